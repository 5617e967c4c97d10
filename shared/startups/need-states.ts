import type { AgencyRole } from "../base/actor.ts";
import type { NeedState } from "./need-codes.ts";

/** What a move needs to find; each is checked by `unmetOfNeed`. */
export type NeedCheck =
  | "complete"
  | "bilingual"
  | "dates"
  | "checked"
  | "another"
  | "reason"
  | "over"
  | "judged";

export type NeedTransition = {
  readonly id: string;
  readonly from: readonly NeedState[];
  readonly to: NeedState;
  readonly who: readonly ("sponsor" | "moderator" | AgencyRole | "system")[];
  readonly needs: readonly NeedCheck[];
};

/** The way of a need; writes, offered moves, refusals and the README's drawing come from here. */
export const needTransitions = [
  {
    id: "propose",
    from: ["DRAFT"],
    to: "PROPOSED",
    who: ["sponsor", "curator"],
    needs: ["complete", "dates"],
  },
  /** The curator's check: what a government proposed is put into both languages here. */
  {
    id: "check",
    from: ["PROPOSED"],
    to: "PROPOSED",
    who: ["curator"],
    needs: ["complete", "bilingual", "dates"],
  },
  { id: "send-back", from: ["PROPOSED"], to: "DRAFT", who: ["curator", "approver"], needs: ["reason"] },
  {
    id: "publish",
    from: ["PROPOSED"],
    to: "OPEN",
    who: ["approver"],
    needs: ["complete", "bilingual", "checked", "another", "dates"],
  },
  { id: "close", from: ["OPEN"], to: "EVALUATING", who: ["system"], needs: ["over"] },
  { id: "decide", from: ["EVALUATING"], to: "DECIDED", who: ["moderator"], needs: ["judged"] },
  { id: "cancel", from: ["DRAFT", "PROPOSED"], to: "CANCELLED", who: ["sponsor", "curator"], needs: [] },
  { id: "call-off", from: ["OPEN", "EVALUATING"], to: "CANCELLED", who: ["approver"], needs: ["reason"] },
] as const satisfies readonly NeedTransition[];
export type NeedMove = (typeof needTransitions)[number]["id"];
export const needMoves: readonly NeedMove[] = needTransitions.map(({ id }) => id);
export const sponsorMoves: readonly NeedMove[] = needTransitions
  .filter(({ who }) => (who as readonly string[]).includes("sponsor"))
  .map(({ id }) => id);

export const needTransitionOf = (status: NeedState, move: NeedMove): NeedTransition | undefined =>
  needTransitions.find((row) => row.id === move && (row.from as readonly NeedState[]).includes(status));
