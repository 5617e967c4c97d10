import * as z from "zod";
import { type Actor, actsAs } from "../base/actor.ts";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema, organisationIdSchema } from "../base/id.ts";
import { answerText, caseQuestionIdSchema, questionText } from "../rfq/questions.ts";

export { answerText, caseQuestionIdSchema as questionIdSchema, questionText };

const names = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });
/** WAITING: for the agency; WITH_FIRM: released to it; FIRM_ANSWERED: the agency passes it on or writes its own. */
export const askedStates = ["WAITING", "WITH_FIRM", "FIRM_ANSWERED", "ANSWERED"] as const;
export type AskedState = (typeof askedStates)[number];
/** Questions of a government's organisation that wait at a time. */
export const openQuestionsMost = 10;

const about = () => ({
  id: caseQuestionIdSchema,
  listingId: listingIdSchema,
  title: names,
  text: questionText,
  askedAt: instantSchema,
});

/** A government's question about a technology, as the agency keeps it. */
export const technologyQuestionSchema = z
  .lazy(() =>
    z.strictObject({
      ...about(),
      revision: z.int().min(1),
      status: z.enum(askedStates),
      asker: z.strictObject({
        organisationId: organisationIdSchema,
        name: names,
        country: countrySchema,
        by: z.string(),
      }),
      /** What the firm was asked, under the number that it knows. */
      firm: z
        .strictObject({
          organisationId: organisationIdSchema,
          ask: caseQuestionIdSchema,
          text: questionText,
          by: z.string(),
          at: instantSchema,
          /** Why it was told who asks; absent: it was not. */
          released: z.string().max(500).optional(),
          answer: z.strictObject({ text: questionText, at: instantSchema }).optional(),
        })
        .optional(),
      answer: z
        .strictObject({
          text: answerText,
          by: z.string(),
          at: instantSchema,
          /** Every government that may see the listing reads it, and nobody who asked. */
          toAll: z.boolean(),
          /** The question as all read it, when its own words would tell who asked. */
          asked: questionText.optional(),
        })
        .optional(),
    }),
  )
  .meta({ id: "TechnologyQuestion" });
export type TechnologyQuestion = z.infer<typeof technologyQuestionSchema>;

/** As who asked reads it. */
export const ownQuestionSchema = z.lazy(() =>
  z.strictObject({
    ...about(),
    answer: z.strictObject({ text: answerText, at: instantSchema, toAll: z.boolean() }).optional(),
  }),
);
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;
export function ownQuestionOf(one: TechnologyQuestion): OwnQuestion {
  const { id, listingId, title, text, askedAt, answer } = one;
  return {
    ...{ id, listingId, title, text, askedAt },
    ...(answer && { answer: { text: answer.text, at: answer.at, toAll: answer.toAll } }),
  };
}

/** As every government reads it that may see the listing; the day alone, and a number of its own. */
export const sharedAnswerSchema = z.lazy(() =>
  z.strictObject({ id: z.string(), text: questionText, answer: answerText, on: daySchema }),
);
export type SharedAnswer = z.infer<typeof sharedAnswerSchema>;

export const askedLineSchema = z.lazy(() =>
  z.strictObject({
    ...about(),
    status: z.enum(askedStates),
    asker: z.strictObject({ name: names, country: countrySchema }),
  }),
);
export type AskedLine = z.infer<typeof askedLineSchema>;
export const askedLineOf = (one: TechnologyQuestion): AskedLine => {
  const { id, listingId, title, text, askedAt, status, asker } = one;
  return { id, listingId, title, text, askedAt, status, asker: { name: asker.name, country: asker.country } };
};

export const mayAskFirms = (actor: Actor): boolean => actor.kind === "buyer" && actor.cleared;
export const mayReadAsked = (actor: Actor): boolean => actor.kind === "staff";
/** Whoever passes a question on decides what the firm learns of who asks. */
export const mayReleaseQuestion = (actor: Actor): boolean => actsAs(actor, "case-officer");
export const mayAnswerAsked = (actor: Actor): boolean => actsAs(actor, "curator", "case-officer");
