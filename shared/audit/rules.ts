import type { Actor } from "../base/actor.ts";

/** The trail shows everybody's deeds to one role only; the agency's administrators are among those it watches. */
export const mayReadAudit = (actor: Actor): boolean => actor.kind === "staff" && actor.role === "auditor";
