import * as z from "zod";
import { type Actor, actsAs } from "../base/actor.ts";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema, organisationIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";
import { pilotResults, type ShownPilot } from "../catalogue/shown-pilot.ts";
import { technologyIdSchema } from "./model.ts";

const line = (max: number) => z.string().trim().min(1).max(max);
const recorded = { by: z.string(), at: instantSchema };
const names = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });

export const pilotIdSchema = z.string().regex(/^PL-[0-9A-HJKMNP-TV-Z]{12}$/);
export const pilotStates = ["RUNNING", "ENDED"] as const;
/** Follow-on requests of one pilot. */
export const followOnsMost = 20;

/** A unit of the forces or a government's organisation. The firm and the public are told when it is released. */
export const runnerSchema = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("FORCES"), unit: textOf(200) }),
    z.strictObject({
      kind: z.literal("GOVERNMENT"),
      organisationId: organisationIdSchema,
      name: names,
      country: countrySchema,
    }),
  ]),
);
export type Runner = z.infer<typeof runnerSchema>;

export const outcomeSchema = z.lazy(() =>
  z.strictObject({ result: z.enum(pilotResults), text: textOf(2000), on: daySchema }),
);
export type Outcome = z.infer<typeof outcomeSchema>;

const told = () => ({
  id: pilotIdSchema,
  status: z.enum(pilotStates),
  technologyId: technologyIdSchema,
  listingId: listingIdSchema,
  title: names,
  site: textOf(200),
  from: daySchema,
  to: daySchema.optional(),
  aim: textOf(1000),
  /** As the firm calls it. */
  version: line(60).optional(),
});

/** A pilot as the agency keeps it. */
export const pilotSchema = z
  .lazy(() =>
    z.strictObject({
      ...told(),
      revision: z.int().min(1),
      organisationId: organisationIdSchema,
      who: runnerSchema,
      outcome: outcomeSchema.unwrap().extend(recorded).optional(),
      /** Why the firm, and with it whoever reads of the pilot, is told who ran it. */
      released: z.strictObject({ reason: line(500), ...recorded }).optional(),
      /** The public reads of it when the agency and the firm both say so. */
      shown: z.boolean(),
      agreed: z.boolean(),
      /** The firm's request that it was granted on. */
      origin: z.string().max(20).optional(),
      /** Cases that were made from it. */
      followOns: z.array(z.string()).max(followOnsMost),
      openedBy: z.string(),
      openedAt: instantSchema,
      changedAt: instantSchema,
    }),
  )
  .meta({ id: "Pilot" });
export type Pilot = z.infer<typeof pilotSchema>;

/** What its firm reads of it: nothing of who ran it before that is released, and nothing of the agency's people. */
export const firmPilotSchema = z.lazy(() =>
  z.strictObject({
    ...told(),
    who: z.strictObject({ name: names, country: countrySchema.optional() }).optional(),
    outcome: outcomeSchema.optional(),
    shown: z.boolean(),
    agreed: z.boolean(),
  }),
);
export type FirmPilot = z.infer<typeof firmPilotSchema>;

/** What the government that ran it reads; `request` is the request that was opened from it. */
export const ownPilotSchema = z.lazy(() =>
  z.strictObject({ ...told(), outcome: outcomeSchema.optional(), request: z.string().optional() }),
);
export type OwnPilot = z.infer<typeof ownPilotSchema>;

const toldOf = (one: Pilot) => {
  const { id, status, technologyId, listingId, title, site, from, to, aim, version, outcome } = one;
  return {
    ...{ id, status, technologyId, listingId, title, site, from, aim },
    ...(to && { to }),
    ...(version && { version }),
    ...(outcome && { outcome: { result: outcome.result, text: outcome.text, on: outcome.on } }),
  };
};
/** By name alone: a government's number leads nowhere outside of the agency. */
const namedOf = (who: Runner) =>
  who.kind === "FORCES" ? { name: who.unit } : { name: who.name, country: who.country };
export const firmPilotOf = (one: Pilot): FirmPilot => ({
  ...toldOf(one),
  ...(one.released && { who: namedOf(one.who) }),
  shown: one.shown,
  agreed: one.agreed,
});
export const ownPilotOf = (one: Pilot): OwnPilot => toldOf(one);

/** What readers of the listing are shown once it has an outcome. */
export function shownPilotOf(one: Pilot): ShownPilot | undefined {
  const { id, site, from, aim, version, outcome, to, released, who } = one;
  if (!outcome) return undefined;
  const { result, text, on } = outcome;
  return {
    ...{ id, site, from, aim, result, text, on },
    ...(to && { to }),
    ...(version && { version }),
    ...(released && { who: namedOf(who).name }),
  };
}

export const mayReadPilots = (actor: Actor): boolean => actor.kind === "staff";
export const mayRecordPilots = (actor: Actor): boolean => actsAs(actor, "curator", "case-officer");
/** Who lets a government's name go is who deals with governments. */
export const mayReleaseRunner = (actor: Actor): boolean => actsAs(actor, "case-officer");
export const mayGraduate = (actor: Actor): boolean => actsAs(actor, "approver");
/** Whoever opened a pilot has an interest in how it ended: another person says so. */
export const mayEndPilot = (actor: Actor, one: Pick<Pilot, "openedBy">): boolean =>
  mayRecordPilots(actor) && actor.kind === "staff" && actor.personId !== one.openedBy;
