import { AppError } from "../../shared/base/app-error.ts";
import {
  type Booking,
  type Calendar,
  hasBegun,
  overlaps,
  type Slot,
} from "../../shared/surplus/inspection.ts";
import { mayDeal } from "../../shared/surplus/may.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { Write } from "../platform/table.ts";
import {
  getBooking,
  getCalendar,
  getSlot,
  inspectionRecord,
  movePlaces,
  putBooking,
  putCalendar,
} from "./inspection-store.ts";
import { readLot } from "./read-lot.ts";

/** Many want the same hour. */
export const bookingTries = 15;

/** The officer who books. Throws `not-found` for everybody else. */
export function partyOf(ctx: Ctx) {
  if (!mayDeal(ctx.actor) || ctx.actor.kind !== "buyer") throw new AppError("not-found", "lot-not-found");
  return ctx.actor;
}

/**
 * Books a place in a slot for the caller's organisation, or changes to that slot: the old place is free in the same
 * moment. Throws `refused` when the slot is full or has begun, or when the organisation is elsewhere at that time.
 */
export async function bookInspection(
  ctx: Ctx,
  input: { listingId: string; start: string },
): Promise<Booking> {
  partyOf(ctx);
  await readLot(ctx, input.listingId);
  return retried(ctx.deps, bookingTries, () => bookOnce(ctx, input));
}

async function bookOnce(
  ctx: Ctx,
  { listingId, start }: { listingId: string; start: string },
): Promise<Booking> {
  const { organisationId, personId } = partyOf(ctx);
  const { table, now } = ctx.deps;
  const [slot, before, calendar] = await Promise.all([
    getSlot(table, listingId, start),
    getBooking(table, listingId, organisationId),
    getCalendar(table, organisationId),
  ]);
  if (before?.state === "BOOKED" && before.start === start) return before;
  const others = (calendar?.appointments ?? []).filter((one) => one.listingId !== listingId);
  const place = check(slot, before, others, now());

  const at = now().toISOString();
  const { minutes } = place;
  const booking: Booking = {
    listingId,
    organisationId,
    by: personId,
    start,
    minutes,
    state: "BOOKED",
    at,
    revision: (before?.revision ?? 0) + 1,
  };
  // What is over by a month is in the lot's own rows.
  const kept = others.filter((one) => Date.parse(one.start) > now().getTime() - 30 * 86_400_000);
  const next: Calendar = {
    organisationId,
    appointments: [...kept, { listingId, start, minutes }],
    revision: (calendar?.revision ?? 0) + 1,
  };
  const old: Write[] = before?.state === "BOOKED" ? [movePlaces(listingId, before.start, 1)] : [];

  await commit(
    ctx,
    [movePlaces(listingId, start, -1), ...old, putBooking(booking), putCalendar(next)],
    [
      {
        record: inspectionRecord(listingId, organisationId),
        action: old.length > 0 ? "inspection.change" : "inspection.book",
        detail: { start },
        ...(!before && { first: true as const }),
      },
    ],
  );

  return booking;
}

function check(
  slot: Slot | undefined,
  before: Booking | undefined,
  others: Calendar["appointments"],
  now: Date,
): Slot {
  const refuse = (rule: string) => new AppError("refused", rule, { rule, field: "start" });
  if (!slot) throw new AppError("not-found", "slot-not-found");
  if (hasBegun(slot, now)) throw refuse("slot-begun");
  if (before?.state === "BOOKED" && hasBegun(before, now)) throw refuse("inspection-begun");
  if (slot.free < 1) throw refuse("slot-full");
  if (others.some((one) => overlaps(one, slot))) throw refuse("elsewhere-then");
  return slot;
}
