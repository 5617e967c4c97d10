import { type Actor, actsAs } from "../base/actor.ts";
import type { Technology } from "./model.ts";
import { type UnmetNeed, unmetNeed } from "./needs.ts";
import { type TechnologyMove, type TechnologyTransition, technologyMoves, transitionOf } from "./states.ts";

type Owned = Pick<Technology, "organisationId">;

export const isSupplier = (actor: Actor): boolean => actor.kind === "supplier";
export const isFirmsOwn = (actor: Actor, one: Owned): boolean =>
  actor.kind === "supplier" && actor.organisationId === one.organisationId;
/** A firm writes before it is verified; it hands in when it is. */
export const mayHandIn = (actor: Actor): boolean => actor.kind === "supplier" && actor.verified;

/** The firm reads its own; the agency what was handed in, and no draft that never was. */
export const mayReadTechnology = (
  actor: Actor,
  one: Pick<Technology, "organisationId" | "attempt">,
): boolean =>
  isFirmsOwn(actor, one) || actor.kind === "system" || (actor.kind === "staff" && one.attempt > 0);

export const mayReadTechnologies = (actor: Actor): boolean => actor.kind === "staff";
/** Who of the agency forms the panel. */
export const mayCallPanel = (actor: Actor): boolean => actsAs(actor, "curator");
export const mayScreenTechnology = (actor: Actor): boolean => actsAs(actor, "licensing");
/** Any person of the agency may be called to score, whatever the role; an auditor only reads. */
export const mayScore = (actor: Actor): boolean => actor.kind === "staff" && actor.role !== "auditor";

const isMover = (actor: Actor, one: Technology, who: TechnologyTransition["who"][number]): boolean => {
  if (who === "system") return actor.kind === "system";
  if (who === "supplier") return isFirmsOwn(actor, one);
  if (who === "moderator")
    return (
      actor.kind === "staff" && actor.role !== "auditor" && actor.personId === one.panel?.moderator.personId
    );
  return actsAs(actor, who);
};

export type TechnologyObstacle = { readonly need: "hidden" | "not-verified" } | UnmetNeed;

/** Needs that the move itself brings along: they are asked for when it is made, not before. */
const broughtBy: Readonly<Partial<Record<TechnologyMove, readonly string[]>>> = {
  "list-public": ["answer"],
  "list-gov": ["answer"],
  decline: ["answer", "feedback"],
  "turn-away": ["answer", "feedback"],
};

type Weighing = { readonly actor: Actor; readonly one: Technology; readonly move: TechnologyMove };

/** Why a move is not open; `from`: the status it starts at; `whole`: with all that it brings along already there. */
export function technologyObstacle(
  { actor, one, move }: Weighing,
  { from, whole }: { readonly from: Technology["status"]; readonly whole: boolean },
): TechnologyObstacle | undefined {
  const row = transitionOf(from, move);
  if (!row?.who.some((who) => isMover(actor, one, who))) return { need: "hidden" };
  if (move === "submit" && !mayHandIn(actor)) return { need: "not-verified" };
  const brought = whole ? [] : (broughtBy[move] ?? []);
  return unmetNeed(
    row.needs.filter((need) => !brought.includes(need)),
    one,
  );
}

/** The moves that this actor's page offers now, each with what stands in its way. */
export const openTechnologyMoves = (actor: Actor, one: Technology) =>
  technologyMoves.flatMap((move) => {
    const why = technologyObstacle({ actor, one, move }, { from: one.status, whole: false });
    return why?.need === "hidden" ? [] : [{ move, ...(why && { obstacle: why }) }];
  });
