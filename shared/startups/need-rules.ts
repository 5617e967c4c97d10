import { type Actor, actsAs } from "../base/actor.ts";
import type { Need } from "./need.ts";
import { type NeedFacts, type UnmetCheck, unmetOfNeed } from "./need-checks.ts";
import { type NeedMove, type NeedTransition, needMoves, needTransitionOf } from "./need-states.ts";

type Sponsored = Pick<Need, "sponsor">;

export const isSponsorsOwn = (actor: Actor, { sponsor }: Sponsored): boolean =>
  actor.kind === "buyer" && actor.organisationId === sponsor?.organisationId;
/** Officers of a cleared government propose. */
export const mayPropose = (actor: Actor): boolean => actor.kind === "buyer" && actor.cleared;
export const mayWriteNeeds = (actor: Actor): boolean => actsAs(actor, "curator");
export const mayReadNeeds = (actor: Actor): boolean => actor.kind === "staff";
export const isOfGovernment = (actor: Actor): boolean => actor.kind === "buyer";
export const isOfFirm = (actor: Actor): boolean => actor.kind === "supplier";
/** Questions of firms are answered by who writes needs. */
export const mayAnswerFirms = mayWriteNeeds;
/** Any person of the agency may be called to evaluate; an auditor only reads. */
export const mayEvaluate = (actor: Actor): boolean => actor.kind === "staff" && actor.role !== "auditor";
export const mayMoveNeeds = (actor: Actor): boolean => actor.kind === "staff" && actor.role !== "auditor";

/** A government reads what it proposed; the agency its own needs and what was proposed to it, and no draft that never was. */
export const mayReadNeed = (actor: Actor, one: Pick<Need, "sponsor" | "proposedAt">): boolean =>
  actor.kind === "system" ||
  isSponsorsOwn(actor, one) ||
  (actor.kind === "staff" && (one.sponsor === undefined || one.proposedAt !== undefined));

/** What is written may be changed by its side while it is a draft, and by the curator until it is published. */
export const mayEditNeed = (actor: Actor, one: Pick<Need, "sponsor" | "status">): boolean =>
  one.status === "DRAFT"
    ? one.sponsor
      ? isSponsorsOwn(actor, one) && mayPropose(actor)
      : mayWriteNeeds(actor)
    : one.status === "PROPOSED" && mayWriteNeeds(actor);

/** Who evaluates is named by the curator, as soon as answers may come. */
export const mayNamePanel = (actor: Actor, one: Pick<Need, "status">): boolean =>
  mayWriteNeeds(actor) && (one.status === "OPEN" || one.status === "EVALUATING");
export const isModerator = (actor: Actor, { panel }: Pick<Need, "panel">): boolean =>
  mayEvaluate(actor) && actor.kind === "staff" && actor.personId === panel?.moderator.personId;

function isMover(actor: Actor, one: Need, who: NeedTransition["who"][number]): boolean {
  if (who === "system") return actor.kind === "system";
  if (who === "sponsor") return isSponsorsOwn(actor, one) && mayPropose(actor);
  if (who === "moderator") return isModerator(actor, one);
  // A government's draft is its own affair.
  return actsAs(actor, who) && !(one.status === "DRAFT" && one.sponsor);
}

export type NeedObstacle = { readonly need: "hidden" } | UnmetCheck;
type Weighing = {
  readonly actor: Actor;
  readonly one: Need;
  readonly move: NeedMove;
  readonly facts: NeedFacts;
};

/** Why a move is not open. `one` may already hold the move's facts; `from` is the state it starts from. */
export function needObstacle(
  { actor, one, move, facts }: Weighing,
  { from, whole }: { readonly from: Need["status"]; readonly whole: boolean },
): NeedObstacle | undefined {
  const row = needTransitionOf(from, move);
  if (!row?.who.some((who) => isMover(actor, { ...one, status: from }, who))) return { need: "hidden" };
  const personId = actor.kind === "staff" || actor.kind === "buyer" ? actor.personId : undefined;
  // A reason comes with the move itself.
  const asked = whole ? row.needs : row.needs.filter((need) => need !== "reason");
  return unmetOfNeed(asked, one, { ...facts, personId });
}

/** The moves that this actor's page offers now, each with what stands in its way. */
export const openNeedMoves = (actor: Actor, one: Need, facts: NeedFacts) =>
  needMoves.flatMap((move) => {
    const why = needObstacle({ actor, one, move, facts }, { from: one.status, whole: false });
    return why?.need === "hidden" ? [] : [{ move, ...(why && { obstacle: why }) }];
  });
export type OfferedNeedMove = ReturnType<typeof openNeedMoves>[number];
