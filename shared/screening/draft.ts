import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { ruleSetSchema, versionSchema } from "./model.ts";

export const draftIdSchema = z.string().regex(/^R-[0-9A-HJKMNP-TV-Z]{12}$/);
export const draftStatuses = ["DRAFT", "APPROVED", "DISCARDED"] as const;

/** What is known of a draft's replay; the report itself lies beside it. */
const replayedSchema = z.strictObject({
  /** The content it was made of: a draft that was changed afterwards needs another one. */
  content: z.int(),
  at: instantSchema,
  by: z.string(),
  cases: z.int(),
  changed: z.int(),
});

/** A rule set in the making. Approved, it stays as it was approved. */
export const draftSchema = z
  .lazy(() =>
    z.strictObject({
      id: draftIdSchema,
      status: z.enum(draftStatuses),
      revision: z.int(),
      /** Counts the changes of the rule set itself. */
      content: z.int(),
      /** The rule set that it began as. */
      base: versionSchema,
      ruleSet: ruleSetSchema,
      note: z.string().max(2000).optional(),
      by: z.string(),
      /** Everybody who wrote in it, the one who began it included. */
      writers: z.array(z.string()),
      at: instantSchema,
      changedAt: instantSchema,
      replay: replayedSchema.optional(),
      approvedBy: z.string().optional(),
      from: daySchema.optional(),
    }),
  )
  .meta({ id: "RuleSetDraft" });
export type Draft = z.infer<typeof draftSchema>;

/** A draft as the list of drafts shows it. */
export const draftLineSchema = z.lazy(() =>
  draftSchema
    .unwrap()
    .pick({
      id: true,
      status: true,
      base: true,
      by: true,
      at: true,
      changedAt: true,
      replay: true,
      from: true,
    })
    .extend({ version: versionSchema, title: ruleSetSchema.unwrap().shape.title }),
);
export type DraftLine = z.infer<typeof draftLineSchema>;

export const draftLine = ({
  id,
  status,
  base,
  by,
  at,
  changedAt,
  replay,
  from,
  ruleSet,
}: Draft): DraftLine => ({
  id,
  status,
  base,
  by,
  at,
  changedAt,
  ...(replay && { replay }),
  ...(from && { from }),
  version: ruleSet.version,
  title: ruleSet.title,
});

/** A rule set that was approved, by the day from which it is in force. */
export const approvedSchema = z.strictObject({
  version: versionSchema,
  from: daySchema,
  until: daySchema.optional(),
  draft: draftIdSchema.optional(),
  at: instantSchema.optional(),
  by: z.string().optional(),
  writers: z.array(z.string()).optional(),
});
export type Approved = z.infer<typeof approvedSchema>;
