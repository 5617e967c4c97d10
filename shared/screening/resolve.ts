import * as z from "zod";
import { type Actor, actsAs } from "../base/actor.ts";
import { instantSchema } from "../base/day.ts";
import type { Need, Outcome } from "./codes.ts";
import type { Match } from "./match.ts";
import { type Screening, summed } from "./screen.ts";
import type { Subject } from "./subject.ts";

export const decisions = ["DIFFERENT_ENTITY", "SAME_ENTITY"] as const;
export type Decision = (typeof decisions)[number];

/** What a person found of a match, and why; the case keeps it and never changes it. A later one replaces it. */
export const resolutionSchema = z.strictObject({
  matchId: z.string().max(2000),
  decision: z.enum(decisions),
  reason: z.string().trim().min(1).max(2000),
  by: z.string(),
  at: instantSchema,
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** What resolving needs of a run. */
export type Resolvable = Screening & {
  readonly subject: Pick<Subject, "lines">;
  readonly matches: readonly Pick<Match, "id">[];
};

/** What holds of a match now: the latest said of it; of two at the same moment the stricter. */
export const decisionOn = (id: string, resolutions: readonly Resolution[]): Resolution | undefined =>
  resolutions
    .filter((one) => one.matchId === id)
    .sort((a, b) => a.at.localeCompare(b.at) || a.decision.localeCompare(b.decision))
    .at(-1);

/** Matches that nobody has resolved. While there are any, the case does not go on. */
export const unresolved = <M extends { readonly id: string }>(
  run: { readonly matches: readonly M[] },
  resolutions: readonly Resolution[],
): M[] => run.matches.filter(({ id }) => decisionOn(id, resolutions) === undefined);

/**
 * A run as it stands after what people found. One match that is the listed entity itself blocks everything. When
 * every match is somebody else, what rested on them alone falls. Otherwise the run stands as it was.
 */
export function afterResolving(run: Resolvable, resolutions: readonly Resolution[]): Screening {
  const said = run.matches.map(({ id }) => decisionOn(id, resolutions)?.decision);
  if (said.includes("SAME_ENTITY"))
    return {
      ...run,
      outcome: "BLOCKED",
      lines: run.lines.map(({ line }) => ({ line, outcome: "BLOCKED" })),
    };
  if (said.some((decision) => decision === undefined)) return run;
  const left = run.findings.filter((finding) => !finding.restsOnMatch);
  return { ...summed(run.subject, left), ruleSetVersion: run.ruleSetVersion };
}

export const outcomeAfter = (run: Resolvable, resolutions: readonly Resolution[]): Outcome =>
  afterResolving(run, resolutions).outcome;
export const needsAfter = (run: Resolvable, resolutions: readonly Resolution[]): readonly Need[] =>
  afterResolving(run, resolutions).needs;

/**
 * Why somebody may not resolve a match so. Licensing resolves; that the listed entity was taken for another after
 * all is decided by an approver who did not say the former.
 */
export function refusalToResolve(
  actor: Actor,
  { matchId, decision }: Pick<Resolution, "matchId" | "decision">,
  resolutions: readonly Resolution[],
): "role" | "other-person" | undefined {
  const before = decisionOn(matchId, resolutions);
  if (before?.decision !== "SAME_ENTITY" || decision === "SAME_ENTITY")
    return actsAs(actor, "licensing") ? undefined : "role";
  if (!actsAs(actor, "approver")) return "role";
  return actor.kind === "staff" && actor.personId !== before.by ? undefined : "other-person";
}
