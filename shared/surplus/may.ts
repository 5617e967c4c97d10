import { type Actor, actsAs } from "../base/actor.ts";

/** Who of the agency may do what with lots; buyers may what cleared governments may, with lots they may see. */
export const mayReadLots = (actor: Actor): boolean => actor.kind === "staff" || actor.kind === "system";
/** Offers hold stock and deliveries take it: case officers make them, jobs and cases act as the system. */
export const mayHoldStock = (actor: Actor): boolean =>
  actor.kind === "system" || actsAs(actor, "case-officer", "approver");
/** Counting anew, and naming units, is the curator's. */
export const mayCountStock = (actor: Actor): boolean => actsAs(actor, "curator");
