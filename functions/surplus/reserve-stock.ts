import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { mayHoldStock } from "../../shared/surplus/may.ts";
import type { Reservation } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { holdWrites, type Reserve } from "./held-writes.ts";
import { getReservation } from "./store.ts";

/** Each try that loses was one that somebody else won. */
export const stockTries = 20;

/**
 * Holds a part of a published lot for an offer; the stock opens from the lot's quantity at the first one. Throws
 * `refused` when not so much is free, `conflict` when the id is another reservation's.
 */
export async function reserveStock(ctx: Ctx, input: Reserve): Promise<Reservation> {
  if (!mayHoldStock(ctx.actor)) throw new AppError("not-found", "lot-not-found", { id: input.listingId });
  check(input, dayInJapan(ctx.deps.now()));
  return retried(ctx.deps, stockTries, async () => {
    const known = await getReservation(ctx.deps.table, input.listingId, input.id);
    if (known) return repeated(known, input);
    const { reservations, writes, audits } = await holdWrites(ctx, [input]);
    await commit(ctx, writes, audits);
    const [held] = reservations;
    if (!held) throw new Error("nothing was held");
    return held;
  });
}

function check({ expiresOn, serials, quantity }: Reserve, today: Day): void {
  if (expiresOn < today) throw new AppError("invalid", "day-past", { field: "expiresOn" });
  if (serials && (new Set(serials).size !== quantity || serials.length !== quantity))
    throw new AppError("invalid", "serials-count", { field: "serials" });
}

/** The same wish again gets the reservation as it stands; another wish under its id is refused. */
function repeated(known: Reservation, input: Reserve): Reservation {
  const same =
    known.quantity === input.quantity &&
    known.organisationId === input.organisationId &&
    known.reference === input.reference &&
    [...(known.serials ?? [])].sort().join("\n") === [...(input.serials ?? [])].sort().join("\n");
  if (!same) throw new AppError("conflict", "reservation-differs", { id: input.id });
  return known;
}
