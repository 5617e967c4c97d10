import { AppError } from "../../shared/base/app-error.ts";
import { type Booking, hasBegun } from "../../shared/surplus/inspection.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { bookingTries, partyOf } from "./book-inspection.ts";
import {
  getBooking,
  getCalendar,
  inspectionRecord,
  movePlaces,
  putBooking,
  putCalendar,
} from "./inspection-store.ts";

/** Gives the organisation's place back, until the inspection begins. */
export async function cancelInspection(ctx: Ctx, input: { listingId: string }): Promise<Booking> {
  return retried(ctx.deps, bookingTries, () => cancelOnce(ctx, input.listingId));
}

async function cancelOnce(ctx: Ctx, listingId: string): Promise<Booking> {
  const { organisationId } = partyOf(ctx);
  const { table, now } = ctx.deps;
  const [before, calendar] = await Promise.all([
    getBooking(table, listingId, organisationId),
    getCalendar(table, organisationId),
  ]);
  if (!before || !calendar) throw new AppError("not-found", "booking-not-found");
  if (before.state === "CANCELLED") return before;
  if (hasBegun(before, now()))
    throw new AppError("refused", "inspection-begun", { rule: "inspection-begun" });
  const booking: Booking = {
    ...before,
    state: "CANCELLED",
    at: now().toISOString(),
    revision: before.revision + 1,
  };
  const appointments = calendar.appointments.filter((one) => one.listingId !== listingId);

  await commit(
    ctx,
    [
      movePlaces(listingId, before.start, 1),
      putBooking(booking),
      putCalendar({ ...calendar, appointments, revision: calendar.revision + 1 }),
    ],
    [
      {
        record: inspectionRecord(listingId, organisationId),
        action: "inspection.cancel",
        detail: { start: before.start },
      },
    ],
  );

  return booking;
}
