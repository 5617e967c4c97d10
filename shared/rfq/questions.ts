import * as z from "zod";
import { type Actor, actsAs } from "../base/actor.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";
import type { CaseState } from "./codes.ts";
import { isOpen } from "./codes.ts";

export const caseQuestionIdSchema = z.string().regex(/^Q-[0-9A-HJKMNP-TV-Z]{12}$/);
export const questionText = z.string().trim().min(1).max(1000);
export const answerText = z.string().trim().min(1).max(2000);
/** Questions of one side that may wait at a time. */
export const waitingMost = 5;

/** What the agency asked a line's maker about a question. `ask` is the number that the maker knows it by. */
const makerAskSchema = z.lazy(() =>
  z.strictObject({
    ask: caseQuestionIdSchema,
    line: z.int().min(1),
    text: questionText,
    by: z.string(),
    at: instantSchema,
    /** Why the maker was told which government asks; absent: it was not. */
    released: z.string().max(500).optional(),
    answer: z.strictObject({ text: questionText, at: instantSchema }).optional(),
  }),
);

/** A question that waits for the other side's answer. */
export const caseQuestionSchema = z.lazy(() =>
  z.strictObject({
    id: caseQuestionIdSchema,
    side: z.enum(["BUYER", "AGENCY"]),
    text: questionText,
    by: z.string(),
    at: instantSchema,
    maker: makerAskSchema.optional(),
  }),
);
export type CaseQuestion = z.infer<typeof caseQuestionSchema>;

/** What a buyer reads of a question: not who of the agency asked, and nothing of the maker. */
export const asBuyerKnows = ({ maker: _maker, ...one }: CaseQuestion): CaseQuestion =>
  one.side === "AGENCY" ? { ...one, by: "" } : one;

/** Both sides talk from the submission to the end. */
export const isTalking = (one: { readonly status: CaseState; readonly requestRevision: number }): boolean =>
  one.requestRevision > 0 && isOpen(one.status);
export const sideOf = (actor: Actor): CaseQuestion["side"] => (actor.kind === "buyer" ? "BUYER" : "AGENCY");
/** Who speaks for the agency, and keeps its notes. */
export const mayTalk = (actor: Actor): boolean => actsAs(actor, "case-officer", "licensing");

/** The agency's question as its maker reads it. Nothing in it leads to a case; `asker` is there once released. */
export const makerQuestionSchema = z.lazy(() =>
  z.strictObject({
    id: caseQuestionIdSchema,
    listing: z.strictObject({
      id: listingIdSchema,
      title: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
    }),
    text: questionText,
    askedOn: daySchema,
    asker: z
      .strictObject({
        country: z.string().length(2),
        organisation: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
      })
      .optional(),
    answer: z.strictObject({ text: questionText, by: z.string(), at: instantSchema }).optional(),
    revision: z.int().min(1),
  }),
);
export type MakerQuestion = z.infer<typeof makerQuestionSchema>;
