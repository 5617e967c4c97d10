import type { AgencyRole } from "../base/actor.ts";

export const applicationKinds = ["JSDF_TRIAL", "INVESTMENT", "LOAN"] as const;
export type ApplicationKind = (typeof applicationKinds)[number];
export const applicationStates = [
  "SUBMITTED",
  "ACKNOWLEDGED",
  "IN_REVIEW",
  "GRANTED",
  "DECLINED",
  "WITHDRAWN",
] as const;
export type ApplicationState = (typeof applicationStates)[number];
export const openApplicationStates = [
  "SUBMITTED",
  "ACKNOWLEDGED",
  "IN_REVIEW",
] as const satisfies readonly ApplicationState[];
export const isOpenApplication = (state: ApplicationState): boolean =>
  (openApplicationStates as readonly ApplicationState[]).includes(state);

export type ApplicationNeed = "recommendation" | "other-person" | "decision";
export type ApplicationTransition = {
  readonly id: string;
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
  readonly who: readonly ("supplier" | AgencyRole)[];
  readonly needs: readonly ApplicationNeed[];
};

/** The way of a firm's request to the agency. */
export const applicationTransitions = [
  { id: "acknowledge", from: ["SUBMITTED"], to: "ACKNOWLEDGED", who: ["case-officer"], needs: [] },
  { id: "begin-review", from: ["ACKNOWLEDGED"], to: "IN_REVIEW", who: ["case-officer"], needs: [] },
  { id: "recommend", from: ["IN_REVIEW"], to: "IN_REVIEW", who: ["case-officer"], needs: ["recommendation"] },
  {
    id: "grant",
    from: ["IN_REVIEW"],
    to: "GRANTED",
    who: ["approver"],
    needs: ["recommendation", "other-person", "decision"],
  },
  {
    id: "decline",
    from: ["IN_REVIEW"],
    to: "DECLINED",
    who: ["approver"],
    needs: ["recommendation", "other-person", "decision"],
  },
  {
    id: "withdraw",
    from: ["SUBMITTED", "ACKNOWLEDGED", "IN_REVIEW"],
    to: "WITHDRAWN",
    who: ["supplier"],
    needs: [],
  },
] as const satisfies readonly ApplicationTransition[];
export type ApplicationMove = (typeof applicationTransitions)[number]["id"];
export const applicationMoves: readonly ApplicationMove[] = applicationTransitions.map(({ id }) => id);

export const applicationRow = (
  from: ApplicationState,
  move: ApplicationMove,
): ApplicationTransition | undefined =>
  applicationTransitions.find(
    (row) => row.id === move && (row.from as readonly ApplicationState[]).includes(from),
  );
