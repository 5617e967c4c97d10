import { AppError } from "../../shared/base/app-error.ts";
import { mayHoldStock } from "../../shared/surplus/may.ts";
import {
  type Delivery,
  type Reservation,
  serialsMax,
  stillHeld,
  type Unit,
} from "../../shared/surplus/stock.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { Write } from "../platform/table.ts";
import { reservationRecord } from "./held-writes.ts";
import { stockTries } from "./reserve-stock.ts";
import { getReservation, getUnit, moveStock, putReservation, putUnit } from "./store.ts";

export type Consume = {
  readonly listingId: string;
  readonly id: string;
  /** The delivery, chosen by the caller: the same id is the same delivery. */
  readonly delivery: string;
  /** Absent: all that is still held. */
  readonly quantity?: number | undefined;
  /** The units delivered; needed when the reservation names its units and only a part is delivered. */
  readonly serials?: readonly string[] | undefined;
};

/** Takes a delivery out of what a reservation holds, in one part or several. */
export async function consumeStock(ctx: Ctx, input: Consume): Promise<Reservation> {
  if (!mayHoldStock(ctx.actor)) throw new AppError("not-found", "reservation-not-found", { id: input.id });
  return retried(ctx.deps, stockTries, () => consumeOnce(ctx, input));
}

async function consumeOnce(ctx: Ctx, input: Consume): Promise<Reservation> {
  const { after, writes, audits } = await consumeWrites(ctx, input);
  if (writes.length > 0) await commit(ctx, writes, audits);
  return after;
}

/** What one room decides of stock, for another's transaction: rows to write with the trail's entries. */
export type StockWrites = {
  readonly writes: readonly Write[];
  readonly audits: readonly Audited[];
  readonly after: Reservation;
};

/** A delivery as part of the caller's own transaction; that the caller may, it has made sure of. Done already: no writes. */
export async function consumeWrites(ctx: Ctx, input: Consume): Promise<StockWrites> {
  const { listingId, id } = input;
  const { table } = ctx.deps;
  const before = await getReservation(table, listingId, id);
  if (!before) throw new AppError("not-found", "reservation-not-found", { id });
  const known = before.deliveries.find((one) => one.id === input.delivery);
  if (known) return { writes: [], audits: [], after: repeated(before, known, input) };
  if (before.state !== "HELD")
    throw new AppError("refused", "reservation-not-held", { rule: "reservation-not-held" });

  const at = ctx.deps.now().toISOString();
  const delivery = deliveryOf(before, input, at);
  const units = await takenUnits(ctx, before, delivery);
  const deliveries = [...before.deliveries, delivery];
  const rest = stillHeld({ ...before, deliveries });
  const after: Reservation = {
    ...before,
    deliveries,
    state: rest === 0 ? "CONSUMED" : "HELD",
    revision: before.revision + 1,
    changedAt: at,
  };

  return {
    writes: [
      moveStock(listingId, { held: -delivery.quantity, consumed: delivery.quantity }),
      ...putReservation(after),
      ...units.map((unit) => putUnit(listingId, unit)),
    ],
    audits: [
      {
        record: reservationRecord(listingId, id),
        action: "stock.consume",
        detail: { listing: listingId, reservation: id, delivery: delivery.id, quantity: delivery.quantity },
      },
    ],
    after,
  };
}

function repeated(before: Reservation, known: Delivery, { quantity, delivery }: Consume): Reservation {
  if (quantity !== undefined && quantity !== known.quantity)
    throw new AppError("conflict", "delivery-differs", { id: delivery });
  return before;
}

function deliveryOf(before: Reservation, input: Consume, at: string): Delivery {
  const rest = stillHeld(before);
  const quantity = input.quantity ?? input.serials?.length ?? rest;
  if (quantity > rest)
    throw new AppError("refused", "delivery-too-much", {
      rule: "delivery-too-much",
      field: "quantity",
      rest,
    });
  const gone = new Set(before.deliveries.flatMap((one) => one.serials ?? []));
  const left = before.serials?.filter((serial) => !gone.has(serial));
  const serials = input.serials ?? (left?.length === quantity ? left : undefined);
  const fits =
    serials === undefined
      ? left === undefined
      : new Set(serials).size === quantity && serials.length === quantity && serials.length <= serialsMax;
  if (!fits) throw new AppError("invalid", "serials-count", { field: "serials" });
  return { id: input.delivery, quantity, ...(serials && { serials: [...serials] }), at };
}

/** Units held by this reservation, or free ones when it holds a number of units and names none. */
async function takenUnits(ctx: Ctx, before: Reservation, { serials = [] }: Delivery): Promise<Unit[]> {
  return Promise.all(
    serials.map(async (serial): Promise<Unit> => {
      const unit = await getUnit(ctx.deps.table, before.listingId, serial);
      if (unit?.state === "CONSUMED" && unit.reservation === before.id)
        throw new AppError("conflict", "record-changed");
      const isOurs = before.serials
        ? unit?.state === "HELD" && unit.reservation === before.id
        : unit?.state === "FREE";
      if (!unit || !isOurs)
        throw new AppError("refused", "unit-not-free", { rule: "unit-not-free", field: "serials", serial });
      return { serial, state: "CONSUMED", reservation: before.id, revision: unit.revision + 1 };
    }),
  );
}
