import { AppError } from "../../shared/base/app-error.ts";
import { mayHoldStock } from "../../shared/surplus/may.ts";
import type { Reservation } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { type Release, releaseWrites } from "./held-writes.ts";
import { stockTries } from "./reserve-stock.ts";
import { getReservation } from "./store.ts";

/** Gives back what a reservation still holds; what was delivered stays delivered. Done already: the same answer. */
export async function releaseStock(ctx: Ctx, input: Release): Promise<Reservation> {
  if (!mayHoldStock(ctx.actor)) throw new AppError("not-found", "reservation-not-found", { id: input.id });
  return retried(ctx.deps, stockTries, async () => {
    const { reservations, writes, audits } = await releaseWrites(ctx, [input]);
    const [released] = reservations;
    if (released) {
      await commit(ctx, writes, audits);
      return released;
    }
    const now = await getReservation(ctx.deps.table, input.listingId, input.id);
    if (!now) throw new AppError("conflict", "record-changed");
    return now;
  });
}
