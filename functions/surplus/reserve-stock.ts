import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { mayHoldStock } from "../../shared/surplus/may.ts";
import { shutFor } from "../../shared/surplus/rules.ts";
import { newStock, type Reservation, type Unit } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { openStock } from "./open-stock.ts";
import { readLot } from "./read-lot.ts";
import { getReservation, getStock, getUnit, moveStock, putReservation, putUnit } from "./store.ts";

export type Reserve = {
  readonly listingId: string;
  /** Chosen by the caller: the same id is the same reservation, however often it is asked for. */
  readonly id: string;
  /** The offer or case it is for. */
  readonly reference: string;
  readonly organisationId: string;
  readonly quantity: number;
  readonly serials?: readonly string[] | undefined;
  readonly expiresOn: Day;
};

/** Each try that loses was one that somebody else won. */
export const stockTries = 20;
/** A chain per reservation: those who race for one lot need not wait for each other's rows. */
export const reservationRecord = (listingId: string, id: string) => `reservation:${listingId}:${id}`;

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
    return reserveOnce(ctx, input);
  });
}

function check({ expiresOn, serials, quantity }: Reserve, today: Day): void {
  if (expiresOn < today) throw new AppError("invalid", "day-past", { field: "expiresOn" });
  if (serials && (new Set(serials).size !== quantity || serials.length !== quantity))
    throw new AppError("invalid", "serials-count", { field: "serials" });
}

async function reserveOnce(ctx: Ctx, input: Reserve): Promise<Reservation> {
  const { listingId, id, quantity, reference } = input;
  const [lot, stock] = await Promise.all([readLot(ctx, listingId), getStock(ctx.deps.table, listingId)]);
  const { content } = lot;
  const shut = shutFor(
    "OFFER",
    content.lot,
    content.price,
    dayInJapan(ctx.deps.now()),
    content.classification?.itemClass,
  );
  if (shut.length > 0) throw new AppError("refused", "gate-shut", { rule: shut });
  const { free } = stock ?? newStock(listingId, lot.content.lot.quantity);
  if (free < quantity)
    throw new AppError("refused", "stock-short", { rule: "stock-short", field: "quantity", free });
  if (!stock) await openStock(ctx, listingId, lot.content.lot.quantity);
  const units = await heldUnits(ctx, input);
  const reservation = newReservation(ctx, input);

  await commit(
    ctx,
    [
      moveStock(listingId, { held: quantity }),
      ...putReservation(reservation),
      ...units.map((unit) => putUnit(listingId, unit)),
    ],
    [
      {
        record: reservationRecord(listingId, id),
        action: "stock.reserve",
        detail: { listing: listingId, reservation: id, reference, quantity },
        first: true,
      },
    ],
  );

  return reservation;
}

function newReservation(ctx: Ctx, input: Reserve): Reservation {
  const at = ctx.deps.now().toISOString();
  const { serials, ...rest } = input;
  return {
    ...rest,
    ...(serials && { serials: [...serials] }),
    state: "HELD",
    deliveries: [],
    revision: 1,
    by: actorId(ctx.actor),
    at,
    changedAt: at,
  };
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

async function heldUnits(ctx: Ctx, { listingId, serials = [], id }: Reserve): Promise<Unit[]> {
  return Promise.all(
    serials.map(async (serial): Promise<Unit> => {
      const unit = await getUnit(ctx.deps.table, listingId, serial);
      if (unit?.reservation === id) throw new AppError("conflict", "record-changed");
      if (unit?.state !== "FREE")
        throw new AppError("refused", "unit-not-free", { rule: "unit-not-free", field: "serials", serial });
      return { ...unit, state: "HELD", reservation: id, revision: unit.revision + 1 };
    }),
  );
}
