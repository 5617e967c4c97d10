/** The closed vocabularies of a listing. Names for people are in `web/copy/catalogue.ts`. */

export const kinds = ["EQUIPMENT", "SERVICE", "SURPLUS", "TECHNOLOGY"] as const;
export type Kind = (typeof kinds)[number];

export const statuses = [
  "DRAFT",
  "IN_REVIEW",
  "CHANGES_REQUESTED",
  "CLASSIFIED",
  "APPROVED",
  "PUBLISHED",
  "WITHDRAWN",
  "EXPIRED",
  "SOLD_OUT",
] as const;
export type Status = (typeof statuses)[number];

/** Why a reviewer sends a listing back. [policy] */
export const changeReasons = [
  "text-unclear",
  "translation-missing",
  "translation-differs",
  "facts-unproved",
  "price-unproved",
  "pictures",
  "classification-doubtful",
  "visibility-too-wide",
  "origin-consent",
  "hazard-statement",
  "legal-basis",
  "sensitive-content",
  "duplicate",
] as const;
export type ChangeReason = (typeof changeReasons)[number];

export const priceModes = ["FIXED", "INDICATIVE", "OFFERS_INVITED", "ON_REQUEST", "GRANT"] as const;
export type PriceMode = (typeof priceModes)[number];

/** Who contracts and is liable: the agency buys and resells, contracts in the buyer's name, or the company contracts. */
export const saleModels = ["PRINCIPAL", "AGENT", "FACILITATED"] as const;
export type SaleModel = (typeof saleModels)[number];

export const itemClasses = ["WEAPON", "NON_WEAPON"] as const;
export type ItemClass = (typeof itemClasses)[number];

export const serviceTypes = [
  "TRAINING",
  "MAINTENANCE",
  "REPAIR",
  "UPGRADE",
  "SPARES",
  "REFURBISHMENT",
] as const;
export type ServiceType = (typeof serviceTypes)[number];

export const technologyAreas = [
  "UNCREWED",
  "SENSING",
  "AI",
  "QUANTUM",
  "SPACE",
  "MATERIALS",
  "ENERGY",
  "CYBER",
  "COMMUNICATIONS",
  "MEDICAL",
  "MARITIME",
] as const;
export type TechnologyArea = (typeof technologyAreas)[number];

export const seeks = ["PILOT", "INVESTMENT", "LOAN", "PARTNER", "JSDF_TRIAL"] as const;
export type Seek = (typeof seeks)[number];

/** Arms Trade Treaty article 2(1) a–h, each with its UN Register category I–VIII. */
export const armsCategories = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
export type ArmsCategory = (typeof armsCategories)[number];

/** Whether the item can be had today or only from its `availableFrom` day on. */
export const availabilities = ["NOW", "FUTURE"] as const;
export type Availability = (typeof availabilities)[number];
