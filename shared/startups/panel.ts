import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { type criteria, scorersMost } from "./codes.ts";

const text = (max: number) => z.string().trim().min(1).max(max);

/** One person's score; `reason` is read by the moderator and, after the answer, by the other scorers. */
export const scoreSchema = z.strictObject({ points: z.int().min(1).max(5), reason: text(1000) });
export const scoresSchema = z.lazy(() =>
  z.strictObject({ DESIRABLE: scoreSchema, FEASIBLE: scoreSchema, VIABLE: scoreSchema }),
);
export type Scores = z.infer<typeof scoresSchema>;

/** A sheet has a row of its own, so that whoever reads the panel has not read the scores. */
export const sheetSchema = z.lazy(() =>
  z.strictObject({ personId: z.string(), at: instantSchema, attempt: z.int().min(1), scores: scoresSchema }),
);
export type Sheet = z.infer<typeof sheetSchema>;

export const memberSchema = z.lazy(() =>
  z.strictObject({
    personId: z.string(),
    name: text(200),
    /** "I have (no) interest in this firm"; whoever has one does not score. */
    declared: z
      .strictObject({ conflict: z.boolean(), statement: text(1000).optional(), at: instantSchema })
      .optional(),
    scoredAt: instantSchema.optional(),
  }),
);
export type Member = z.infer<typeof memberSchema>;

/** Those who score and those who left. */
export const membersMost = 3 * scorersMost;

/** Who scores and who moderates. Sheets are read by nobody but their writer until every member's is in. */
export const panelSchema = z.lazy(() =>
  z.strictObject({
    moderator: z.strictObject({ personId: z.string(), name: text(200) }),
    members: z.array(memberSchema).max(membersMost),
    /** When the last sheet came in. */
    openedAt: instantSchema.optional(),
  }),
);
export type Panel = z.infer<typeof panelSchema>;

/** Points 1 to 5 of each criterion, in hundredths: the mean over the panel. */
export const meansOf = (sheets: readonly Sheet[]): Readonly<Record<(typeof criteria)[number], number>> => {
  const mean = (one: (typeof criteria)[number]) =>
    Math.round((100 * sheets.reduce((sum, { scores }) => sum + scores[one].points, 0)) / sheets.length);
  return { DESIRABLE: mean("DESIRABLE"), FEASIBLE: mean("FEASIBLE"), VIABLE: mean("VIABLE") };
};
