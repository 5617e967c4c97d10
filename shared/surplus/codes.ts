/** Supply condition codes (US DoD, used by NATO codification). Terms are in `shared/surplus/tables/condition-codes.json`. */
export const conditionCodes = [
  "A",
  "B",
  "C",
  "D",
  "E",
  "F",
  "G",
  "H",
  "J",
  "K",
  "L",
  "M",
  "N",
  "P",
  "Q",
  "R",
  "S",
  "T",
  "V",
  "X",
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

/** Suspended stock: these conditions block publication. A listed lot has A–H, P or S. */
export const listableConditions = [
  "A",
  "B",
  "C",
  "D",
  "E",
  "F",
  "G",
  "H",
  "P",
  "S",
] as const satisfies readonly ConditionCode[];

export const pricingBases = ["FAIR_VALUE", "REDUCED", "GRANT"] as const;
export type PricingBasis = (typeof pricingBases)[number];

export const services = ["JGSDF", "JMSDF", "JASDF", "OTHER"] as const;
/** The service that declared the lot surplus. */
export type DeclaringService = (typeof services)[number];
