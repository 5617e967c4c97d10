import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { type CaseState, endStates } from "../../shared/rfq/codes.ts";
import { lineIsLate } from "../../shared/rfq/deliveries.ts";
import type { CaseView } from "../../shared/rfq/model.ts";

/** A stop on the way of a case, as it is drawn and listed. */
export type Stop = {
  readonly state: CaseState;
  readonly mark: "done" | "current" | "expected" | "ended";
  /** The day it began, for what has begun. */
  readonly since?: Day;
  /** The day by which it ends, or for what is to come begins. */
  readonly by?: Day;
  /** Working days it took; days over its clock. */
  readonly took?: number;
  readonly over?: number;
  readonly late: boolean;
};

const asked = ["DRAFT", "SUBMITTED", "ACKNOWLEDGED", "SCREENING"] as const;
const offered = [
  "PREPARING",
  "APPROVAL",
  "OFFERED",
  "ACCEPTED",
  "IMPLEMENTED",
  "IN_DELIVERY",
  "DELIVERED",
  "RECONCILING",
  "CLOSED",
] as const;
/** States beside the way, and the stop that they come behind. */
const beside: Readonly<Partial<Record<CaseState, CaseState>>> = {
  RETURNED: "SUBMITTED",
  RESTATED: "OFFERED",
  DISCREPANCY: "IN_DELIVERY",
  COUNTERED: "OFFERED",
  EXPIRED: "OFFERED",
  WITHDRAWN: "OFFERED",
  CLOSED_NO_INTEREST: "PA_SENT",
};

/** A clock that has run out and is not paused. */
export const isLate = ({ dueOn, paused }: CaseView["clock"], today: Day): boolean =>
  dueOn !== undefined && !paused && dueOn < today;

function mainWay({ kind, steps, status }: CaseView): CaseState[] {
  const told = status === "PA_SENT" || steps.some(({ from, to }) => from === "PA_SENT" || to === "PA_SENT");
  if (kind === "PRICE_AND_AVAILABILITY") return [...asked, "PREPARING", "PA_SENT"];
  return [...asked, ...(told ? (["PA_SENT"] as const) : []), ...offered];
}

/** The way of a case from its draft to its end: what was, what is, and what may be expected. */
export function wayOf(one: CaseView, today: Day, over: number | undefined): Stop[] {
  const way = mainWay(one);
  const { status } = one;
  const ends = (endStates as readonly CaseState[]).includes(status);
  const known = way.indexOf(status);
  const here = known >= 0 ? known : way.indexOf(lastOnWay(one, way)) + 1;
  const stops = known >= 0 ? way : [...way.slice(0, here), status, ...way.slice(here)];
  return stops.slice(0, ends ? here + 1 : undefined).map((state, i) => {
    if (i < here) return past(one, state);
    if (i > here) return toCome(one, state, today);
    const { since, dueOn } = one.clock;
    const late = !ends && isLate(one.clock, today);
    return {
      state,
      mark: ends ? "ended" : "current",
      since,
      ...(dueOn && !ends && { by: dueOn }),
      ...(late && over !== undefined && { over }),
      late,
    };
  });
}

/** The stop of the way that a state beside it was reached from. */
function lastOnWay({ status, steps, suspended }: CaseView, way: readonly CaseState[]): CaseState {
  const been = [suspended?.from, steps.at(-1)?.from, beside[status]].filter((s) => s !== undefined);
  for (const state of been) {
    if (way.includes(state)) return state;
    const nearest = beside[state];
    if (nearest && way.includes(nearest)) return nearest;
  }
  return steps.findLast(({ from }) => way.includes(from))?.from ?? "DRAFT";
}

function past({ steps, createdAt }: CaseView, state: CaseState): Stop {
  const began = steps.findLast(({ to }) => to === state)?.on;
  const left = steps.findLast(({ from }) => from === state);
  const since = began ?? (state === "DRAFT" ? dayInJapan(new Date(createdAt)) : undefined);
  return {
    state,
    mark: "done",
    ...(since && { since }),
    ...(left && { took: left.took }),
    ...(left?.over !== undefined && left.over > 0 && { over: left.over }),
    late: (left?.over ?? 0) > 0,
  };
}

function toCome(one: CaseView, state: CaseState, today: Day): Stop {
  const by = expectedOn(one, state);
  const slipped = state === "DELIVERED" && (one.offer?.lines ?? []).some((l) => lineIsLate(one, l.number));
  return {
    state,
    mark: "expected",
    ...(by && { by }),
    late: slipped || (by !== undefined && by < today),
  };
}

/** The day that was named for a stop that is still to come. */
function expectedOn({ kind, targetOn, letter, offer, execution }: CaseView, state: CaseState) {
  if (state === (kind === "PRICE_AND_AVAILABILITY" ? "PA_SENT" : "OFFERED")) return targetOn;
  if (state === "ACCEPTED") return letter?.expiresOn;
  if (state !== "DELIVERED") return undefined;
  const days = (offer?.lines ?? []).map(
    ({ number, dueOn }) => execution.forecasts.find(({ line }) => line === number)?.forecastOn ?? dueOn,
  );
  return days.toSorted().at(-1);
}
