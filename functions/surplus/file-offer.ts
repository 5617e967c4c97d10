import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan, isPast } from "../../shared/base/day.ts";
import { mayDeal } from "../../shared/surplus/may.ts";
import type { Offer, Terms } from "../../shared/surplus/offers.ts";
import { shutFor } from "../../shared/surplus/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { openingKey } from "./keys.ts";
import { getOffer, offerRecord, putOffer, sealedFor } from "./offer-store.ts";
import { type PublishedLot, readLot } from "./read-lot.ts";

export type FileOffer = Terms & { readonly listingId: string; readonly quantity: number };

/**
 * Files an organisation's offer, or replaces it, until the end of the closing day in Japan. The terms are sealed
 * before anything is written: from here on nobody reads them until all are opened. Throws `refused` with the rule.
 */
export async function fileOffer(ctx: Ctx, input: FileOffer): Promise<Offer> {
  const { actor, deps } = ctx;
  const lot = await readLot(ctx, input.listingId);
  if (!mayDeal(actor) || actor.kind !== "buyer")
    throw new AppError("not-found", "lot-not-found", { id: input.listingId });
  const before = await getOffer(deps.table, input.listingId, actor.organisationId);
  const closing = closingOf(ctx, lot, input);

  if (!deps.seal) throw new AppError("unavailable", "seal-missing");
  const { listingId, quantity, amount, conditions } = input;
  const { organisationId } = actor;
  const bound = sealedFor({ listingId, organisationId, closing, quantity });
  const terms: Terms = { amount, ...(conditions && { conditions }) };
  const offer: Offer = {
    listingId,
    organisationId,
    by: actor.personId,
    quantity,
    sealed: await deps.seal.close(JSON.stringify(terms), bound),
    closing,
    state: "FILED",
    filedAt: deps.now().toISOString(),
    revision: (before?.revision ?? 0) + 1,
  };

  await commit(
    ctx,
    [putOffer(offer), { check: openingKey(listingId), expect: "absent" }],
    [
      {
        record: offerRecord(listingId, organisationId),
        action: before ? "offer.replace" : "offer.file",
        detail: { quantity, closing },
        ...(!before && { first: true as const }),
      },
    ],
  );

  return offer;
}

/** The day until which this offer may be filed; throws what stands in its way. */
function closingOf(ctx: Ctx, { content }: PublishedLot, { quantity, amount }: FileOffer): string {
  const { lot, price, classification } = content;
  const rule = (name: string, more: object = {}) =>
    new AppError("refused", name, { rule: name, ...(more as Record<string, string>) });
  if (price.mode !== "OFFERS_INVITED") throw rule("no-offers-invited");
  if (isPast(price.closing, ctx.deps.now())) throw rule("closing-passed", { closing: price.closing });
  const shut = shutFor("REQUEST", lot, price, dayInJapan(ctx.deps.now()), classification?.itemClass);
  if (shut.length > 0) throw new AppError("refused", shut[0] ?? "gate-shut", { rule: shut });
  if (quantity > lot.quantity) throw rule("offer-too-much", { field: "quantity" });
  if (amount.currency !== price.currency) throw rule("offer-currency", { field: "currency" });
  return price.closing;
}
