import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { organisationIdSchema } from "../base/id.ts";
import { caseStates, holders, requestKinds, screeningStages } from "./codes.ts";
import { endUseAttestationSchema, executionSchema, retransferSchema } from "./execution.ts";
import { letterSchema, offerSchema } from "./offer.ts";
import { caseQuestionSchema } from "./questions.ts";
import { asIsAcceptanceSchema, requestSchema } from "./request.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const recorded = { by: z.string(), at: instantSchema };

export const caseIdPattern = /^C-[0-9A-HJKMNP-TV-Z]{12}$/;
export const caseIdSchema = z.string().regex(caseIdPattern);
/** Country, fiscal year and a number of that year: `PH-26-0007`; children add `-A1` or `-M1`. */
export const caseNumberSchema = z.string().regex(/^[A-Z]{2}-\d{2}-\d{4,}(-[AM]\d+)?$/);

/** The clock of the present state. `dueOn` is absent where none runs. */
export const clockSchema = z.strictObject({
  since: daySchema,
  dueOn: daySchema.optional(),
  paused: z.strictObject({ since: daySchema, reason: text(500), by: z.string() }).optional(),
  /** Working days of pauses that are over. */
  waited: z.int().min(0).optional(),
});

/** An amendment, as the case that it amends shows it; `agreed` from its signature on. */
const childSchema = z.lazy(() =>
  z.strictObject({
    id: caseIdSchema,
    number: z.string(),
    status: z.enum(caseStates).optional(),
    agreed: z.strictObject({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  }),
);

/** What a run of the screening said, as the case keeps it; the whole run has a row of its own. */
export const screeningNoteSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    stage: z.enum(screeningStages),
    at: instantSchema,
    ruleSet: z.string(),
    outcome: z.enum(["ALLOWED", "NEEDS_NSC", "NEEDS_SPECIAL_CIRCUMSTANCES", "NEEDS_LICENCE", "BLOCKED"]),
    rules: z.array(z.string()).max(60),
    /** Matches with the end-user list that nobody has resolved. */
    unresolved: z.int().min(0),
  }),
);

/** Licensing's decision after the screening of the request; the approver seconds a refusal. */
export const licensingSchema = z.lazy(() =>
  z.strictObject({
    decision: z.enum(["PROCEED", "REFUSE"]),
    path: z.enum(["NSC", "LICENCE", "NONE"]),
    reason: text(2000),
    nsc: z.strictObject({ reference: text(120), on: daySchema }).optional(),
    /** The licence path of what is no weapon: which licence, or why none. */
    licencePath: text(500).optional(),
    ...recorded,
  }),
);

export const matchDecisionSchema = z.lazy(() =>
  z.strictObject({
    match: z.string().max(2000),
    decision: z.enum(["DIFFERENT_ENTITY", "SAME_ENTITY"]),
    reason: text(500),
    ...recorded,
  }),
);

/** What licensing said of a line in the buyer's own words. */
export const classificationSchema = z.lazy(() =>
  z.strictObject({
    line: z.int().min(1),
    itemClass: z.enum(["WEAPON", "NON_WEAPON"]),
    controlRow: z.string().max(12),
    ...recorded,
  }),
);

/** A price range and lead time, which is no offer. */
export const availabilitySchema = z.lazy(() =>
  z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    lines: z
      .array(
        z.strictObject({
          line: z.int(),
          low: z.int().min(0),
          high: z.int().min(0),
          leadMonths: z.strictObject({ from: z.int().min(0).max(240), to: z.int().min(0).max(240) }),
          note: text(500).optional(),
        }),
      )
      .min(1)
      .max(60),
    validUntil: daySchema.optional(),
    ...recorded,
  }),
);

/** The buyer's signature under a letter: who was named typed it, and confirmed it a second time. */
export const signatureSchema = z.strictObject({
  revision: z.int().min(1),
  sha256: z.string(),
  typedName: text(200),
  ...recorded,
  /** Absent until the second confirmation. */
  confirmedAt: instantSchema.optional(),
});

const stepSchema = z.strictObject({
  move: z.string(),
  from: z.enum(caseStates),
  to: z.enum(caseStates),
  on: daySchema,
  by: z.string(),
  /** Working days that the state before took, without pauses; days over its clock (negative: under). */
  took: z.int().min(0),
  over: z.int().optional(),
});

