/** Kinds of organisation that deal here. */
export const organisationKinds = ["GOVERNMENT", "SUPPLIER", "AGENCY"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Life of a foreign government's organisation, and of a supplier. */
export const governmentStatuses = [
  "APPLIED",
  "IDENTITY_CHECK",
  "CLEARED",
  "REFUSED",
  "SUSPENDED",
  "EXPIRED",
] as const;
export const supplierStatuses = ["REGISTERED", "VERIFIED", "EXPORT_READY", "REFUSED", "SUSPENDED"] as const;
export const organisationStatuses = [
  "APPLIED",
  "IDENTITY_CHECK",
  "CLEARED",
  "REGISTERED",
  "VERIFIED",
  "EXPORT_READY",
  "REFUSED",
  "SUSPENDED",
  "EXPIRED",
  "ACTIVE",
] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

/** What the agency looks at before it clears a government. */
export const governmentChecks = ["letter-genuine", "domain-official", "officer-confirmed"] as const;
/** What it looks at before it verifies a supplier. */
export const supplierChecks = ["number-registered", "ownership-clear", "contact-confirmed"] as const;
/** What makes a verified supplier ready to export. */
export const exportChecks = ["export-control-officer", "cyber-check-passed"] as const;
export const checks = [...governmentChecks, ...supplierChecks, ...exportChecks] as const;
export type Check = (typeof checks)[number];

/** Why an application was refused, a clearance suspended, or more is asked for. */
export const reasons = [
  "letter-missing",
  "letter-not-authentic",
  "officer-not-confirmed",
  "domain-not-official",
  "ownership-unclear",
  "number-not-registered",
  "not-eligible",
  "security-concern",
  "other",
] as const;
export type Reason = (typeof reasons)[number];

/** The cyber self-check: a supplier answers each (after the basic items that the agency's contracts ask for). */
export const cyberQuestions = ["accounts", "updates", "backups", "encryption", "incidents"] as const;
export type CyberQuestion = (typeof cyberQuestions)[number];
export const cyberAnswers = ["YES", "PARTLY", "NO"] as const;
