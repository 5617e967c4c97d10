import * as z from "zod";
import { type Day, dayInJapan, instantSchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";
import type { Lot } from "./model.ts";

/** A time at which so many parties may see a lot. `free` is kept, so that a booking can expect it. */
export const slotSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    start: instantSchema,
    minutes: z.int().min(15).max(480),
    capacity: z.int().min(1).max(100),
    free: z.int().min(0),
    revision: z.int().min(1),
  }),
);
export type Slot = z.infer<typeof slotSchema>;

/** A party's place in a slot, as the lot knows it; one per organisation and lot. */
export const bookingSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    organisationId: z.string(),
    by: z.string(),
    start: instantSchema,
    minutes: z.int(),
    state: z.enum(["BOOKED", "CANCELLED"]),
    at: instantSchema,
    revision: z.int().min(1),
  }),
);
export type Booking = z.infer<typeof bookingSchema>;

const appointmentSchema = z.lazy(() =>
  z.strictObject({ listingId: listingIdSchema, start: instantSchema, minutes: z.int() }),
);
export type Appointment = z.infer<typeof appointmentSchema>;

/** All that an organisation has booked: one row, so that two bookings at once cannot overlook each other. */
export const calendarSchema = z.lazy(() =>
  z.strictObject({
    organisationId: z.string(),
    appointments: z.array(appointmentSchema).max(200),
    revision: z.int().min(1),
  }),
);
export type Calendar = z.infer<typeof calendarSchema>;

const begin = (one: { readonly start: string }) => Date.parse(one.start);
const end = (one: { readonly start: string; readonly minutes: number }) => begin(one) + one.minutes * 60_000;

type Span = { readonly start: string; readonly minutes: number };
export const overlaps = (a: Span, b: Span): boolean => begin(a) < end(b) && begin(b) < end(a);
export const hasBegun = (slot: { readonly start: string }, now: Date): boolean =>
  begin(slot) <= now.getTime();

/** Whether a slot lies within the days on which the lot can be seen, in Japan. */
export function isInWindow(inspection: Lot["inspection"], slot: Span): boolean {
  if (!inspection) return false;
  const days: Day[] = [dayInJapan(new Date(begin(slot))), dayInJapan(new Date(end(slot) - 1))];
  return days.every((day) => inspection.from <= day && day <= inspection.to);
}

export const questionIdSchema = z.string().regex(/^Q-[0-9A-HJKMNP-TV-Z]{12}$/);
const answerTextSchema = z.string().trim().min(1).max(2000);

/** A buyer's question on a lot. Who asked is in the record only, never in what buyers read. */
export const questionSchema = z.lazy(() =>
  z.strictObject({
    id: questionIdSchema,
    listingId: listingIdSchema,
    organisationId: z.string(),
    by: z.string(),
    text: z.string().min(1).max(2000),
    askedAt: instantSchema,
    answer: z
      .strictObject({
        /** The question as all read it, when its own words would tell who asked. */
        asked: z.string().max(2000).optional(),
        text: answerTextSchema,
        by: z.string(),
        at: instantSchema,
      })
      .optional(),
    revision: z.int().min(1),
  }),
);
export type Question = z.infer<typeof questionSchema>;

/** What buyers read of a question: once it is answered all of them, before only who asked it. */
export const shownQuestionSchema = z.strictObject({
  id: questionIdSchema,
  text: z.string(),
  own: z.boolean(),
  answer: z.string().optional(),
  answeredAt: instantSchema.optional(),
});
export type ShownQuestion = z.infer<typeof shownQuestionSchema>;

export function shownTo(organisationId: string, question: Question): ShownQuestion | undefined {
  const { id, text, answer } = question;
  const own = question.organisationId === organisationId;
  if (!answer) return own ? { id, text, own } : undefined;
  return { id, text: answer.asked ?? text, own, answer: answer.text, answeredAt: answer.at };
}
