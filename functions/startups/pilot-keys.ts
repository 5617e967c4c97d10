import type { Key } from "../platform/table.ts";

export const pilotKey = (id: string): Key => ({ pk: `PILOT#${id}`, sk: "PILOT" });
/** The agency's lists: by state, and of one technology. */
export const pilotsPartition = (of: string) => `PILOTS#${of}`;
/** What a firm reads of pilots of its technologies lies in a partition of its own, and so does its word on each. */
export const firmPilotsPartition = (organisationId: string) => `FIRMPILOTS#${organisationId}`;
export const firmPilotKey = (organisationId: string, technologyId: string, id: string): Key => ({
  pk: firmPilotsPartition(organisationId),
  sk: `PILOT#${technologyId}#${id}`,
});
export const agreementKey = (organisationId: string, id: string): Key => ({
  pk: firmPilotsPartition(organisationId),
  sk: `AGREED#${id}`,
});
/** What a government reads of the pilots that it ran, and the request that it opened from one. */
export const ownPilotsPartition = (organisationId: string) => `OWNPILOTS#${organisationId}`;
export const ownPilotKey = (organisationId: string, id: string): Key => ({
  pk: ownPilotsPartition(organisationId),
  sk: `PILOT#${id}`,
});
export const followOnKey = (organisationId: string, id: string): Key => ({
  pk: ownPilotsPartition(organisationId),
  sk: `REQUEST#${id}`,
});

export const applicationKey = (id: string): Key => ({ pk: `APPLICATION#${id}`, sk: "APPLICATION" });
export const firmApplicationsPartition = (organisationId: string) => `APPLICATIONS#${organisationId}`;
export const applicationBoard = (state: string) => `APPLICATIONBOARD#${state}`;
/** A technology has one open request of a kind. */
export const openApplicationKey = (technologyId: string, kind: string): Key => ({
  pk: `APPLICATIONOPEN#${technologyId}`,
  sk: kind,
});
export const applicationToldKey = (id: string, about: string): Key => ({
  pk: `APPLICATION#${id}`,
  sk: `TOLD#${about}`,
});

export const technologyQuestionKey = (id: string): Key => ({ pk: `TECHASK#${id}`, sk: "QUESTION" });
/** The agency's lists: what it still owes an answer, and what was answered. */
export const askedPartition = (answered: boolean) => `TECHASKS#${answered ? "ANSWERED" : "OPEN"}`;
export const ownAskedPartition = (organisationId: string) => `OWNASKED#${organisationId}`;
/** The way from the firm's question back, which its function cannot read. */
export const askedWayKey = (ask: string): Key => ({ pk: `MAKERCASE#${ask}`, sk: "TECHNOLOGY" });
/** Answers for all governments lie beside the listing, where they are behind its own wall. */
export const sharedAnswersFrom = "ANSWER#";
export const sharedAnswerKey = (listingId: string, at: string, id: string): Key => ({
  pk: `GOV#L#${listingId}`,
  sk: `${sharedAnswersFrom}${at}#${id}`,
});
