import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import type { CaseState } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { ClockLength, ClockStep, Policy } from "../../shared/rfq/policy.ts";
import { addWorkingDays, workingDaysBetween } from "../platform/working-days.ts";

export const endOfClock = (from: Day, { days, of }: ClockLength): Day =>
  of === "WORKING" ? addWorkingDays(from, days) : addDays(from, days);

export const stepOf = (status: CaseState, kind: Case["kind"]): ClockStep | undefined => {
  if (status === "PREPARING") return kind === "OFFER" ? "PREPARING_OFFER" : "PREPARING_PA";
  if (status === "RESTATED") return "PREPARING_OFFER";
  const own = [
    "DRAFT",
    "SUBMITTED",
    "ACKNOWLEDGED",
    "SCREENING",
    "PA_SENT",
    "APPROVAL",
    "OFFERED",
    "RECONCILING",
  ];
  return own.includes(status) ? (status as ClockStep) : undefined;
};

/** The last day of a state that begins today; undefined where no clock runs. */
function dueOf(one: Case, today: Day, policy: Policy): Day | undefined {
  const { status } = one;
  if (status === "OFFERED") return one.letter?.expiresOn;
  if (status === "PA_SENT") return one.availability?.validUntil;
  if (status === "PREPARING" && one.kind === "OFFER" && (one.targetOn ?? "") >= today) return one.targetOn;
  const step = stepOf(status, one.kind);
  return step && endOfClock(today, policy.clocks[step]);
}

/**
 * The clock of a state that begins today. After a suspension the clock that it interrupted goes on with the working
 * days it had left; the life of a letter or of a price does not wait.
 */
export function clockFor(before: Case | undefined, after: Case, today: Day, policy: Policy): Case["clock"] {
  if (before?.status === "SUSPENDED" && before.suspended?.dueOn && after.status === before.suspended.from) {
    const { dueOn, at } = before.suspended;
    const fixed = after.status === "OFFERED" || after.status === "PA_SENT";
    const lost = workingDaysBetween(dayInJapan(new Date(at)), today);
    return { since: today, dueOn: fixed ? dueOn : addWorkingDays(dueOn, lost) };
  }
  const dueOn = dueOf(after, today, policy);
  return { since: today, ...(dueOn && { dueOn }) };
}

/** Working days that a state took, and days over its clock (negative: under). */
export function tookOf(one: Pick<Case, "clock">, today: Day): { took: number; over?: number } {
  const clock = resumed(one.clock, today);
  const took = Math.max(0, workingDaysBetween(clock.since, today) - (clock.waited ?? 0));
  return clock.dueOn ? { took, over: overOf(clock.dueOn, today) } : { took };
}

/** Working days past a day, one at least also on a day of rest; negative: still to go. */
export const overOf = (dueOn: Day, today: Day): number =>
  today > dueOn ? Math.max(1, workingDaysBetween(dueOn, today)) : -workingDaysBetween(today, dueOn);

/** A pause pushes the end on by the working days it lasted. */
export function resumed(clock: Case["clock"], today: Day): Case["clock"] {
  const { paused, dueOn, since, waited = 0 } = clock;
  if (!paused) return clock;
  const lasted = workingDaysBetween(paused.since, today);
  return { since, ...(dueOn && { dueOn: addWorkingDays(dueOn, lasted) }), waited: waited + lasted };
}
