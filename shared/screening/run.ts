import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { nameLists, needs, outcomes } from "./codes.ts";
import { ruleSchema, versionSchema } from "./model.ts";
import { subjectSchema } from "./subject.ts";

const outcomeSchema = z.enum(outcomes);
const neededSchema = z.array(z.enum(needs));

export const findingSchema = z.lazy(() =>
  ruleSchema.pick({ title: true, basis: true }).extend({
    ruleId: z.string(),
    outcome: outcomeSchema,
    needs: neededSchema,
    lines: z.array(z.int()).optional(),
    restsOnMatch: z.boolean(),
  }),
);

export const matchSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    list: z.enum(nameLists),
    edition: z.string(),
    entry: z.strictObject({ name: z.string(), country: z.string(), about: z.string() }),
    alias: z.string(),
    party: z.strictObject({
      role: z.enum(["END_USER", "THIRD_PARTY"]),
      name: z.string(),
      country: z.string(),
    }),
    score: z.number().min(0).max(1),
    spans: z.array(z.tuple([z.int(), z.int()])),
  }),
);

/** One screening, as the case keeps it for good: what was asked, by which rules and lists, and what came of it. */
export const screeningRunSchema = z.lazy(() =>
  z.strictObject({
    at: instantSchema,
    subject: subjectSchema,
    ruleSetVersion: versionSchema,
    editions: z.array(z.strictObject({ list: z.enum(nameLists), edition: z.string(), from: daySchema })),
    outcome: outcomeSchema,
    lines: z.array(z.strictObject({ line: z.int(), outcome: outcomeSchema })),
    findings: z.array(findingSchema),
    needs: neededSchema,
    matches: z.array(matchSchema),
  }),
);
export type ScreeningRun = z.infer<typeof screeningRunSchema>;
