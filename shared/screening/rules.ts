import { type Actor, actsAs } from "../base/actor.ts";
import type { Day } from "../base/day.ts";
import type { Draft } from "./draft.ts";

/** The whole agency reads the rules and tries them. */
export const mayReadRules = (actor: Actor): boolean => actor.kind === "staff";
/** Licensing drafts rule sets and loads lists of names. */
export const mayDraftRules = (actor: Actor): boolean => actsAs(actor, "licensing");
export const mayApproveRules = (actor: Actor): boolean => actsAs(actor, "approver");

/** What stands in the way of a draft's coming into force on a day. */
export type Obstacle = "not-a-draft" | "draft-own" | "replay-missing" | "replay-stale" | "from-past";

/** Four eyes: whoever wrote a word of it does not approve it; and nobody without having seen what it changes. */
export function refusalToApprove(actor: Actor, draft: Draft, from: Day, today: Day): Obstacle | undefined {
  if (draft.status !== "DRAFT") return "not-a-draft";
  if (actor.kind === "staff" && draft.writers.includes(actor.personId)) return "draft-own";
  if (!draft.replay) return "replay-missing";
  if (draft.replay.content !== draft.content) return "replay-stale";
  return from < today ? "from-past" : undefined;
}
/** What a draft would change is for those to see who write it and who decide. */
export const mayReplayRules = (actor: Actor): boolean => actsAs(actor, "licensing", "approver");

/** The first day on which a draft could be in force: the one that it names, or today when that is over. */
export const soonestFrom = ({ from }: { readonly from: Day }, today: Day): Day =>
  [from, today].sort().at(-1) ?? today;
