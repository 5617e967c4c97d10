import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { screeningStages } from "./codes.ts";
import type { Case, screeningNoteSchema } from "./model.ts";
import { caseSubjectSchema } from "./subject.ts";

export const outcomes = [
  "ALLOWED",
  "NEEDS_LICENCE",
  "NEEDS_NSC",
  "NEEDS_SPECIAL_CIRCUMSTANCES",
  "BLOCKED",
] as const;
export type Outcome = (typeof outcomes)[number];
const outcome = z.enum(outcomes);
const both = z.object({ ja: z.string(), en: z.string() });

/** A screening as the case keeps it for good: what was asked, by which rules and lists, and what came of it. */
export const storedRunSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    stage: z.enum(screeningStages),
    at: instantSchema,
    subject: caseSubjectSchema,
    ruleSetVersion: z.string(),
    editions: z.array(z.object({ list: z.string(), edition: z.string(), from: z.string() })),
    outcome,
    lines: z.array(z.object({ line: z.int(), outcome })),
    findings: z.array(
      z.object({
        ruleId: z.string(),
        outcome,
        title: both,
        basis: both.extend({ source: z.string() }),
        needs: z.array(z.string()),
        lines: z.array(z.int()).optional(),
        restsOnMatch: z.boolean(),
      }),
    ),
    needs: z.array(z.string()),
    matches: z.array(
      z.object({
        id: z.string(),
        list: z.string(),
        edition: z.string(),
        entry: z.object({ name: z.string(), country: z.string(), about: z.string() }),
        alias: z.string(),
        party: z.object({ role: z.string(), name: z.string(), country: z.string() }),
        score: z.number(),
        spans: z.array(z.tuple([z.int(), z.int()])),
      }),
    ),
    /** Lines of which nobody had said what they are. */
    unclassified: z.array(z.int()),
  }),
);
export type StoredRun = z.infer<typeof storedRunSchema>;
export type Match = StoredRun["matches"][number];
export type ScreeningNote = z.infer<typeof screeningNoteSchema>;
export type MatchDecision = Case["matchDecisions"][number];

/** The rule id under which unclassified lines are found. */
export const notClassified = "CASE/not-classified";

const strictest = (found: readonly Outcome[]): Outcome =>
  outcomes[Math.max(0, ...found.map((one) => outcomes.indexOf(one)))] ?? "ALLOWED";

/** What was last said of a match. */
export const decisionOn = (decisions: readonly MatchDecision[], match: string) =>
  decisions.findLast((one) => one.match === match);

/**
 * What a run comes to after what people found of its matches: the listed entity itself blocks everything; when every
 * match is somebody else, what rested on them alone falls.
 */
export function verdictAfter(run: StoredRun, decisions: readonly MatchDecision[]) {
  const said = run.matches.map(({ id }) => decisionOn(decisions, id)?.decision);
  const unresolved = said.filter((one) => one === undefined).length;
  const cleared = unresolved === 0;
  const findings = run.findings.filter((one) => !(cleared && one.restsOnMatch));
  const same = said.includes("SAME_ENTITY");
  const rules = (same ? run.findings : findings).map(({ ruleId, lines }) =>
    lines ? `${ruleId} [${lines.join(",")}]` : ruleId,
  );
  return {
    outcome: same ? "BLOCKED" : cleared ? strictest(findings.map((one) => one.outcome)) : run.outcome,
    rules: [...new Set(rules)].sort(),
    unresolved,
  } as const;
}

const rulesMost = 60;
/** What the case itself keeps of a run. */
export function noteOf(run: StoredRun, decisions: readonly MatchDecision[]): ScreeningNote {
  const { outcome: found, rules, unresolved } = verdictAfter(run, decisions);
  const open = run.unclassified.length > 0 ? [notClassified] : [];
  return {
    id: run.id,
    stage: run.stage,
    at: run.at,
    ruleSet: run.ruleSetVersion,
    outcome: found,
    rules: [...open, ...rules].slice(0, rulesMost),
    unresolved,
  };
}

/** A match is settled anew: the latest word counts. */
export const withDecision = (decisions: readonly MatchDecision[], said: MatchDecision): MatchDecision[] => [
  ...decisions.filter(({ match }) => match !== said.match),
  said,
];
