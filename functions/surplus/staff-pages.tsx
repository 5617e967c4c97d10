import type { Actor } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import {
  type Asked,
  goTo,
  type PageAnswer,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { listingIdSchema } from "../../shared/base/id.ts";
import type { Text } from "../../shared/base/text.ts";
import * as may from "../../shared/surplus/may.ts";
import { lotsPage, staffLotPage } from "../../shared/surplus/pages.ts";
import { shutLotGates } from "../../shared/surplus/rules.ts";
import { viewOf } from "../../web/layout/site.ts";
import { LotPage } from "../../web/surplus/lot-page.tsx";
import { LotsPage } from "../../web/surplus/lots-page.tsx";
import { getOrganisation, getPerson, type PersonCtx } from "../accounts/index.ts";
import type { Deps } from "../platform/deps.ts";
import { listLots } from "./list-lots.ts";
import { readInspection } from "./read-inspection.ts";
import { readLot } from "./read-lot.ts";
import { readOffers } from "./read-offers.ts";
import { readStock } from "./read-stock.ts";

export type LotAsked = Pick<Asked<never, never>, "lang" | "path"> & {
  readonly params: { readonly id: string };
};

/** Names that a page shows at most; a lot has to do with few organisations and people. */
const namesMax = 100;

async function namesOf({ table }: Deps, ids: readonly string[]): Promise<Record<string, Text>> {
  const wanted = [...new Set(ids)].slice(0, namesMax);
  const found = await Promise.all(
    wanted.map(async (id): Promise<[string, Text][]> => {
      if (id.startsWith("P-")) {
        const person = await getPerson(table, id);
        return person ? [[id, { ja: person.name, en: person.name }]] : [];
      }
      const organisation = await getOrganisation(table, id);
      return organisation ? [[id, organisation.name]] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

const rights = (actor: Actor) => ({
  hold: may.mayHoldStock(actor),
  count: may.mayCountStock(actor),
  answer: may.mayAnswer(actor),
  askOpening: may.mayAskToOpen(actor),
  prepare: may.mayPrepareAward(actor),
  decide: may.mayDecideAward(actor),
});

/** The agency's page of a lot, as it is now; `failed` says which form came back. */
export async function staffLot(
  ctx: PersonCtx,
  asked: LotAsked,
  typed: Typed,
  failed?: string,
): Promise<PageAnswer> {
  const { id } = asked.params;
  const { content } = await readLot(ctx, id);
  const [{ stock, reservations, units }, inspection, offers] = await Promise.all([
    readStock(ctx, { id }),
    readInspection(ctx, { id }),
    readOffers(ctx, { id }),
  ]);
  const now = ctx.deps.now();
  const { lot, price, classification } = content;
  const names = await namesOf(ctx.deps, [
    ...reservations.items.map((one) => one.organisationId),
    ...inspection.bookings.map((one) => one.organisationId),
    ...inspection.questions.map((one) => one.organisationId),
    ...(offers.ranking ?? []).map((one) => one.organisationId),
    ...(offers.unreadable ?? []),
    ...(offers.opening?.asked ?? []).map((one) => one.by),
    ...(offers.opening?.award ? [offers.opening.award.preparedBy] : []),
  ]);
  const props = {
    id,
    content,
    gates: shutLotGates(lot, price, dayInJapan(now), classification?.itemClass),
    stock,
    reservations: reservations.items,
    units: units.items,
    ...inspection,
    ...offers,
    names,
    may: rights(ctx.actor),
    nowAt: now.toISOString(),
    typed,
    ...(failed && { failed }),
  };
  return { body: <LotPage {...viewOf(ctx, asked)} {...props} /> };
}

export const staffLotPages = [
  servePage(lotsPage, async (ctx: PersonCtx, asked) => {
    const { id, cursor } = asked.query;
    if (id !== undefined) {
      const known = listingIdSchema.safeParse(id.trim().toUpperCase());
      if (!known.success) throw new AppError("not-found", "listing-not-found");
      return goTo(`/${asked.lang}/staff/lots/${known.data}`);
    }
    const { items, next } = await listLots(ctx, { cursor });
    return { body: <LotsPage {...viewOf(ctx, asked)} lines={items} {...(next && { next })} /> };
  }),
  servePage(staffLotPage, (ctx: PersonCtx, asked) => staffLot(ctx, asked, untyped)),
] as const;
