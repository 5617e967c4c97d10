import * as z from "zod";
import { type Actor, actsAs } from "../base/actor.ts";
import { type Day, daySchema, instantSchema } from "../base/day.ts";
import { organisationIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";
import {
  type ApplicationMove,
  type ApplicationNeed,
  type ApplicationTransition,
  applicationKinds,
  applicationMoves,
  applicationRow,
  applicationStates,
  isOpenApplication,
} from "./application-states.ts";
import { technologyIdSchema } from "./model.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const recorded = { by: z.string(), at: instantSchema };
const names = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });
const documentId = z.string().regex(/^D-[0-9A-HJKMNP-TV-Z]{12}$/);

export const applicationIdSchema = z.string().regex(/^TR-[0-9A-HJKMNP-TV-Z]{12}$/);
export const yenMost = 10_000_000_000_000;

/** What a firm asks for: a trial by the forces at a place and time, or money in yen. */
export const wishSchema = z.lazy(() =>
  z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("JSDF_TRIAL"),
        site: textOf(200),
        from: daySchema,
        to: daySchema,
        aim: textOf(1000),
      }),
      z.strictObject({ kind: z.literal("INVESTMENT"), amount: z.int().min(1).max(yenMost) }),
      z.strictObject({ kind: z.literal("LOAN"), amount: z.int().min(1).max(yenMost) }),
    ])
    .refine((wish) => wish.kind !== "JSDF_TRIAL" || wish.from <= wish.to, {
      error: "period-reversed",
      path: ["to"],
    }),
);
export type Wish = z.infer<typeof wishSchema>;

const stepSchema = z.strictObject({
  at: instantSchema,
  move: z.string().max(20),
  status: z.enum(applicationStates),
  by: z.string(),
  side: z.enum(["SUPPLIER", "AGENCY"]),
});

const fields = () => ({
  id: applicationIdSchema,
  revision: z.int().min(1),
  status: z.enum(applicationStates),
  organisationId: organisationIdSchema,
  firm: names,
  technologyId: technologyIdSchema,
  title: names,
  wish: wishSchema,
  /** Why, and for what. */
  text: text(4000),
  documents: z.array(z.strictObject({ id: documentId, name: z.string().max(200) })).max(10),
  submittedOn: daySchema,
  /** Last days of the two answers. */
  acknowledgeBy: daySchema,
  decideBy: daySchema,
  decision: z
    .strictObject({ result: z.enum(["GRANTED", "DECLINED"]), text: text(3000), on: daySchema, ...recorded })
    .optional(),
  /** The pilot that a granted trial opened. */
  pilot: z.string().optional(),
  steps: z.array(stepSchema).max(40),
  by: z.string(),
  changedAt: instantSchema,
});

/** A firm's request to the agency, whole: one row. */
export const applicationSchema = z
  .lazy(() =>
    z.strictObject({
      ...fields(),
      /** Who of the agency took it over. */
      officer: z.string().optional(),
      /** The agency's own until the decision, and after it. */
      recommendation: z.strictObject({ grant: z.boolean(), reason: text(3000), ...recorded }).optional(),
    }),
  )
  .meta({ id: "Application" });
export type Application = z.infer<typeof applicationSchema>;

/** As its firm reads it: nobody of the agency by name or number, and nothing of what was prepared. */
export const ownApplicationSchema = z.lazy(() => z.strictObject(fields())).meta({ id: "OwnApplication" });
export type OwnApplication = z.infer<typeof ownApplicationSchema>;
export function ownApplicationOf(one: Application): OwnApplication {
  const { officer: _officer, recommendation: _recommendation, ...rest } = one;
  const { decision } = rest;
  return {
    ...rest,
    // That a recommendation was written tells its firm that there is one.
    steps: rest.steps
      .filter(({ move }) => move !== "recommend")
      .map((step) => (step.side === "AGENCY" ? { ...step, by: "" } : step)),
    ...(decision && { decision: { ...decision, by: "" } }),
  };
}

