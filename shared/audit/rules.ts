import { type Actor, actsAs } from "../base/actor.ts";

/** The trail shows everybody's deeds to one role only; the agency's administrators are among those it watches. */
export const mayReadAudit = (actor: Actor): boolean => actsAs(actor, "auditor");
