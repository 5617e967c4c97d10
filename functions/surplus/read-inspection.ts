import { AppError } from "../../shared/base/app-error.ts";
import {
  type Booking,
  type Question,
  type ShownQuestion,
  type Slot,
  shownTo,
} from "../../shared/surplus/inspection.ts";
import { mayDeal, mayReadLots } from "../../shared/surplus/may.ts";
import type { Ctx } from "../platform/deps.ts";
import { getBooking, listBookings, listQuestions, listSlots } from "./inspection-store.ts";
import { readLot } from "./read-lot.ts";

/** What a buyer knows of a lot's inspection: when there is room, its own booking, questions without their askers. */
export type OwnInspection = {
  readonly slots: readonly (Pick<Slot, "start" | "minutes"> & { readonly free: number })[];
  readonly booking?: { readonly start: string; readonly minutes: number };
  readonly questions: readonly ShownQuestion[];
};

export async function readOwnInspection(ctx: Ctx, input: { id: string }): Promise<OwnInspection> {
  const { actor, deps } = ctx;
  if (!mayDeal(actor) || actor.kind !== "buyer") throw new AppError("not-found", "lot-not-found");
  await readLot(ctx, input.id);
  const [slots, booking, questions] = await Promise.all([
    listSlots(deps.table, input.id),
    getBooking(deps.table, input.id, actor.organisationId),
    listQuestions(deps.table, input.id),
  ]);
  return {
    slots: slots.map(({ start, minutes, free }) => ({ start, minutes, free })),
    ...(booking?.state === "BOOKED" && { booking: { start: booking.start, minutes: booking.minutes } }),
    questions: questions.flatMap((question) => shownTo(actor.organisationId, question) ?? []),
  };
}

export type InspectionFile = {
  readonly slots: readonly Slot[];
  readonly bookings: readonly Booking[];
  readonly questions: readonly Question[];
};

/** All of it, for the agency. */
export async function readInspection(ctx: Ctx, input: { id: string }): Promise<InspectionFile> {
  if (!mayReadLots(ctx.actor)) throw new AppError("not-found", "lot-not-found");
  const { table } = ctx.deps;
  const [slots, bookings, questions] = await Promise.all([
    listSlots(table, input.id),
    listBookings(table, input.id),
    listQuestions(table, input.id),
  ]);
  // What was booked and asked stays to be read after the lot has gone from the catalogue.
  if (slots.length + bookings.length + questions.length === 0) await readLot(ctx, input.id);
  return { slots, bookings: bookings.filter((one) => one.state === "BOOKED"), questions };
}
