import { AppError } from "../../shared/base/app-error.ts";
import { isPast } from "../../shared/base/day.ts";
import { mayHoldStock } from "../../shared/surplus/may.ts";
import { type Reservation, stillHeld, type Unit } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { StockWrites } from "./consume-stock.ts";
import { reservationRecord, stockTries } from "./reserve-stock.ts";
import { getReservation, getUnit, moveStock, putReservation, putUnit } from "./store.ts";

export type Release = {
  readonly listingId: string;
  readonly id: string;
  /** `expired` is believed only after the reservation's last day. */
  readonly cause?: "withdrawn" | "expired";
};

/** Gives back what a reservation still holds; what was delivered stays delivered. Done already: the same answer. */
export async function releaseStock(ctx: Ctx, input: Release): Promise<Reservation> {
  if (!mayHoldStock(ctx.actor)) throw new AppError("not-found", "reservation-not-found", { id: input.id });
  return retried(ctx.deps, stockTries, () => releaseOnce(ctx, input));
}

async function releaseOnce(ctx: Ctx, input: Release): Promise<Reservation> {
  const { after, writes, audits } = await givingBack(ctx, input);
  if (writes.length > 0) await commit(ctx, writes, audits);
  return after;
}

/** Giving back as part of the caller's own transaction; that the caller may, it has made sure of. Done already: no writes. */
export async function releaseWrites(
  ctx: Ctx,
  wishes: readonly Release[],
): Promise<Pick<StockWrites, "writes" | "audits">> {
  const pieces = await Promise.all(wishes.map((wish) => givingBack(ctx, wish)));
  return {
    writes: pieces.flatMap(({ writes }) => writes),
    audits: pieces.flatMap(({ audits }) => audits),
  };
}

async function givingBack(ctx: Ctx, { listingId, id, cause = "withdrawn" }: Release): Promise<StockWrites> {
  const { table } = ctx.deps;
  const before = await getReservation(table, listingId, id);
  if (!before) throw new AppError("not-found", "reservation-not-found", { id });
  if (before.state === "RELEASED") return { writes: [], audits: [], after: before };
  if (before.state === "CONSUMED")
    throw new AppError("refused", "reservation-consumed", { rule: "reservation-consumed" });
  if (cause === "expired" && !isPast(before.expiresOn, ctx.deps.now()))
    throw new AppError("refused", "reservation-running", { rule: "reservation-running" });

  const at = ctx.deps.now().toISOString();
  const rest = stillHeld(before);
  const units = await givenBack(ctx, before);
  const after: Reservation = {
    ...before,
    state: "RELEASED",
    cause,
    revision: before.revision + 1,
    changedAt: at,
  };

  return {
    writes: [
      moveStock(listingId, { held: -rest }),
      ...putReservation(after),
      ...units.map((unit) => putUnit(listingId, unit)),
    ],
    audits: [
      {
        record: reservationRecord(listingId, id),
        action: "stock.release",
        detail: { listing: listingId, reservation: id, quantity: rest, cause },
      },
    ],
    after,
  };
}

/** The units that were held by name and not delivered are free again. */
async function givenBack(ctx: Ctx, reservation: Reservation): Promise<Unit[]> {
  const gone = new Set(reservation.deliveries.flatMap((delivery) => delivery.serials ?? []));
  const left = (reservation.serials ?? []).filter((serial) => !gone.has(serial));
  return Promise.all(
    left.map(async (serial): Promise<Unit> => {
      const unit = await getUnit(ctx.deps.table, reservation.listingId, serial);
      if (unit?.reservation !== reservation.id) throw new AppError("conflict", "record-changed");
      return { serial, state: "FREE", revision: unit.revision + 1 };
    }),
  );
}
