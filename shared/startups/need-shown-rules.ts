import type { Actor } from "../base/actor.ts";
import type { ShownNeed } from "./need-shown.ts";

export const mayAnswerNeeds = (actor: Actor): boolean => actor.kind === "supplier" && actor.verified;

/** Firms read what is for the public, and once they are verified what is for suppliers. */
export const mayReadShown = (actor: Actor, { audience }: Pick<ShownNeed, "audience">): boolean =>
  audience === "PUBLIC" || mayAnswerNeeds(actor) || actor.kind === "staff";
