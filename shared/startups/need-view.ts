import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { type Need, type NeedEvent, needSchema } from "./need.ts";
import { evaluationSchema, needAnswerSchema, needQuestionSchema } from "./need-answer.ts";
import { answeredQuestionSchema, shownNeedSchema } from "./need-shown.ts";
import { sheetSchema } from "./panel.ts";
import { duties } from "./panel-rules.ts";

/** What a firm knows of its own answer. */
export const ownAnswerSchema = z.lazy(() =>
  needAnswerSchema.unwrap().omit({ by: true, firm: true, organisationId: true }),
);
export type OwnAnswer = z.infer<typeof ownAnswerSchema>;

/** A need as a firm sees it: with its own answer and questions, and nothing of anybody else's. */
export const firmNeedSchema = z.lazy(() =>
  z.strictObject({
    need: shownNeedSchema,
    questions: z.array(answeredQuestionSchema),
    waiting: z.array(z.strictObject({ id: z.string(), text: z.string(), askedAt: instantSchema })),
    answer: ownAnswerSchema.optional(),
    takesAnswers: z.boolean(),
    takesQuestions: z.boolean(),
  }),
);
export type FirmNeed = z.infer<typeof firmNeedSchema>;

/** A need as the government that proposed it sees it: not who checked it, nor who evaluates. */
export const sponsorNeedSchema = z
  .lazy(() =>
    needSchema.unwrap().omit({
      panel: true,
      checked: true,
      published: true,
      decided: true,
      followers: true,
      reminded: true,
      by: true,
      writers: true,
      begun: true,
    }),
  )
  .meta({ id: "SponsoredNeed" });
export type SponsorNeed = z.infer<typeof sponsorNeedSchema>;
export const sponsorNeedOf = (one: Need): SponsorNeed => {
  const { panel, checked, published, decided, followers, reminded, by, writers, begun, ...own } = one;
  return own;
};

/** Events that the government may read; of the agency's people it learns neither name nor number. */
export const sponsorEventsOf = (events: readonly NeedEvent[]): NeedEvent[] =>
  events
    .filter(({ internal }) => !internal)
    .map(({ name, by, ...event }) => ({
      ...event,
      by: event.side === "AGENCY" ? "" : by,
      ...(event.side === "SPONSOR" && name && { name }),
    }));

/** An answer as it is weighed; `sheets` holds the reader's own only until every sheet is in. */
export const weighedSchema = z.lazy(() =>
  z.strictObject({
    answer: needAnswerSchema,
    panel: evaluationSchema.unwrap().shape.panel.optional(),
    sheets: z.array(sheetSchema),
    duty: z.enum(duties).optional(),
    verdict: evaluationSchema.unwrap().shape.verdict,
  }),
);
export type Weighed = z.infer<typeof weighedSchema>;

export const deskNeedSchema = z.lazy(() =>
  z.strictObject({
    need: needSchema,
    questions: z.array(needQuestionSchema),
    /** How many firms answered. What they say is read from the day after the last one on. */
    answers: z.int().min(0),
    weighed: z.array(weighedSchema),
  }),
);
export type DeskNeed = z.infer<typeof deskNeedSchema>;
