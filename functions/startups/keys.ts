import type { Key } from "../platform/table.ts";

const technologyOf = (id: string) => `TECHNOLOGY#${id}`;
const numbered = (count: number) => String(count).padStart(4, "0");

export const technologyKey = (id: string): Key => ({ pk: technologyOf(id), sk: "TECHNOLOGY" });
/** What was handed in, for good. */
export const attemptKey = (id: string, attempt: number): Key => ({
  pk: technologyOf(id),
  sk: `ATTEMPT#${numbered(attempt)}`,
});
export const eventsFrom = "EVENT#";
export const eventKey = (id: string, at: string, event: string): Key => ({
  pk: technologyOf(id),
  sk: `${eventsFrom}${at}#${event}`,
});
/** A scorer's sheet of an attempt: in a partition of its own, which no page of the firm reads. */
export const sheetsPartition = (id: string, attempt: number) => `SHEETS#${id}#${numbered(attempt)}`;
export const sheetKey = (id: string, attempt: number, personId: string): Key => ({
  pk: sheetsPartition(id, attempt),
  sk: personId,
});

/** Lists: the firm's own, the agency's by state with the first answer due on top, and the panels of a person. */
export const firmPartition = (organisationId: string) => `TECHNOLOGIES#${organisationId}`;
export const statePartition = (state: string) => `TECHNOLOGYSTATE#${state}`;
export const scorerPartition = (personId: string) => `SCORER#${personId}`;
