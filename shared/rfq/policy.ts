import * as z from "zod";
import { type Actor, actorId, actsAs } from "../base/actor.ts";
import { type Day, daySchema, instantSchema } from "../base/day.ts";

const clock = z.strictObject({ days: z.int().min(0).max(3650), of: z.enum(["WORKING", "CALENDAR"]) });
export type ClockLength = z.infer<typeof clock>;
const share = z.int().min(0).max(10_000);

/** Steps that have a clock; `PREPARING` of an offer ends on the day that the officer named. */
export const clockSteps = [
  "DRAFT",
  "SUBMITTED",
  "ACKNOWLEDGED",
  "SCREENING",
  "PREPARING_PA",
  "PREPARING_OFFER",
  "PA_SENT",
  "APPROVAL",
  "OFFERED",
  "RECONCILING",
] as const;
export type ClockStep = (typeof clockSteps)[number];

/** What the agency's rules may change without a new program: how long steps take, and what its work costs. [policy] */
export const policySchema = z.lazy(() =>
  z.strictObject({
    version: z.string().regex(/^[a-z0-9.-]{1,40}$/),
    /** The first day it counts. */
    from: daySchema,
    clocks: z.record(z.enum(clockSteps), clock),
    /** Steps whose clock may be paused with a reason; the screening's alone when nothing is said. */
    pausable: z.array(z.enum(clockSteps)).max(clockSteps.length).optional(),
    /** The administration fee in hundredths of a per cent of the lines, by sale model. */
    feeBasisPoints: z.strictObject({ PRINCIPAL: share, AGENT: share, FACILITATED: share }),
    /** Days after the last line is due for which an accepted offer's stock stays held. */
    stockHeldDays: z.int().min(0).max(3650).optional(),
  }),
);
export type Policy = z.infer<typeof policySchema>;

/** The clocks of the description of the trade ("The G2G case"); the fee is the agency's own until the law names one. */
export const firstPolicy: Policy = {
  version: "2026-04",
  from: "2026-04-01",
  clocks: {
    DRAFT: { days: 90, of: "CALENDAR" },
    SUBMITTED: { days: 5, of: "WORKING" },
    ACKNOWLEDGED: { days: 0, of: "WORKING" },
    SCREENING: { days: 10, of: "WORKING" },
    PREPARING_PA: { days: 30, of: "WORKING" },
    PREPARING_OFFER: { days: 60, of: "WORKING" },
    PA_SENT: { days: 180, of: "CALENDAR" },
    APPROVAL: { days: 10, of: "WORKING" },
    OFFERED: { days: 85, of: "CALENDAR" },
    RECONCILING: { days: 90, of: "CALENDAR" },
  },
  feeBasisPoints: { PRINCIPAL: 350, AGENT: 250, FACILITATED: 100 },
};

export const stockHeldDays = 180;
/** Days before an offer's end on which its buyer is reminded. */
export const offerReminders = [14, 3] as const;

/** The policy of a day: the latest that had begun. */
export const policyOn = (policies: readonly Policy[], day: Day): Policy =>
  policies.filter((policy) => policy.from <= day).sort((a, b) => b.from.localeCompare(a.from))[0] ??
  firstPolicy;

export const mayWait = ({ pausable }: Policy, step: ClockStep | undefined): boolean =>
  step !== undefined && (pausable ?? ["SCREENING"]).includes(step);

const recorded = { by: z.string(), name: z.string().optional(), at: instantSchema };
const reason = z.string().trim().min(1).max(1000);
/** What somebody of the agency wants to count from a day on. */
export const policyDraftSchema = z.lazy(() =>
  z.strictObject({
    from: daySchema,
    clocks: z.record(z.enum(clockSteps), clock),
    feeBasisPoints: z.strictObject({ PRINCIPAL: share, AGENT: share, FACILITATED: share }),
    reason,
  }),
);
export type PolicyDraft = z.infer<typeof policyDraftSchema>;
export const policyProposalSchema = z.lazy(() =>
  z.strictObject({ policy: policySchema, reason, ...recorded }),
);
export type PolicyProposal = z.infer<typeof policyProposalSchema>;
export const policyDecisionSchema = z.lazy(() =>
  z.strictObject({
    proposal: policyProposalSchema,
    approved: z.boolean(),
    note: z.string().max(1000).optional(),
    ...recorded,
  }),
);
/** What counts and counted, what is proposed, and what was decided. */
export const policiesSchema = z.lazy(() =>
  z.strictObject({
    revision: z.int(),
    policies: z.array(policySchema),
    proposal: policyProposalSchema.optional(),
    decisions: z.array(policyDecisionSchema),
  }),
);
export type Policies = z.infer<typeof policiesSchema>;

export const mayProposePolicy = (actor: Actor): boolean => actsAs(actor, "case-officer", "licensing");
export const mayDecidePolicy = (actor: Actor): boolean => actsAs(actor, "approver");

/** Why a policy cannot begin on a day: days that have begun are past, and a day has one policy. */
export function policyDayRefused(policies: readonly Policy[], from: Day, today: Day): string | undefined {
  if (from <= today) return "policy-day-past";
  return policies.some((policy) => policy.from === from) ? "policy-day-taken" : undefined;
}

/** Why this person cannot decide: nobody decides what they proposed, nor approves what would change the past. */
export function policyDecisionRefused(
  { proposal, policies }: Pick<Policies, "proposal" | "policies">,
  actor: Actor,
  approved: boolean,
  today: Day,
): string | undefined {
  if (!proposal) return "policy-nothing-proposed";
  if (proposal.by === actorId(actor)) return "need-other-person";
  return approved ? policyDayRefused(policies, proposal.policy.from, today) : undefined;
}
