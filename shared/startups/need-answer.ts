import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { listingIdSchema, organisationIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";
import { answerText, questionText } from "../rfq/questions.ts";
import { technologyIdSchema } from "./model.ts";
import { answerKinds, answerStates, bandIds } from "./need-codes.ts";
import { needIdSchema } from "./need-shown.ts";
import { panelSchema } from "./panel.ts";

const names = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });

export const answerIdSchema = z.string().regex(/^A-[0-9A-HJKMNP-TV-Z]{12}$/);
export const needQuestionIdSchema = z.string().regex(/^Q-[0-9A-HJKMNP-TV-Z]{12}$/);

/** What a firm says in answer to a need. */
export const offerSchema = z.lazy(() =>
  z.strictObject({
    kind: z.enum(answerKinds),
    /** One of its own published listings, for kind LISTING. */
    listing: listingIdSchema.optional(),
    /** One of its own technologies that was handed in, for kind TECHNOLOGY. */
    technology: technologyIdSchema.optional(),
    /** A proposal's own words; beside a listing or technology, how that meets the need. */
    text: textOf(6000).optional(),
    price: z.enum(bandIds).optional(),
    /** Calendar months from an order to the outcome. */
    months: z.int().min(1).max(120).optional(),
  }),
);
export type AnswerOffer = z.infer<typeof offerSchema>;

/** A firm's answer to a need; a firm has one, and may change it until the day is over. */
export const needAnswerSchema = z.lazy(() =>
  z.strictObject({
    id: answerIdSchema,
    needId: needIdSchema,
    needTitle: names,
    organisationId: organisationIdSchema,
    firm: names,
    revision: z.int().min(1),
    status: z.enum(answerStates),
    offer: offerSchema,
    /** Title of the listing or technology on the day of the answer. */
    title: names.optional(),
    /** What the firm reads of the decision. */
    feedback: z.string().max(3000).optional(),
    by: z.string(),
    createdAt: instantSchema,
    changedAt: instantSchema,
  }),
);
export type NeedAnswer = z.infer<typeof needAnswerSchema>;

export const verdictSchema = z.lazy(() =>
  z.strictObject({ chosen: z.boolean(), feedback: z.string().trim().min(1).max(3000) }),
);
export type Verdict = z.infer<typeof verdictSchema>;

/** How the agency weighs an answer: apart from the answer, which its firm's function reads. */
export const evaluationSchema = z.lazy(() =>
  z.strictObject({
    answerId: answerIdSchema,
    needId: needIdSchema,
    revision: z.int().min(1),
    panel: panelSchema,
    verdict: verdictSchema.optional(),
  }),
);
export type Evaluation = z.infer<typeof evaluationSchema>;

/** A firm's question. Who asked is in the record only, never in what others read. */
export const needQuestionSchema = z.lazy(() =>
  z.strictObject({
    id: needQuestionIdSchema,
    needId: needIdSchema,
    organisationId: organisationIdSchema,
    by: z.string(),
    text: questionText,
    askedAt: instantSchema,
    revision: z.int().min(1),
    answer: z
      .strictObject({
        /** The question as all read it, when its own words would tell who asked. */
        asked: z.string().max(1000).optional(),
        text: answerText,
        by: z.string(),
        at: instantSchema,
      })
      .optional(),
  }),
);
export type NeedQuestion = z.infer<typeof needQuestionSchema>;
