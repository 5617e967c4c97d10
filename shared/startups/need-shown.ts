import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { type TechnologyArea, technologyAreas } from "../catalogue/codes.ts";
import { bandIds, needAudiences, type needLists } from "./need-codes.ts";

export const needIdSchema = z.string().regex(/^N-[0-9A-HJKMNP-TV-Z]{12}$/);
const text = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });
export const shownStates = ["OPEN", "EVALUATING", "DECIDED", "CANCELLED"] as const;

/** A published need as its readers know it: nothing of its answers, nor of who evaluates them. */
export const shownNeedSchema = z.lazy(() =>
  z.strictObject({
    id: needIdSchema,
    status: z.enum(shownStates),
    audience: z.enum(needAudiences),
    title: text,
    problem: text,
    outcome: text,
    constraints: text.optional(),
    area: z.enum(technologyAreas),
    fsc: z.string().optional(),
    budget: z.enum(bandIds),
    /** Days in Japan; each "until" is the end of its day. */
    opensOn: daySchema,
    questionsUntil: daySchema,
    answersUntil: daySchema,
    decisionBy: daySchema,
    /** A government that sponsors it and wishes to be named. */
    sponsor: z.strictObject({ country: z.string(), name: text }).optional(),
  }),
);
export type ShownNeed = z.infer<typeof shownNeedSchema>;

export const shownLineSchema = z.lazy(() =>
  z.strictObject({
    id: needIdSchema,
    status: z.enum(shownStates),
    audience: z.enum(needAudiences),
    title: text,
    area: z.enum(technologyAreas),
    budget: z.enum(bandIds),
    opensOn: daySchema,
    answersUntil: daySchema,
  }),
);
export type ShownLine = z.infer<typeof shownLineSchema>;

/** A question with its answer, for everybody who may read the need. Who asked is not in it. */
export const answeredQuestionSchema = z.lazy(() =>
  z.strictObject({ id: z.string(), text: z.string(), answer: z.string(), answeredAt: instantSchema }),
);
export type AnsweredQuestion = z.infer<typeof answeredQuestionSchema>;

export type NeedsQuery = {
  readonly list?: (typeof needLists)[number] | undefined;
  readonly area?: TechnologyArea | undefined;
  readonly after?: string | undefined;
};
