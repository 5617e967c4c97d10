import type { Key } from "../platform/table.ts";

const stockOf = (listingId: string) => `STOCK#${listingId}`;
export const stockKey = (listingId: string): Key => ({ pk: stockOf(listingId), sk: "STOCK" });
export const reservationKey = (listingId: string, id: string): Key => ({
  pk: stockOf(listingId),
  sk: `RESERVATION#${id}`,
});
export const unitKey = (listingId: string, serial: string): Key => ({
  pk: stockOf(listingId),
  sk: `UNIT#${serial}`,
});
/** What is held, by the last day it is held: the nightly job gives back what is over. */
export const holdKey = (day: string, listingId: string, id: string): Key => ({
  pk: `HOLDS#${day.slice(0, 7)}`,
  sk: `${day}#${listingId}#${id}`,
});

const offersOf = (listingId: string) => `OFFERS#${listingId}`;
/** An organisation has one offer per lot. */
export const offerKey = (listingId: string, organisationId: string): Key => ({
  pk: offersOf(listingId),
  sk: `OFFER#${organisationId}`,
});
export const openingKey = (listingId: string): Key => ({ pk: offersOf(listingId), sk: "OPENING" });
/** Awards whose results are still to be told. */
export const untoldKey = (listingId: string): Key => ({ pk: "RESULTS#UNTOLD", sk: listingId });

const lotOf = (listingId: string) => `LOT#${listingId}`;
export const slotKey = (listingId: string, start: string): Key => ({
  pk: lotOf(listingId),
  sk: `SLOT#${start}`,
});
export const bookingKey = (listingId: string, organisationId: string): Key => ({
  pk: lotOf(listingId),
  sk: `BOOKING#${organisationId}`,
});
export const calendarKey = (organisationId: string): Key => ({
  pk: `BOOKINGS#${organisationId}`,
  sk: "CALENDAR",
});
export const questionKey = (listingId: string, id: string): Key => ({
  pk: lotOf(listingId),
  sk: `QUESTION#${id}`,
});
