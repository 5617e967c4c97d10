import { type Actor, type AgencyRole, actsAs, isMember, organisationOf } from "../base/actor.ts";
import { type Day, daysBetween } from "../base/day.ts";
import {
  type Check,
  exportChecks,
  governmentChecks,
  type OrganisationKind,
  type OrganisationStatus,
  supplierChecks,
} from "./codes.ts";
import type { Organisation, Person } from "./model.ts";

/** Working days until the agency's first answer. [policy] */
export const answerWithin = 10;
/** Years that a clearance lasts, and days before its end on which it is told of. [policy] */
export const clearedForYears = 5;
export const noticeDays = [90, 30, 7] as const;
/** Days before its end from which a clearance may be renewed. */
export const renewableDays = 180;

/** The notice that a clearance with this last day calls for today: the nearest of 90, 30 and 7 days reached. */
export function noticeDue(today: Day, until: Day): (typeof noticeDays)[number] | undefined {
  const left = daysBetween(today, until);
  return left < 0 ? undefined : noticeDays.findLast((days) => left <= days);
}

/** What a move needs besides its status. */
export type Need = "letter" | "findings" | "other-person" | "reason" | "renewable";

type Transition = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly from: readonly OrganisationStatus[];
  /** Absent: the status stays. */
  readonly to?: OrganisationStatus;
  readonly who: readonly AgencyRole[] | "administrator" | "system";
  readonly needs: readonly Need[];
};

const staffChecks = ["case-officer", "licensing"] as const;

/** The ways of an organisation: who may move it from where to where, and what that needs. */
export const transitions = [
  {
    id: "begin-check",
    kind: "GOVERNMENT",
    from: ["APPLIED"],
    to: "IDENTITY_CHECK",
    who: ["case-officer"],
    needs: ["letter"],
  },
  {
    id: "ask",
    kind: "GOVERNMENT",
    from: ["APPLIED", "IDENTITY_CHECK"],
    who: ["case-officer"],
    needs: ["reason"],
  },
  {
    id: "record-findings",
    kind: "GOVERNMENT",
    from: ["IDENTITY_CHECK", "CLEARED"],
    who: ["case-officer"],
    needs: [],
  },
  {
    id: "clear",
    kind: "GOVERNMENT",
    from: ["IDENTITY_CHECK"],
    to: "CLEARED",
    who: ["approver"],
    needs: ["findings", "other-person"],
  },
  {
    id: "refuse",
    kind: "GOVERNMENT",
    from: ["IDENTITY_CHECK"],
    to: "REFUSED",
    who: ["approver"],
    needs: ["reason", "other-person"],
  },
  {
    id: "extend",
    kind: "GOVERNMENT",
    from: ["CLEARED"],
    to: "CLEARED",
    who: ["approver"],
    needs: ["renewable", "findings", "other-person"],
  },
  {
    id: "suspend",
    kind: "GOVERNMENT",
    from: ["CLEARED"],
    to: "SUSPENDED",
    who: ["approver"],
    needs: ["reason"],
  },
  { id: "reinstate", kind: "GOVERNMENT", from: ["SUSPENDED"], to: "CLEARED", who: ["approver"], needs: [] },
  { id: "renew", kind: "GOVERNMENT", from: ["CLEARED"], who: "administrator", needs: ["renewable"] },
  {
    id: "renew-late",
    kind: "GOVERNMENT",
    from: ["EXPIRED"],
    to: "IDENTITY_CHECK",
    who: "administrator",
    needs: [],
  },
  {
    id: "expire",
    kind: "GOVERNMENT",
    from: ["CLEARED", "SUSPENDED"],
    to: "EXPIRED",
    who: "system",
    needs: [],
  },
  // A clearance that ends while its renewal waits for the agency: what was asked for in time is not asked for twice.
  { id: "lapse", kind: "GOVERNMENT", from: ["CLEARED"], to: "IDENTITY_CHECK", who: "system", needs: [] },
  { id: "ask", kind: "SUPPLIER", from: ["REGISTERED", "VERIFIED"], who: staffChecks, needs: ["reason"] },
  { id: "record-findings", kind: "SUPPLIER", from: ["REGISTERED", "VERIFIED"], who: staffChecks, needs: [] },
  {
    id: "verify",
    kind: "SUPPLIER",
    from: ["REGISTERED"],
    to: "VERIFIED",
    who: ["approver"],
    needs: ["findings", "other-person"],
  },
  {
    id: "refuse",
    kind: "SUPPLIER",
    from: ["REGISTERED"],
    to: "REFUSED",
    who: ["approver"],
    needs: ["reason", "other-person"],
  },
  {
    id: "make-export-ready",
    kind: "SUPPLIER",
    from: ["VERIFIED"],
    to: "EXPORT_READY",
    who: ["approver"],
    needs: ["findings", "other-person"],
  },
  {
    id: "suspend",
    kind: "SUPPLIER",
    from: ["VERIFIED", "EXPORT_READY"],
    to: "SUSPENDED",
    who: ["approver"],
    needs: ["reason"],
  },
  { id: "reinstate", kind: "SUPPLIER", from: ["SUSPENDED"], to: "VERIFIED", who: ["approver"], needs: [] },
] as const satisfies readonly Transition[];

