import { AppError } from "../../shared/base/app-error.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { OfferLine } from "../../shared/rfq/offer.ts";
import type { ShipmentWish } from "../../shared/rfq/shipping.ts";
import type { Audited } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { consumeWrites, getReservation, getStock, releaseWrites } from "../surplus/index.ts";

/** What the offer of a case holds of a lot for a line; an offer of a later revision holds anew. */
export const holdOf = ({ id, offer }: Pick<Case, "id" | "offer">, line: number): string =>
  `${id}-${offer?.revision ?? 0}-${line}`;

type Moved = { readonly writes: readonly Write[]; readonly audits: readonly Audited[] };
/** A transaction has 100 rows; the case, its lines and its notices take the rest. */
const stockRowsMost = 60;

/** Two lines may be of one lot: a transaction has one write per row, so their numbers are added up. */
function joined(parts: readonly Moved[]): Moved {
  const writes = parts.flatMap((part) => part.writes);
  const adds = Map.groupBy(
    writes.filter((write) => "add" in write),
    ({ add }) => `${add.pk} ${add.sk}`,
  );
  const one = [...adds.values()].map((same): Write => {
    const [first] = same;
    if (!first) throw new Error("a group has a member");
    const atLeast = same.map(({ expect }) => (expect === "anything" ? {} : expect.atLeast));
    return { ...first, by: added(same.map(({ by }) => by)), expect: { atLeast: added(atLeast) } };
  });
  return {
    writes: [...one, ...writes.filter((write) => !("add" in write))],
    audits: parts.flatMap(({ audits }) => audits),
  };
}
type Numbers = Readonly<Record<string, number>>;
const added = (all: readonly Numbers[]): Numbers => {
  const sums: Record<string, number> = {};
  for (const numbers of all)
    for (const [name, value] of Object.entries(numbers)) sums[name] = (sums[name] ?? 0) + value;
  return sums;
};
const lotsOf = ({ offer }: Pick<Case, "offer">): (OfferLine & { readonly listingId: string })[] =>
  (offer?.lines ?? []).flatMap((line) => (line.listingId ? [{ ...line, listingId: line.listingId }] : []));

/** Takes what a shipment carries of lots out of their stock. */
export async function consumeHeld(
  ctx: Ctx,
  one: Case,
  shipment: number,
  lines: ShipmentWish["lines"],
): Promise<Moved> {
  const taken: Moved[] = [];
  for (const { number, listingId } of lotsOf(one)) {
    const parts = lines.filter(({ line }) => line === number);
    if (parts.length === 0) continue;
    const quantity = parts.reduce((sum, part) => sum + part.quantity, 0);
    const serials = parts.flatMap((part) => part.serials ?? []);
    const id = holdOf(one, number);
    const isNamed = await namesUnits(ctx, listingId, id);
    const wish = { listingId, id, delivery: `SHIP-${shipment}`, quantity };
    taken.push(await consumeWrites(ctx, { ...wish, ...(isNamed && { serials }) }));
  }
  const all = joined(taken);
  if (all.writes.length + all.audits.length > stockRowsMost)
    throw new AppError("refused", "shipment-too-many-units", {
      rule: "shipment-too-many-units",
      field: "serials",
    });
  return all;
}

/** Units of such a lot have rows of their own, so a shipment says which of them go. */
async function namesUnits({ deps }: Ctx, listingId: string, id: string): Promise<boolean> {
  const [stock, hold] = await Promise.all([
    getStock(deps.table, listingId),
    getReservation(deps.table, listingId, id),
  ]);
  return hold?.serials !== undefined || (stock?.named ?? 0) > 0;
}

/** Gives back what the offer of a case still holds. */
export async function releaseHeld(ctx: Ctx, one: Case): Promise<Moved> {
  const given: Moved[] = [];
  for (const { number, listingId } of lotsOf(one)) {
    const hold = await getReservation(ctx.deps.table, listingId, holdOf(one, number));
    if (hold?.state === "HELD") given.push(await releaseWrites(ctx, [{ listingId, id: hold.id }]));
  }
  return joined(given);
}
