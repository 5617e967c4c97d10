/** What happens to a case, as an organisation's own system may hear of it. */
export const caseEvents = [
  "case.submitted",
  "case.returned",
  "case.acknowledged",
  "case.priced",
  "case.offered",
  "case.accepted",
  "case.countered",
  "case.expired",
  "case.implemented",
  "case.shipped",
  "case.delivered",
  "case.reconciling",
  "case.closed",
  "case.suspended",
  "case.cancelled",
  "case.resumed",
  "case.refused",
  "case.withdrawn",
  "case.restated",
  "case.asked",
] as const;

/** Every type of event that an address may be registered for. */
export const hookEvents = [...caseEvents] as const;
export type HookEvent = (typeof hookEvents)[number];

/** Sent when an administrator asks for it, to the one address, whatever it is registered for. */
export const testEvent = "webhook.test";
export type SentEvent = HookEvent | typeof testEvent;
