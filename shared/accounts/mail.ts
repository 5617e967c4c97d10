/** Mails and notices, by what they tell of; the wording is in `web/copy/mail.ts`. */
export const mailTemplates = [
  "application-received",
  "registration-received",
  "more-asked",
  "check-begun",
  "cleared",
  "verified",
  "export-ready",
  "refused",
  "suspended",
  "reinstated",
  "clearance-ends",
  "clearance-ended",
  "clearance-lapsed",
  "renewal-received",
  "clearance-extended",
  "invited",
  "joined",
  "removed",
] as const;
export type MailTemplate = (typeof mailTemplates)[number];
