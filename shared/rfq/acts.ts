import { type Actor, type AgencyRole, actsAs } from "../base/actor.ts";
import type { CaseState } from "./codes.ts";
import type { Case } from "./model.ts";
import { underWay } from "./states.ts";

/** What is put on record in a state without leaving it. */
export type CaseAct = keyof typeof rows;
type Row = {
  readonly who: readonly ("buyer" | AgencyRole)[];
  readonly from: readonly CaseState[];
  /** Also while a case that has got so far is suspended: money and papers come when they come. */
  readonly whileSuspended?: true;
};

const working = ["IMPLEMENTED", "IN_DELIVERY", "DISCREPANCY"] as const;
const delivering = ["IN_DELIVERY", "DISCREPANCY"] as const;
const rows = {
  "record-payment": { who: ["finance"], from: underWay, whileSuspended: true },
  "record-refund": { who: ["finance"], from: [...underWay, "CANCELLED"], whileSuspended: true },
  "record-paper": { who: ["buyer", "case-officer", "licensing"], from: underWay, whileSuspended: true },
  "record-contract": { who: ["case-officer"], from: working },
  "record-licence": { who: ["licensing"], from: ["ACCEPTED", ...working] },
  forecast: { who: ["case-officer"], from: ["ACCEPTED", ...working] },
  ship: { who: ["case-officer"], from: ["IN_DELIVERY"] },
  receive: { who: ["buyer"], from: delivering },
  "report-discrepancy": { who: ["buyer"], from: delivering },
  "resolve-discrepancy": { who: ["case-officer"], from: ["DISCREPANCY"] },
  invoice: { who: ["finance"], from: [...working, "DELIVERED", "RECONCILING"] },
  explain: { who: ["finance"], from: ["RECONCILING"] },
  sign: { who: ["finance"], from: ["RECONCILING"] },
  "state-costs": { who: ["finance"], from: underWay, whileSuspended: true },
  amend: { who: ["case-officer"], from: ["ACCEPTED", ...working, "DELIVERED"] },
  "propose-modification": { who: ["case-officer"], from: underWay },
  "decide-modification": { who: ["approver"], from: underWay },
  "ask-retransfer": { who: ["buyer"], from: ["CLOSED"] },
  "decide-retransfer": { who: ["approver"], from: ["CLOSED"] },
  attest: { who: ["buyer"], from: ["CLOSED"] },
} as const satisfies Record<string, Row>;
export const caseActs = Object.keys(rows) as readonly CaseAct[];

type Of = Pick<Case, "status" | "suspended" | "organisationId">;

/** Whether the state is one of the act's. */
export function isOpenFor({ status, suspended }: Of, act: CaseAct): boolean {
  const { from, whileSuspended }: Row = rows[act];
  if (status === "SUSPENDED") return whileSuspended === true && from.includes(suspended?.from ?? status);
  return from.includes(status);
}

const isWho = (actor: Actor, one: Of, who: Row["who"][number]): boolean =>
  who === "buyer"
    ? actor.kind === "buyer" && actor.organisationId === one.organisationId && actor.cleared
    : actsAs(actor, who);

/** Whether this actor may do it now; pages offer it, and verbs take it, by the same answer. */
export const mayAct = (actor: Actor, one: Of, act: CaseAct): boolean =>
  (rows[act] as Row).who.some((who) => isWho(actor, one, who)) && isOpenFor(one, act);