export type Move = (typeof transitions)[number]["id"];
export const moves = [...new Set(transitions.map((t) => t.id))] as [Move, ...Move[]];

const rowOf = (organisation: Organisation, move: Move): Transition | undefined =>
  (transitions as readonly Transition[]).find(
    (t) => t.id === move && t.kind === organisation.kind && t.from.includes(organisation.status),
  );

const mine = (actor: Actor, { id }: Organisation): boolean => organisationOf(actor) === id;
export const administers = (actor: Actor, organisation: Organisation): boolean =>
  mine(actor, organisation) &&
  (actor.kind === "staff" ? actor.role === "admin" : "administrator" in actor && actor.administrator);

/** Why a move is not open to this actor now; undefined when it is. `hidden`: it is nobody's to know of. */
export function refusal(
  actor: Actor,
  organisation: Organisation,
  move: Move,
  today: Day,
): Need | "hidden" | undefined {
  const row = rowOf(organisation, move);
  if (!row || !mayMove(actor, organisation, row)) return "hidden";
  return row.needs.find((need) => need !== "reason" && !isMet(need, actor, organisation, move, today));
}

function mayMove(actor: Actor, organisation: Organisation, { who }: Transition): boolean {
  if (who === "system") return actor.kind === "system";
  if (who === "administrator") return administers(actor, organisation);
  return actsAs(actor, ...who);
}

/** The checks that a move rests on. */
export const checksFor = ({ kind, status }: Organisation): readonly Check[] =>
  kind === "GOVERNMENT" ? governmentChecks : status === "VERIFIED" ? exportChecks : supplierChecks;

function isMet(need: Need, actor: Actor, organisation: Organisation, move: Move, today: Day): boolean {
  const { findings, documents, renewalAskedOn } = organisation;
  switch (need) {
    case "letter":
      return documents.some((d) => d.kind === "LETTER");
    case "findings":
      return checksFor(organisation).every((check) => findings?.confirmed.includes(check) ?? false);
    case "other-person":
      return findings !== undefined && isMember(actor) && findings.by !== actor.personId;
    case "renewable":
      // Asking once more would only put the agency's answer off.
      if (renewalAskedOn !== undefined) return move !== "renew";
      return isRenewable(organisation, today);
    case "reason":
      return true;
  }
}

/** A move's status afterwards; the present one when it keeps it. */
export const statusAfter = (organisation: Organisation, move: Move): OrganisationStatus =>
  rowOf(organisation, move)?.to ?? organisation.status;
export const needsReason = (organisation: Organisation, move: Move): boolean =>
  rowOf(organisation, move)?.needs.includes("reason") ?? false;

/** The moves that this actor's page offers, each with what stands in its way. */
export const openMoves = (actor: Actor, organisation: Organisation, today: Day) =>
  moves.flatMap((move) => {
    const why = refusal(actor, organisation, move, today);
    return why === "hidden" ? [] : [{ move, ...(why && { missing: why }) }];
  });

const isRenewable = ({ status, clearedUntil }: Organisation, today: Day): boolean =>
  status === "CLEARED" && clearedUntil !== undefined && daysBetween(today, clearedUntil) <= renewableDays;

/** Cleared on this day: a clearance ends with its last day, whether or not the nightly job has said so. */
export const isCleared = ({ kind, status, clearedUntil }: Organisation, today: Day): boolean =>
  kind === "GOVERNMENT" && status === "CLEARED" && clearedUntil !== undefined && clearedUntil >= today;
export const isVerified = ({ kind, status }: Organisation): boolean =>
  kind === "SUPPLIER" && (status === "VERIFIED" || status === "EXPORT_READY");

/** Whether the agency still owes something: such organisations stand in its queue. */
export const isWaiting = (organisation: Organisation): boolean =>
  ["APPLIED", "IDENTITY_CHECK", "REGISTERED"].includes(organisation.status) ||
  organisation.renewalAskedOn !== undefined;

/** Whether a letter of this government has a reader: nobody waits for one while a clearance simply runs. */
export const awaitsLetter = (organisation: Organisation): boolean =>
  organisation.kind === "GOVERNMENT" &&
  (organisation.status !== "CLEARED" || isWaiting(organisation) || organisation.missing.length > 0);

/** Members read their own organisation; case officers, licensing, approvers, auditors and admins every one. */
export const mayReadOrganisation = (actor: Actor, organisation: Organisation): boolean =>
  mine(actor, organisation) || mayReadQueue(actor);
export const mayReadQueue = (actor: Actor): boolean =>
  actsAs(actor, "case-officer", "licensing", "approver", "auditor", "admin");
/** Organisations are founded from outside: staff of the agency come in by an invitation of its administrators. */
export const mayFound = (actor: Actor, { realm, organisationId }: Person): boolean =>
  actor.kind === "person" && organisationId === undefined && realm === "outside";
/** Letters name persons: beside the members only those who check and decide open them. */
export const mayReadDocument = (actor: Actor, organisation: Organisation): boolean =>
  mine(actor, organisation) || actsAs(actor, "case-officer", "approver", "auditor");

/** The roles of the agency are given by its admin, and by nobody to themselves. */
export const mayGiveRoles = (actor: Actor, organisation: Organisation, to: Person): boolean =>
  organisation.kind === "AGENCY" &&
  administers(actor, organisation) &&
  isMember(actor) &&
  actor.personId !== to.id;
