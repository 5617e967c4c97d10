/** From the mildest to the strictest; a run's outcome is the strictest that any rule gives. */
export const outcomes = [
  "ALLOWED",
  "NEEDS_LICENCE",
  "NEEDS_NSC",
  "NEEDS_SPECIAL_CIRCUMSTANCES",
  "BLOCKED",
] as const;
export type Outcome = (typeof outcomes)[number];

export const strictest = (found: readonly Outcome[]): Outcome =>
  outcomes[Math.max(0, ...found.map((outcome) => outcomes.indexOf(outcome)))] ?? "ALLOWED";

/** When a case is screened; a rule says at which of them it speaks. */
export const stages = ["REQUEST", "OFFER", "ACCEPTANCE", "SHIPMENT"] as const;
export type Stage = (typeof stages)[number];

export const itemClasses = ["WEAPON", "NON_WEAPON"] as const;
export type ItemClass = (typeof itemClasses)[number];

/** The five non-combat uses that transfers were limited to until 20 April 2026. */
export const purposes = ["RESCUE", "TRANSPORT", "VIGILANCE", "SURVEILLANCE", "MINESWEEPING"] as const;
export type Purpose = (typeof purposes)[number];

/** What somebody knows or suspects of the end use: weapons of mass destruction, or conventional arms. */
export const concerns = ["WMD", "MILITARY"] as const;
export type Concern = (typeof concerns)[number];

/** What must be on the case before it goes on; the case says when it is. */
export const needs = [
  "CLASSIFICATION",
  "EXPORT_LICENCE",
  "NSC_DECISION",
  "DIET_NOTICE",
  "SPECIAL_CIRCUMSTANCES",
  "TRANSFER_AGREEMENT",
  "SECURITY_AGREEMENT",
  "PRIOR_CONSENT",
  "LIST_RESOLUTION",
] as const;
export type Need = (typeof needs)[number];

/** Lists of names. The first is shipped; the others name natural persons, so the operator loads them. */
export const nameLists = ["END_USERS", "UN_SANCTIONS", "ASSET_FREEZE"] as const;
export type NameListId = (typeof nameLists)[number];

/** Lists of countries that a rule set holds; a rule set may bring more of its own. */
export const usualLists = [
  "agreement-partners",
  "group-a",
  "un-arms-embargo",
  "active-combat",
  "security-agreements",
] as const;
