import { type Actor, type AgencyRole, actsAs } from "../base/actor.ts";
import { isListed, type Stage } from "./codes.ts";
import type { Technology } from "./model.ts";

export type StageNeed = "listed" | "pilot" | "success" | "reason";
export type StageTransition = {
  readonly id: string;
  readonly from: readonly Stage[];
  readonly to: Stage;
  readonly who: readonly (AgencyRole | "system")[];
  readonly needs: readonly StageNeed[];
};

/** What follows a listing, in the order of the domain: LISTED → PILOT → FOLLOW_ON | GRADUATED. */
export const stageTransitions = [
  {
    id: "begin-pilot",
    from: ["LISTED"],
    to: "PILOT",
    who: ["curator", "case-officer", "approver"],
    needs: ["listed", "pilot"],
  },
  /** By itself, when the request that came from a pilot is handed in. */
  { id: "follow-on", from: ["PILOT"], to: "FOLLOW_ON", who: ["system"], needs: ["pilot"] },
  {
    id: "graduate",
    from: ["PILOT", "FOLLOW_ON"],
    to: "GRADUATED",
    who: ["approver"],
    needs: ["listed", "success", "reason"],
  },
] as const satisfies readonly StageTransition[];
export type StageMove = (typeof stageTransitions)[number]["id"];

/** A listed technology that nothing followed yet stands at the first stage; any other at none. */
export const stageOf = (one: Pick<Technology, "status" | "stage">): Stage | undefined =>
  one.stage ?? (isListed(one.status) ? "LISTED" : undefined);

export const stageRow = (from: Stage | undefined, move: StageMove): StageTransition | undefined =>
  stageTransitions.find(
    (row) => row.id === move && (row.from as readonly (Stage | undefined)[]).includes(from),
  );

const isMover = (actor: Actor, who: StageTransition["who"][number]): boolean =>
  who === "system" ? actor.kind === "system" : actsAs(actor, who);

type Facts = Pick<Technology, "status" | "stage" | "pilots">;
const checks: Readonly<Record<StageNeed, (one: Facts, reason: string | undefined) => boolean>> = {
  listed: ({ status }) => isListed(status),
  pilot: ({ pilots }) => (pilots?.begun ?? 0) > 0,
  /** At least one pilot that reached what it was for. */
  success: ({ pilots }) => (pilots?.succeeded ?? 0) > 0,
  reason: (_, reason) => Boolean(reason),
};

/** Why a stage cannot be reached from the present one; `one` has the new counts of pilots in place. */
export function stageObstacle(
  actor: Actor,
  {
    one,
    move,
    reason,
  }: { readonly one: Facts; readonly move: StageMove; readonly reason?: string | undefined },
): StageNeed | "hidden" | undefined {
  const row = stageRow(stageOf(one), move);
  if (!row?.who.some((who) => isMover(actor, who))) return "hidden";
  return row.needs.find((need) => !checks[need](one, reason));
}
