import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema, organisationIdSchema } from "../base/id.ts";
import { briefSchema } from "./brief.ts";
import { feedbackCodes, stages, technologyStates } from "./codes.ts";
import { panelSchema } from "./panel.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const recorded = { by: z.string(), at: instantSchema };

export const technologyIdSchema = z.string().regex(/^T-[0-9A-HJKMNP-TV-Z]{12}$/);

/** Something to mend, said with the answer; `done` is the supplier's own tick. */
export const feedbackSchema = z.lazy(() =>
  z.strictObject({ code: z.enum(feedbackCodes), text: text(1000), done: z.boolean() }),
);
export type Feedback = z.infer<typeof feedbackSchema>;

/** What licensing found before scoring began: names against the lists, owners, and the control row. */
export const technologyScreeningSchema = z.lazy(() =>
  z.strictObject({
    /** "3-2", or "none" where the order does not name it; as declared until licensing has confirmed it. */
    controlRow: z.string().max(12),
    ruleSet: z.string(),
    /** The lists of names that were used, each with its edition. */
    lists: z.array(text(120)).max(10).optional(),
    /** Names of the firm, its owners and sources of money that are like one on a list. */
    matches: z
      .array(
        z.strictObject({
          party: text(300),
          listed: text(300),
          list: text(120),
          score: z.number(),
          resolved: z.strictObject({ different: z.boolean(), reason: text(500), ...recorded }).optional(),
        }),
      )
      .max(100),
    /** Absent until licensing has said. */
    passed: z.boolean().optional(),
    note: text(2000).optional(),
    ...recorded,
  }),
);
export type TechnologyScreening = z.infer<typeof technologyScreeningSchema>;

export const decisionSchema = z.lazy(() =>
  z.strictObject({
    result: z.enum(["LISTED_PUBLIC", "LISTED_GOV", "DECLINED"]),
    /** What the supplier reads. */
    text: text(3000),
    on: daySchema,
    /** Calendar days from submission. */
    took: z.int().min(0),
    ...recorded,
  }),
);
export type Decision = z.infer<typeof decisionSchema>;

/** A supplier's technology, whole: one row. What was submitted is kept besides, for good, by attempt. */
export const technologySchema = z
  .lazy(() =>
    z.strictObject({
      id: technologyIdSchema,
      revision: z.int().min(1),
      status: z.enum(technologyStates),
      organisationId: organisationIdSchema,
      /** The firm's names as they were when it was last changed by the firm. */
      firm: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
      brief: briefSchema,
      /** What was typed into the builder and could not be read, by input; kept until it can. */
      unread: z.record(z.string().max(60), z.string().max(20_000)).optional(),
      /** Counts submissions; 0 before the first. */
      attempt: z.int().min(0),
      submittedOn: daySchema.optional(),
      /** Last day of the answer. */
      answerDueOn: daySchema.optional(),
      screening: technologyScreeningSchema.optional(),
      panel: panelSchema.optional(),
      decision: decisionSchema.optional(),
      /** Of the last decline; kept while the next try is written. */
      feedback: z.array(feedbackSchema).max(30),
      /** The draft, later the listing, that curation carries. */
      listingId: listingIdSchema.optional(),
      stage: z.enum(stages).optional(),
      /** Of its pilots, in all: how many began, how many ended, and of these how many reached their aim. */
      pilots: z
        .strictObject({ begun: z.int().min(0), ended: z.int().min(0), succeeded: z.int().min(0) })
        .optional(),
      /** Who of the firm wrote it; they are told of its answer. */
      followers: z.array(z.string()).max(8),
      createdAt: instantSchema,
      changedAt: instantSchema,
    }),
  )
  .meta({ id: "Technology" });
export type Technology = z.infer<typeof technologySchema>;

/** What happened, in order; `internal` stays with the agency. */
export const technologyEventSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    at: instantSchema,
    kind: z.string().max(40),
    by: z.string(),
    name: z.string().max(200).optional(),
    side: z.enum(["SUPPLIER", "AGENCY", "SYSTEM"]),
    internal: z.boolean(),
    from: z.enum(technologyStates).optional(),
    to: z.enum(technologyStates).optional(),
    text: text(3000).optional(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);
export type TechnologyEvent = z.infer<typeof technologyEventSchema>;

/** A submission as it was, for good. */
export const attemptSchema = z.lazy(() =>
  z.strictObject({ attempt: z.int().min(1), on: daySchema, by: z.string(), brief: briefSchema }),
);
export type Attempt = z.infer<typeof attemptSchema>;