/** A case as it is now: all that its page and its rules need, in one row. Earlier revisions and every event have rows of their own. */
const caseFields = () =>
  z.strictObject({
    id: caseIdSchema,
    number: caseNumberSchema.optional(),
    organisationId: organisationIdSchema,
    organisation: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
    country: countrySchema,
    /** Grows with every change. */
    revision: z.int().min(1),
    status: z.enum(caseStates),
    kind: z.enum(requestKinds).optional(),
    createdAt: instantSchema,
    changedAt: instantSchema,
    by: z.string(),
    /** Counts what was submitted; the present one is `request`. */
    requestRevision: z.int().min(0),
    request: requestSchema,
    acceptances: z.array(asIsAcceptanceSchema).max(60),
    submitted: z.strictObject({ ...recorded }).optional(),
    /** What the agency asked to be mended, by field. */
    returned: z
      .strictObject({
        fields: z.array(z.string().max(80)).min(1).max(60),
        note: text(2000).optional(),
        ...recorded,
      })
      .optional(),
    officer: z.string().optional(),
    /** The day named at the acknowledgement for the answer. */
    targetOn: daySchema.optional(),
    clock: clockSchema,
    /** The latest steps; the whole way is in the events. */
    steps: z.array(stepSchema).max(60),
    /** Names of everybody who has had a hand in it, by id. */
    people: z.record(z.string(), z.string()),
    /** People of the buyer who have had a hand in it; they are told of every step. */
    followers: z.array(z.string()).max(8),
    screenings: z.array(screeningNoteSchema).max(120),
    matchDecisions: z.array(matchDecisionSchema).max(60),
    /** The latest word of licensing on each line that it classified. */
    classifications: z.array(classificationSchema).max(60).optional(),
    licensing: licensingSchema.optional(),
    availability: availabilitySchema.optional(),
    offer: offerSchema.optional(),
    letter: letterSchema.optional(),
    signature: signatureSchema.optional(),
    execution: executionSchema,
    /** Case ids: the request that this one counters, the case that it amends, and those that came from this one. */
    counters: caseIdSchema.optional(),
    /** The buyer's own trial of a technology that it follows. */
    origin: z.strictObject({ pilot: z.string().max(20) }).optional(),
    counteredBy: caseIdSchema.optional(),
    parent: z.strictObject({ id: caseIdSchema, as: z.enum(["AMENDMENT", "MODIFICATION"]) }).optional(),
    children: z.array(childSchema).max(60),
    retransfers: z.array(retransferSchema).max(60),
    attestations: z.array(endUseAttestationSchema).max(60),
    /** One-sided changes of a running case that leave its scope alone, by number. */
    modifications: z
      .array(
        z.strictObject({
          number: z.int().min(1),
          text: text(4000),
          ...recorded,
          approvedBy: z.string().optional(),
        }),
      )
      .max(60),
    /** A modification that waits for the approver; the agency's own until then. */
    modification: z.strictObject({ text: text(2000), ...recorded }).optional(),
    /** What a cancellation would cost the buyer now, in minor units of the offer's currency, as finance stated it. */
    costs: z.strictObject({ minor: z.int().min(0), text: text(2000), ...recorded }).optional(),
    /** `dueOn`: the clock that waits for the end of the suspension. */
    suspended: z
      .strictObject({
        from: z.enum(caseStates),
        reason: text(2000),
        dueOn: daySchema.optional(),
        ...recorded,
      })
      .optional(),
    cancelled: z
      .strictObject({
        reason: text(2000),
        costs: z.int().min(0),
        statement: text(4000).optional(),
        ...recorded,
      })
      .optional(),
    refused: z.strictObject({ reason: text(2000), ...recorded }).optional(),
    /** Questions that wait for an answer, either way; those that were answered are in the events. */
    questions: z.array(caseQuestionSchema).max(10).optional(),
    openQuestions: z.int().min(0),
  });
export const caseSchema = z.lazy(caseFields);
export type Case = z.infer<typeof caseSchema>;

/** One thing that happened, as both sides may read it unless it is `internal`. */
export const caseEventSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    at: instantSchema,
    kind: z.string().max(40),
    by: z.string(),
    /** The name of whoever did it; of the agency's people the buyer is told their part only. */
    name: z.string().optional(),
    role: z.string().optional(),
    side: z.enum(["BUYER", "AGENCY", "SYSTEM"]),
    internal: z.boolean(),
    from: z.enum(caseStates).optional(),
    to: z.enum(caseStates).optional(),
    text: z.string().max(4000).optional(),
    /** Plain values, shown by their names. */
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** A case as one side may know it, with who acts next. What is the agency's own, or not said yet, is left out for the buyer. */
export const caseViewSchema = z
  .lazy(() =>
    caseFields()
      .partial({ screenings: true, matchDecisions: true, followers: true })
      .extend({ holder: z.enum(holders) }),
  )
  .meta({ id: "Case" });
export type CaseView = z.infer<typeof caseViewSchema>;
