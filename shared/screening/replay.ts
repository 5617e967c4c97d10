import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { type Outcome, outcomes } from "./codes.ts";
import { versionSchema } from "./model.ts";
import type { Resolution } from "./resolve.ts";
import type { Screening } from "./screen.ts";
import type { Subject } from "./subject.ts";

/** What a screening came to, without its words. */
export const verdictSchema = z.strictObject({ outcome: z.enum(outcomes), rules: z.array(z.string()) });
export type Verdict = { readonly outcome: Outcome; readonly rules: readonly string[] };

/**
 * An open case as its room hands it in: what its last run came to, and what people said of its matches; `before` is
 * with that taken into account.
 */
export type OpenSubject = {
  readonly id: string;
  readonly subject: Subject;
  readonly before: Verdict;
  readonly resolutions?: readonly Resolution[];
};

/** Outcome and fired rules of a screening; a rule that fired for some lines and then for others is told apart. */
export const verdictOf = ({ outcome, findings }: Screening): Verdict => ({
  outcome,
  rules: [
    ...new Set(findings.map(({ ruleId, lines }) => (lines ? `${ruleId} [${lines.join(",")}]` : ruleId))),
  ].sort(),
});

export const sameVerdict = (a: Verdict, b: Verdict): boolean =>
  a.outcome === b.outcome && [...a.rules].sort().join("\n") === [...b.rules].sort().join("\n");

export const changedCaseSchema = z.strictObject({
  id: z.string(),
  before: verdictSchema,
  after: verdictSchema,
});

/** What a rule set would change among the open cases, if it were in force on `day`. */
export const replayReportSchema = z
  .lazy(() =>
    z.strictObject({
      version: versionSchema,
      day: daySchema,
      at: instantSchema,
      by: z.string(),
      /** How many cases were looked at. */
      cases: z.int(),
      changed: z.array(changedCaseSchema),
    }),
  )
  .meta({ id: "ReplayReport" });
export type ReplayReport = z.infer<typeof replayReportSchema>;
