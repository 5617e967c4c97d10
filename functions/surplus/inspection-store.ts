import {
  type Booking,
  bookingSchema,
  type Calendar,
  calendarSchema,
  type Question,
  questionSchema,
  type Slot,
  slotSchema,
} from "../../shared/surplus/inspection.ts";
import type { Table, Write } from "../platform/table.ts";
import { bookingKey, calendarKey, questionKey, slotKey } from "./keys.ts";
import { getRow, listRows } from "./store.ts";

export const getSlot = (table: Table, listingId: string, start: string) =>
  getRow(table, slotKey(listingId, start), slotSchema);
export const getBooking = (table: Table, listingId: string, organisationId: string) =>
  getRow(table, bookingKey(listingId, organisationId), bookingSchema);
export const getCalendar = (table: Table, organisationId: string): Promise<Calendar | undefined> =>
  getRow(table, calendarKey(organisationId), calendarSchema);
export const getQuestion = (table: Table, listingId: string, id: string) =>
  getRow(table, questionKey(listingId, id), questionSchema);

/** What a page shows of a lot: a window has a few dozen slots, and few governments book or ask. */
const shown = 300;
export const listSlots = async (table: Table, listingId: string): Promise<Slot[]> =>
  (await listRows(table, { pk: slotKey(listingId, "").pk, prefix: "SLOT#", limit: shown }, slotSchema)).items;
export const listBookings = async (table: Table, listingId: string): Promise<Booking[]> =>
  (await listRows(table, { pk: slotKey(listingId, "").pk, prefix: "BOOKING#", limit: shown }, bookingSchema))
    .items;
export const listQuestions = async (table: Table, listingId: string): Promise<Question[]> =>
  (
    await listRows(
      table,
      { pk: slotKey(listingId, "").pk, prefix: "QUESTION#", limit: shown },
      questionSchema,
    )
  ).items;

const expecting = (revision: number) => (revision === 1 ? "absent" : { revision: revision - 1 });
export const putSlot = (now: Slot): Write => ({
  put: { ...slotKey(now.listingId, now.start), ...now },
  expect: expecting(now.revision),
});
/** One place more or fewer; there must be one to take. */
export const movePlaces = (listingId: string, start: string, free: 1 | -1): Write => ({
  add: slotKey(listingId, start),
  by: { free, revision: 1 },
  expect: { atLeast: free < 0 ? { free: 1 } : {} },
});
export const putBooking = (now: Booking): Write => ({
  put: { ...bookingKey(now.listingId, now.organisationId), ...now },
  expect: expecting(now.revision),
});
export const putCalendar = (now: Calendar): Write => ({
  put: { ...calendarKey(now.organisationId), ...now },
  expect: expecting(now.revision),
});
export const putQuestion = (now: Question): Write => ({
  put: { ...questionKey(now.listingId, now.id), ...now },
  expect: expecting(now.revision),
});

export const inspectionRecord = (listingId: string, organisationId: string) =>
  `inspection:${listingId}:${organisationId}`;
