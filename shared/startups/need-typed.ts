import * as z from "zod";
import { daySchema } from "../base/day.ts";
import type { Text } from "../base/text.ts";
import { technologyAreas } from "../catalogue/codes.ts";
import type { Statement } from "./need.ts";
import type { AnswerOffer } from "./need-answer.ts";
import { answerKinds, bandIds, needAudiences } from "./need-codes.ts";

const words = (max: number) => z.string().trim().max(max, "too-long").default("");
const both = (max: number) => z.strictObject({ ja: words(max), en: words(max) });
const orEmpty = <S extends z.ZodType>(schema: S) => z.union([z.literal(""), schema]).default("" as never);
const day = orEmpty(daySchema);
export const seenRevision = z.coerce.number().int().min(0).optional();

/** A need as its form sends it: every field is text, and may be empty in a draft. */
export const typedNeedSchema = z.lazy(() =>
  z.strictObject({
    title: both(200),
    problem: both(3000),
    outcome: both(3000),
    constraints: both(3000),
    area: orEmpty(z.enum(technologyAreas)),
    fsc: orEmpty(z.string().regex(/^[1-9]\d{3}$/, "fsc-malformed")),
    budget: orEmpty(z.enum(bandIds)),
    opensOn: day,
    questionsUntil: day,
    answersUntil: day,
    decisionBy: day,
    audience: z.enum(needAudiences).default("PUBLIC"),
    named: z.literal("true").optional(),
    revision: seenRevision,
  }),
);
export type TypedNeed = z.infer<typeof typedNeedSchema>;

const textIn = ({ ja, en }: { readonly ja: string; readonly en: string }): Text | undefined =>
  ja || en ? { ...(ja && { ja }), ...(en && { en }) } : undefined;

/** What a form says, without what is empty. */
export function needTyped(typed: TypedNeed): Statement {
  const { title, problem, outcome, constraints, area, fsc, budget, ...rest } = typed;
  const { opensOn, questionsUntil, answersUntil, decisionBy } = rest;
  const texts = Object.entries({ title, problem, outcome, constraints }).flatMap(([name, both]) => {
    const text = textIn(both);
    return text ? [[name, text]] : [];
  });
  const plain = Object.entries({ area, fsc, budget, opensOn, questionsUntil, answersUntil, decisionBy });
  return { ...Object.fromEntries(texts), ...Object.fromEntries(plain.filter(([, value]) => value !== "")) };
}

/** The fields of a form as they are kept. */
export function needFields(statement: Statement): Record<string, string> {
  const { title, problem, outcome, constraints, ...plain } = statement;
  const texts = Object.entries({ title, problem, outcome, constraints }).flatMap(([name, text]) => [
    [`${name}.ja`, text?.ja ?? ""],
    [`${name}.en`, text?.en ?? ""],
  ]);
  return { ...Object.fromEntries(texts), ...plain };
}

/** An answer as its form sends it. */
export const typedAnswerSchema = z.lazy(() =>
  z.strictObject({
    kind: z.enum(answerKinds, { error: "required" }),
    listing: z.string().max(20).default(""),
    technology: z.string().max(20).default(""),
    text: both(6000),
    price: orEmpty(z.enum(bandIds)),
    months: orEmpty(z.coerce.number({ error: "number-malformed" }).int().min(1).max(120)),
    revision: seenRevision,
  }),
);
export type TypedAnswer = z.infer<typeof typedAnswerSchema>;

export function answerTyped({ kind, listing, technology, text, price, months }: TypedAnswer): AnswerOffer {
  const said = textIn(text);
  return {
    kind,
    ...(kind === "LISTING" && { listing }),
    ...(kind === "TECHNOLOGY" && { technology }),
    ...(said && { text: said }),
    ...(price !== "" && { price }),
    ...(months !== "" && { months }),
  };
}

export const answerFields = ({ kind, listing, technology, text, price, months }: AnswerOffer) => ({
  kind,
  listing: listing ?? "",
  technology: technology ?? "",
  "text.ja": text?.ja ?? "",
  "text.en": text?.en ?? "",
  price: price ?? "",
  months: months === undefined ? "" : String(months),
});
