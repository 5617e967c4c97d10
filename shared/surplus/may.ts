import { type Actor, actsAs } from "../base/actor.ts";

/** Who of the agency may do what with lots; buyers may what cleared governments may, with lots they may see. */
export const mayReadLots = (actor: Actor): boolean => actor.kind === "staff" || actor.kind === "system";
/** Offers hold stock and deliveries take it: case officers make them, jobs and cases act as the system. */
export const mayHoldStock = (actor: Actor): boolean =>
  actor.kind === "system" || actsAs(actor, "case-officer", "approver");
/** Counting anew, and naming units, is the curator's. */
export const mayCountStock = (actor: Actor): boolean => actsAs(actor, "curator");
/** An officer of a cleared government; whether it may see the lot at all is another question. */
export const mayDeal = (actor: Actor): boolean => actor.kind === "buyer" && actor.cleared;
/** Two of the agency open sealed offers, each in a part of its own. */
export const mayAskToOpen = (actor: Actor): boolean => actsAs(actor, "case-officer", "approver");
export const mayPrepareAward = (actor: Actor): boolean => actsAs(actor, "case-officer");
/** The approver decides what another person prepared. */
export const mayDecideAward = (actor: Actor): boolean => actsAs(actor, "approver");
/** Questions on a lot are answered by who curates it or by who deals with its buyers. */
export const mayAnswer = (actor: Actor): boolean => actsAs(actor, "curator", "case-officer");
