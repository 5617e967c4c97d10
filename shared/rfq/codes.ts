/** Every state of a case; the order is the order of the way. */
export const caseStates = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "ACKNOWLEDGED",
  "SCREENING",
  "PREPARING",
  "PA_SENT",
  "APPROVAL",
  "OFFERED",
  "RESTATED",
  "ACCEPTED",
  "IMPLEMENTED",
  "IN_DELIVERY",
  "DISCREPANCY",
  "DELIVERED",
  "RECONCILING",
  "CLOSED",
  "CLOSED_NO_INTEREST",
  "REFUSED",
  "COUNTERED",
  "EXPIRED",
  "WITHDRAWN",
  "SUSPENDED",
  "CANCELLED",
] as const;
export type CaseState = (typeof caseStates)[number];

/** States in which nothing is owed any more by either side. */
export const endStates = [
  "CLOSED",
  "CLOSED_NO_INTEREST",
  "REFUSED",
  "COUNTERED",
  "EXPIRED",
  "WITHDRAWN",
  "CANCELLED",
] as const satisfies readonly CaseState[];
export const isOpen = (state: CaseState): boolean => !(endStates as readonly CaseState[]).includes(state);
/** Open states that the agency knows of. */
export const boardStates = caseStates.filter((state) => isOpen(state) && state !== "DRAFT");

export const requestKinds = ["PRICE_AND_AVAILABILITY", "OFFER"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Parts of the total package: each is asked for or said not to be required. */
export const packageParts = ["SPARES", "TRAINING", "MANUALS", "SUPPORT", "TRANSPORT"] as const;
export type PackagePart = (typeof packageParts)[number];
export const packageWishes = ["REQUIRED", "NOT_REQUIRED"] as const;

export const financings = ["PREPAID", "MILESTONES", "BUYER_CREDIT", "GRANT_AID"] as const;
export type Financing = (typeof financings)[number];

/** End uses that the catch-all of the Export Trade Control Order asks about. */
export const endUseFlags = ["MASS_DESTRUCTION", "MILITARY", "UNKNOWN"] as const;

/** Who holds the ball. */
export const holders = [
  "buyer",
  "case-officer",
  "licensing",
  "approver",
  "finance",
  "auditor",
  "system",
  "nobody",
] as const;
export type Holder = (typeof holders)[number];

/** Incoterms 2020 (the four from FAS on are for carriage by sea); DAT went with that edition. EXW leaves export clearance to the buyer, which a Japanese licence does not allow. */
export const incoterms = [
  "FCA",
  "CPT",
  "CIP",
  "DAP",
  "DPU",
  "DDP",
  "FAS",
  "FOB",
  "CFR",
  "CIF",
  "EXW",
] as const;
export type Incoterm = (typeof incoterms)[number];

export const slipReasons = [
  "MAKER_DELAY",
  "LICENCE_PENDING",
  "TRANSPORT",
  "BUYER_NOT_READY",
  "PAYMENT_OUTSTANDING",
  "OPERATIONAL_PRIORITY",
  "OTHER",
] as const;
export const discrepancyReasons = [
  "SHORT",
  "OVER",
  "DAMAGED",
  "WRONG_ITEM",
  "PAPERS_MISSING",
  "OTHER",
] as const;
export const discrepancyEnds = ["REPLACED", "CREDITED", "ACCEPTED_AS_IS", "UNFOUNDED"] as const;

/** Stages at which a case is screened. */
export const screeningStages = ["REQUEST", "OFFER", "ACCEPTANCE", "SHIPMENT"] as const;
export type ScreeningStage = (typeof screeningStages)[number];