export const applicationLineSchema = z.lazy(() =>
  z.strictObject({
    id: applicationIdSchema,
    status: z.enum(applicationStates),
    kind: z.enum(applicationKinds),
    technologyId: technologyIdSchema,
    firm: names,
    title: names,
    amount: z.int().optional(),
    submittedOn: daySchema,
    dueOn: daySchema.optional(),
  }),
);
export type ApplicationLine = z.infer<typeof applicationLineSchema>;

/** The day by which the agency's next word is due; none when it has been said. */
export const dueOf = (one: Pick<Application, "status" | "acknowledgeBy" | "decideBy">): Day | undefined =>
  !isOpenApplication(one.status) ? undefined : one.status === "SUBMITTED" ? one.acknowledgeBy : one.decideBy;
/** The due day itself is still in time. */
export const isLate = (
  one: Pick<Application, "status" | "acknowledgeBy" | "decideBy">,
  today: Day,
): boolean => (dueOf(one) ?? today) < today;

export function applicationLineOf(one: Application): ApplicationLine {
  const { id, status, firm, title, submittedOn, wish, technologyId } = one;
  const dueOn = dueOf(one);
  return {
    ...{ id, status, kind: wish.kind, technologyId, firm, title, submittedOn },
    ...(wish.kind !== "JSDF_TRIAL" && { amount: wish.amount }),
    ...(dueOn && { dueOn }),
  };
}

export const mayApply = (actor: Actor): boolean => actor.kind === "supplier";
export const mayReadApplications = (actor: Actor): boolean => actor.kind === "staff";
export const mayHandleApplications = (actor: Actor): boolean => actsAs(actor, "case-officer");
export const mayDecideApplications = (actor: Actor): boolean => actsAs(actor, "approver");
/** The firm's own, and every one for the agency. */
export const mayReadApplication = (actor: Actor, one: Pick<Application, "organisationId">): boolean =>
  actor.kind === "staff" ||
  actor.kind === "system" ||
  (actor.kind === "supplier" && actor.organisationId === one.organisationId);

const isMover = (actor: Actor, one: Application, who: ApplicationTransition["who"][number]): boolean =>
  who === "supplier" ? actor.kind === "supplier" && mayReadApplication(actor, one) : actsAs(actor, who);

const checks: Readonly<Record<ApplicationNeed, (actor: Actor, one: Application) => boolean>> = {
  recommendation: (_, { recommendation }) => recommendation !== undefined,
  "other-person": (actor, { recommendation }) =>
    actor.kind !== "staff" || actor.personId !== recommendation?.by,
  decision: (_, { decision }) => decision !== undefined,
};
/** What a move brings along itself. */
const broughtBy: Readonly<Partial<Record<ApplicationMove, readonly ApplicationNeed[]>>> = {
  recommend: ["recommendation"],
  grant: ["decision"],
  decline: ["decision"],
};

/** Why a move is not open. `one`: with what the move brings in place when `whole`; `from`: the state it starts at. */
export function applicationObstacle(
  actor: Actor,
  {
    one,
    move,
    whole,
  }: { readonly one: Application; readonly move: ApplicationMove; readonly whole: boolean },
): ApplicationNeed | "hidden" | undefined {
  const row = applicationRow(one.status, move);
  if (!row?.who.some((who) => isMover(actor, one, who))) return "hidden";
  const brought = whole ? [] : (broughtBy[move] ?? []);
  return row.needs.find((need) => !brought.includes(need) && !checks[need](actor, one));
}

export const openApplicationMoves = (actor: Actor, one: Application) =>
  applicationMoves.flatMap((move) => {
    const why = applicationObstacle(actor, { one, move, whole: false });
    return why === "hidden" ? [] : [{ move, ...(why && { obstacle: why }) }];
  });
