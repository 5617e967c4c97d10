import { type Day, daysBetween } from "../base/day.ts";
import { isAwaiting, scorersLeast } from "./codes.ts";
import type { Technology } from "./model.ts";
import { scorersOf } from "./panel-rules.ts";

/** Who of the agency acts next. */
export const nextToAct = ["LICENSING", "CURATOR", "SCORERS", "MODERATOR"] as const;
export type NextToAct = (typeof nextToAct)[number];

export function actsNext({ status, screening, panel }: Technology): NextToAct | undefined {
  if (status === "MODERATION") return "MODERATOR";
  const isFormed = scorersOf(panel).length >= scorersLeast;
  if (status === "SCORING") return isFormed ? "SCORERS" : "CURATOR";
  if (status !== "SUBMITTED") return undefined;
  return screening?.passed ? "CURATOR" : "LICENSING";
}

/** Days to go until the answer is due; negative when it is late. Undefined when no answer is owed. */
export const daysLeft = (
  { status, answerDueOn }: { readonly status: Technology["status"]; readonly answerDueOn?: Day | undefined },
  today: Day,
): number | undefined =>
  isAwaiting(status) && answerDueOn !== undefined ? daysBetween(today, answerDueOn) : undefined;

/** Days before the last one on which its moderator and the curators are reminded. [policy] */
export const answerReminders = [10, 3] as const;
