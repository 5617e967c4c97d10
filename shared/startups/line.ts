import * as z from "zod";
import { actsNext, nextToAct } from "./answering.ts";
import { technologySchema } from "./model.ts";
import { duties } from "./panel-rules.ts";

/** What lists show of a technology. */
export const technologyLineSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    status: technologySchema.unwrap().shape.status,
    organisationId: z.string(),
    firm: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
    title: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }).optional(),
    area: z.string().optional(),
    trl: z.int().optional(),
    attempt: z.int().min(0),
    submittedOn: z.string().optional(),
    answerDueOn: z.string().optional(),
    stage: z.string().optional(),
    listingId: z.string().optional(),
    /** Who of the agency acts next, as long as it owes an answer. */
    next: z.enum(nextToAct).optional(),
    /** In somebody's own list: what they have to do. */
    duty: z.enum(duties).optional(),
    changedAt: z.string(),
  }),
);
export type TechnologyLine = z.infer<typeof technologyLineSchema>;

export const technologyLineOf = (one: z.infer<typeof technologySchema>): TechnologyLine => {
  const { id, status, organisationId, firm, attempt, submittedOn, answerDueOn, stage, listingId, changedAt } =
    one;
  const { title, area, trl } = one.brief;
  const next = actsNext(one);
  return {
    ...{ id, status, organisationId, firm, attempt, changedAt },
    ...(title && { title }),
    ...(area && { area }),
    ...(trl && { trl }),
    ...(submittedOn && { submittedOn }),
    ...(answerDueOn && { answerDueOn }),
    ...(stage && { stage }),
    ...(listingId && { listingId }),
    ...(next && { next }),
  };
};
