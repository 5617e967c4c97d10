import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { caseStates, holders, requestKinds } from "./codes.ts";
import { type Case, caseIdSchema } from "./model.ts";
import { isWeapon } from "./needs.ts";
import { holderOf } from "./states.ts";

/** A case in a list: the board's, an officer's, its organisation's. */
export const caseLineSchema = z.lazy(() =>
  z.strictObject({
    id: caseIdSchema,
    number: z.string().optional(),
    organisation: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
    country: countrySchema,
    status: z.enum(caseStates),
    kind: z.enum(requestKinds).optional(),
    itemClass: z.enum(["WEAPON", "NON_WEAPON"]),
    title: z.string(),
    lines: z.int(),
    reference: z.string().optional(),
    officer: z.string().optional(),
    holder: z.enum(holders),
    since: daySchema,
    dueOn: daySchema.optional(),
    paused: z.boolean(),
    questions: z.int(),
    changedAt: instantSchema,
  }),
);
export type CaseLine = z.infer<typeof caseLineSchema>;

export const lineOf = (one: Case): CaseLine => ({
  id: one.id,
  ...(one.number && { number: one.number }),
  organisation: one.organisation,
  country: one.country,
  status: one.status,
  ...(one.kind && { kind: one.kind }),
  itemClass: isWeapon(one) ? "WEAPON" : "NON_WEAPON",
  title: one.request.lines[0]?.description ?? "",
  lines: one.request.lines.length,
  ...(one.request.reference && { reference: one.request.reference }),
  ...(one.officer && { officer: one.officer }),
  holder: holderOf[one.status],
  since: one.clock.since,
  ...(one.clock.dueOn && { dueOn: one.clock.dueOn }),
  paused: one.clock.paused !== undefined,
  questions: one.openQuestions,
  changedAt: one.changedAt,
});
