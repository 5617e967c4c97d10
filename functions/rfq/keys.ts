import type { Key } from "../platform/table.ts";

const caseOf = (id: string) => `CASE#${id}`;
const numbered = (revision: number) => String(revision).padStart(6, "0");

export const caseKey = (id: string): Key => ({ pk: caseOf(id), sk: "CASE" });
/** What was submitted, and what was offered, for good. */
export const requestKey = (id: string, revision: number): Key => ({
  pk: caseOf(id),
  sk: `REQUEST#${numbered(revision)}`,
});
export const offerKey = (id: string, revision: number): Key => ({
  pk: caseOf(id),
  sk: `OFFER#${numbered(revision)}`,
});
export const runKey = (id: string, run: string): Key => ({ pk: caseOf(id), sk: `SCREENING#${run}` });
/** Serial numbers and packing of a shipment. */
export const shipmentKey = (id: string, number: number): Key => ({
  pk: caseOf(id),
  sk: `SHIPMENT#${numbered(number)}`,
});
export const eventKey = (id: string, at: string, eventId: string): Key => ({
  pk: caseOf(id),
  sk: `EVENT#${at}#${eventId}`,
});
/** That somebody was reminded, by what of. */
export const remindedKey = (id: string, about: string): Key => ({ pk: caseOf(id), sk: `REMINDED#${about}` });
export const eventsFrom = "EVENT#";

/** The last number given to a country in a fiscal year; governments do not wait for each other. */
export const lastNumberKey = (country: string, year: string): Key => ({
  pk: `CASENUMBER#${country}-${year}`,
  sk: "LAST",
});
export const numberKey = (number: string): Key => ({ pk: `CASENUMBER#${number}`, sk: "CASE" });

/** Lists of the agency, the latest day first to come; each case has a line of its state, of all, and of its officer. */
export const boardPartition = (state: string) => `BOARD#${state}`;
export const officerPartition = (officer: string | undefined) => `CASEOFFICER#${officer ?? "NONE"}`;
export const organisationPartition = (organisationId: string) => `CASES#${organisationId}`;
/** Open cases whose clock ends something by itself. */
export const duePartition = "CASESDUE";

/** Counts lie in a few rows each, so that cases that move at once do not wait for one. */
export const tallyShards = 8;
export const tallyKey = (shard: number): Key => ({ pk: "CASECOUNTS#STATE", sk: `SHARD#${shard}` });
export const tookKey = (shard: number): Key => ({ pk: "CASECOUNTS#TOOK", sk: `SHARD#${shard}` });
export const countriesKey = (shard: number): Key => ({ pk: "CASECOUNTS#COUNTRY", sk: `SHARD#${shard}` });
/** What an officer has in hand: open cases and how many are due in each month; those of a month by its days besides. */
export const loadPartition = (month?: string) => (month ? `CASECOUNTS#LOAD-${month}` : "CASECOUNTS#LOAD");
/** Cases without an officer come from everywhere, so their counts lie in a few rows. */
export const loadSort = (officer: string | undefined, shard: number) =>
  officer ? `OFFICER#${officer}` : `NONE#${shard}`;
/** What the public is told, made anew every night. */
export const publicStatisticsKey: Key = { pk: "PUB#CASES", sk: "STATISTICS" };

/** Closed cases by the day on which their end use is looked at next: each lies here once. */
export const attestationsDue = "CASEATTEST";
export const attestationKey = (day: string, id: string): Key => ({ pk: attestationsDue, sk: `${day}#${id}` });
