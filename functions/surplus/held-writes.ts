import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan, isPast } from "../../shared/base/day.ts";
import { shutFor } from "../../shared/surplus/rules.ts";
import { newStock, type Reservation, stillHeld, type Unit } from "../../shared/surplus/stock.ts";
import type { Audited } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { holdKey } from "./keys.ts";
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

export type Release = {
  readonly listingId: string;
  readonly id: string;
  /** `expired` is believed only after the reservation's last day. */
  readonly cause?: "withdrawn" | "expired";
};

/** Rows of somebody's transaction: what it does to stocks, and the trail's rows of that. */
export type StockPieces = { readonly writes: readonly Write[]; readonly audits: readonly Audited[] };
type Held = StockPieces & { readonly reservations: readonly Reservation[] };

/** A chain per reservation: those who race for one lot need not wait for each other's rows. */
export const reservationRecord = (listingId: string, id: string) => `reservation:${listingId}:${id}`;

/**
 * What holds parts of published lots, all or none, to be written with the deed that they are held for; `conflict` of
 * that transaction is worth another try with these rows made anew. Throws `refused` with the reservation that a stock is too short for.
 */
export async function holdWrites(ctx: Ctx, wishes: readonly Reserve[]): Promise<Held> {
  const byLot = Map.groupBy(wishes, ({ listingId }) => listingId);
  for (const [listingId, ofLot] of byLot) await mustBeFree(ctx, listingId, ofLot);
  const units = (await Promise.all(wishes.map((wish) => heldUnits(ctx, wish)))).flat();
  const reservations = wishes.map((wish) => newReservation(ctx, wish));
  return {
    reservations,
    writes: [
      ...[...byLot].map(([listingId, ofLot]) => moveStock(listingId, { held: quantityOf(ofLot) })),
      ...reservations.flatMap(putReservation),
      ...units,
    ],
    audits: reservations.map(({ listingId, id, reference, quantity }) => ({
      record: reservationRecord(listingId, id),
      action: "stock.reserve",
      detail: { listing: listingId, reservation: id, reference, quantity },
      first: true,
    })),
  };
}

const quantityOf = (wishes: readonly Reserve[]) => wishes.reduce((sum, { quantity }) => sum + quantity, 0);

async function mustBeFree(ctx: Ctx, listingId: string, wishes: readonly Reserve[]): Promise<void> {
  const [lot, stock] = await Promise.all([readLot(ctx, listingId), getStock(ctx.deps.table, listingId)]);
  const { lot: described, price, classification } = lot.content;
  const today = dayInJapan(ctx.deps.now());
  const shut = shutFor("OFFER", described, price, today, classification?.itemClass);
  const [{ id: reservation = "" } = {}] = wishes;
  if (shut.length > 0) throw new AppError("refused", "gate-shut", { rule: shut, reservation });
  const { free } = stock ?? newStock(listingId, described.quantity);
  let left = free;
  for (const { quantity, id } of wishes) {
    left -= quantity;
    if (left < 0)
      throw new AppError("refused", "stock-short", {
        rule: "stock-short",
        field: "quantity",
        free,
        reservation: id,
      });
  }
  if (!stock) await openStock(ctx, listingId, described.quantity);
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

const heldUnits = ({ deps }: Ctx, { listingId, serials = [], id }: Reserve): Promise<Write[]> =>
  Promise.all(
    serials.map(async (serial) => {
      const unit = await getUnit(deps.table, listingId, serial);
      if (unit?.reservation === id) throw new AppError("conflict", "record-changed");
      if (unit?.state !== "FREE")
        throw new AppError("refused", "unit-not-free", { rule: "unit-not-free", field: "serials", serial });
      return putUnit(listingId, { ...unit, state: "HELD", reservation: id, revision: unit.revision + 1 });
    }),
  );

/** What gives back all that reservations still hold; those that hold nothing any more are left out. */
export async function releaseWrites(ctx: Ctx, wishes: readonly Release[]): Promise<Held> {
  const released = await Promise.all(wishes.map((wish) => releasedBy(ctx, wish)));
  const held = released.filter((one) => one !== undefined);
  const byLot = Map.groupBy(held, ({ after }) => after.listingId);
  return {
    reservations: held.map(({ after }) => after),
    writes: [
      ...[...byLot].map(([listingId, ofLot]) =>
        moveStock(listingId, { held: -ofLot.reduce((sum, { rest }) => sum + rest, 0) }),
      ),
      ...held.flatMap(({ after, units }) => [
        ...putReservation(after),
        ...units.map((unit) => putUnit(after.listingId, unit)),
      ]),
    ],
    audits: held.map(({ after: { listingId, id, cause = "withdrawn" }, rest }) => ({
      record: reservationRecord(listingId, id),
      action: "stock.release",
      detail: { listing: listingId, reservation: id, quantity: rest, cause },
    })),
  };
}

async function releasedBy(ctx: Ctx, { listingId, id, cause = "withdrawn" }: Release) {
  const { table, now } = ctx.deps;
  const before = await getReservation(table, listingId, id);
  if (!before) throw new AppError("not-found", "reservation-not-found", { id });
  if (before.state === "RELEASED") return undefined;
  if (before.state === "CONSUMED")
    throw new AppError("refused", "reservation-consumed", { rule: "reservation-consumed" });
  if (cause === "expired" && !isPast(before.expiresOn, now()))
    throw new AppError("refused", "reservation-running", { rule: "reservation-running" });
  const changedAt = now().toISOString();
  const revision = before.revision + 1;
  const after: Reservation = { ...before, state: "RELEASED", cause, revision, changedAt };
  return { after, rest: stillHeld(before), units: await givenBack(ctx, before) };
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

/** What holds reservations on until another last day. Throws `refused` when one does not hold any more. */
export async function extendWrites(
  { deps }: Ctx,
  wishes: readonly (Pick<Release, "listingId" | "id"> & { readonly expiresOn: Day })[],
): Promise<StockPieces> {
  const pieces = await Promise.all(
    wishes.map(async ({ listingId, id, expiresOn }) => {
      const before = await getReservation(deps.table, listingId, id);
      if (before?.state !== "HELD")
        throw new AppError("refused", "reservation-not-held", {
          rule: "reservation-not-held",
          reservation: id,
        });
      const moved = before.expiresOn !== expiresOn;
      const revision = before.revision + 1;
      const after: Reservation = { ...before, expiresOn, revision, changedAt: deps.now().toISOString() };
      const line: Write = { remove: holdKey(before.expiresOn, listingId, id), expect: "anything" };
      return { after, writes: [...putReservation(after), ...(moved ? [line] : [])] };
    }),
  );
  return {
    writes: pieces.flatMap(({ writes }) => writes),
    audits: pieces.map(({ after: { listingId, id, expiresOn } }) => ({
      record: reservationRecord(listingId, id),
      action: "stock.extend",
      detail: { listing: listingId, reservation: id, expiresOn },
    })),
  };
}
