import { type Actor, actsAs, isMember } from "../base/actor.ts";
import type { Day } from "../base/day.ts";
import type { CaseState } from "./codes.ts";
import type { Case } from "./model.ts";
import { type Unmet, unmetNeed } from "./needs.ts";
import { type CaseMove, type CaseTransition, caseMoves, type Mover, type Need, rowOf } from "./states.ts";

/** Whether this actor is one of a row's movers, for this case. */
function isMover(actor: Actor, one: Case, mover: Mover): boolean {
  if (mover === "system") return actor.kind === "system";
  if (mover === "buyer") return isBuyersOwn(actor, one);
  if (mover === "official")
    return isBuyersOwn(actor, one) && isMember(actor) && actor.personId === one.offer?.official.personId;
  return actsAs(actor, mover);
}

const isBuyersOwn = (actor: Actor, one: Pick<Case, "organisationId">): boolean =>
  actor.kind === "buyer" && actor.organisationId === one.organisationId;

/** The buyer's own officers read their cases, cleared or not; the agency reads what is submitted, and no draft. */
export const mayReadCase = (
  actor: Actor,
  one: Pick<Case, "organisationId" | "requestRevision" | "status">,
): boolean =>
  isBuyersOwn(actor, one) ||
  actor.kind === "system" ||
  (actor.kind === "staff" && one.requestRevision > 0 && one.status !== "DRAFT");

/** Officers of a cleared government, with their own cases. */
export const mayWorkOnCase = (actor: Actor, one: Pick<Case, "organisationId">): boolean =>
  isBuyersOwn(actor, one) && actor.kind === "buyer" && actor.cleared;
export const mayAskForCases = (actor: Actor): boolean => actor.kind === "buyer" && actor.cleared;
export const isBuyer = (actor: Actor): boolean => actor.kind === "buyer";

export const mayReadBoard = (actor: Actor): boolean => actor.kind === "staff";
/** Who of the agency works on cases, and who may do which part. */
export const mayHandle = (actor: Actor): boolean => actsAs(actor, "case-officer");
export const mayLicense = (actor: Actor): boolean => actsAs(actor, "licensing");
export const mayApprove = (actor: Actor): boolean => actsAs(actor, "approver");
export const mayKeepAccounts = (actor: Actor): boolean => actsAs(actor, "finance");
export const mayCloseCases = (actor: Actor): boolean => actsAs(actor, "auditor");
export const mayRecordPapers = (actor: Actor): boolean => actsAs(actor, "case-officer", "licensing");
export const mayMoveCases = (actor: Actor): boolean =>
  actsAs(actor, "case-officer", "licensing", "approver", "finance", "auditor");

/** What stands in the way of a move. `hidden`: it is not this actor's, or not of this state. */
export type CaseObstacle = { readonly need: "hidden" } | { readonly need: "not-cleared" } | Unmet;

/** Needs that the move itself brings along: they are asked for when it is made, not before. */
const broughtBy: Readonly<Partial<Record<CaseMove, readonly Need[]>>> = {
  return: ["fields"],
  acknowledge: ["officer", "target"],
  "begin-screening": ["screened"],
  refuse: ["reason"],
  "ask-approval": ["screened", "not-blocked", "matches-resolved"],
  "send-back": ["reason"],
  offer: ["letter"],
  accept: ["signed", "screened", "not-blocked", "matches-resolved"],
  withdraw: ["reason"],
  restate: ["reason"],
  suspend: ["reason"],
  cancel: ["reason", "costs"],
};

type Weighing = {
  readonly actor: Actor;
  readonly one: Case;
  readonly move: CaseMove;
  readonly today: Day;
  readonly reason?: string | undefined;
  /** The state that the move starts from; `one` may already hold the move's facts. */
  readonly from: CaseState;
};

/** Why a move is not open; `whole`: with all that it brings along already in the case. */
export function caseObstacle(weighing: Weighing, whole: boolean): CaseObstacle | undefined {
  const { actor, one, move, from } = weighing;
  const row = rowOf(from, move);
  if (!row?.who.some((mover) => isMover(actor, one, mover))) return { need: "hidden" };
  if (actor.kind === "buyer" && !actor.cleared && !endsOnly(row)) return { need: "not-cleared" };
  const brought = whole ? [] : (broughtBy[move] ?? []);
  return unmetNeed(
    row.needs.filter((need) => !brought.includes(need)),
    weighing,
  );
}

/** A buyer whose clearance has ended can still let go. */
const endsOnly = ({ to }: CaseTransition) => to === "CANCELLED" || to === "CLOSED_NO_INTEREST";

/** The moves that this actor's page offers now, each with what stands in its way. */
export const openCaseMoves = (actor: Actor, one: Case, today: Day) =>
  caseMoves.flatMap((move) => {
    const why = caseObstacle({ actor, one, move, today, from: one.status }, false);
    return why?.need === "hidden" ? [] : [{ move, ...(why && { obstacle: why }) }];
  });

/** The state after a move. */
export function stateAfter(one: Case, move: CaseMove): CaseState {
  const to = rowOf(one.status, move)?.to ?? one.status;
  return to === "BACK" ? (one.suspended?.from ?? one.status) : to;
}
