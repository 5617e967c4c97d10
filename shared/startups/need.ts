import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { organisationIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";
import { technologyAreas } from "../catalogue/codes.ts";
import { bandIds, needAudiences, needStates } from "./need-codes.ts";
import { needIdSchema } from "./need-shown.ts";
import { panelSchema } from "./panel.ts";

const text = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });
const reason = z.string().trim().min(1).max(2000);
const recorded = { by: z.string(), at: instantSchema };

/** What is needed, as far as it has been written; what publishing asks for is said by `missingOfNeed`. */
export const statementSchema = z.lazy(() =>
  z.strictObject({
    title: textOf(200).optional(),
    problem: textOf(3000).optional(),
    outcome: textOf(3000).optional(),
    constraints: textOf(3000).optional(),
    area: z.enum(technologyAreas).optional(),
    /** Federal supply class, four digits. */
    fsc: z
      .string()
      .regex(/^[1-9]\d{3}$/)
      .optional(),
    budget: z.enum(bandIds).optional(),
    /** Days in Japan: from the beginning of the first to the end of each of the others. */
    opensOn: daySchema.optional(),
    questionsUntil: daySchema.optional(),
    answersUntil: daySchema.optional(),
    decisionBy: daySchema.optional(),
  }),
);
export type Statement = z.infer<typeof statementSchema>;

/** A government that has the need too. Its name is shown only if it wishes. */
export const sponsorSchema = z.strictObject({
  organisationId: organisationIdSchema,
  country: countrySchema,
  name: text,
  shown: z.boolean(),
});

/** A need statement, whole: one row. */
export const needSchema = z
  .lazy(() =>
    z.strictObject({
      id: needIdSchema,
      revision: z.int().min(1),
      status: z.enum(needStates),
      statement: statementSchema,
      audience: z.enum(needAudiences),
      sponsor: sponsorSchema.optional(),
      /** Who wrote it first. */
      by: z.string(),
      /** Who wrote any of it, the first among them: nobody publishes what they wrote themselves. */
      writers: z.array(z.string()),
      proposedAt: instantSchema.optional(),
      /** The curator's check of what is proposed; a change afterwards takes it back. */
      checked: z.strictObject(recorded).optional(),
      published: z.strictObject(recorded).optional(),
      /** Who evaluates every answer, each on a sheet of their own. */
      panel: panelSchema.optional(),
      /** A sheet is in: from then on evaluators may come, and none is exchanged. */
      begun: z.literal(true).optional(),
      decided: z.strictObject({ on: daySchema, ...recorded }).optional(),
      /** Why it was sent back or called off, for who proposed it. */
      reason: reason.optional(),
      /** What was reminded of already. */
      reminded: z.array(z.string()).max(20),
      /** Who worked on it, of the agency and of the government; they are told how it goes on. */
      followers: z.array(z.string()).max(12),
      createdAt: instantSchema,
      changedAt: instantSchema,
    }),
  )
  .meta({ id: "Need" });
export type Need = z.infer<typeof needSchema>;

export const needEventSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    at: instantSchema,
    kind: z.string().max(40),
    by: z.string(),
    name: z.string().max(200).optional(),
    side: z.enum(["SPONSOR", "AGENCY", "SYSTEM"]),
    internal: z.boolean(),
    from: z.enum(needStates).optional(),
    to: z.enum(needStates).optional(),
    text: z.string().max(3000).optional(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);
export type NeedEvent = z.infer<typeof needEventSchema>;

/** What lists of those who work on needs show. */
export const needLineSchema = z.lazy(() =>
  z.strictObject({
    id: needIdSchema,
    status: z.enum(needStates),
    audience: z.enum(needAudiences),
    title: text.optional(),
    area: z.enum(technologyAreas).optional(),
    sponsor: z.strictObject({ country: z.string(), name: text }).optional(),
    answersUntil: daySchema.optional(),
    decisionBy: daySchema.optional(),
    changedAt: instantSchema,
  }),
);
export type NeedLine = z.infer<typeof needLineSchema>;

export const needLineOf = ({ id, status, audience, statement, sponsor, changedAt }: Need): NeedLine => {
  const { title, area, answersUntil, decisionBy } = statement;
  return {
    ...{ id, status, audience, changedAt },
    ...(title && { title }),
    ...(area && { area }),
    ...(sponsor && { sponsor: { country: sponsor.country, name: sponsor.name } }),
    ...(answersUntil && { answersUntil }),
    ...(decisionBy && { decisionBy }),
  };
};
