import { type Actor, type AgencyRole, actorId, actsAs } from "../base/actor.ts";
import { addYears, type Day } from "../base/day.ts";
import { type Attestation, type AttestationState, attestationYears, standingOf } from "./attestation.ts";
import { canonical, contentMost } from "./attestation-claims.ts";

type AttestationTransition = {
  readonly id: string;
  readonly from: readonly AttestationState[];
  readonly to: AttestationState;
  readonly who: readonly AgencyRole[];
};

const writers = ["curator", "case-officer"] as const;
/** The way of an attestation. That it expires is nobody's move. */
export const attestationTransitions = [
  { id: "save", from: ["DRAFT"], to: "DRAFT", who: writers },
  { id: "discard", from: ["DRAFT"], to: "DISCARDED", who: writers },
  { id: "issue", from: ["DRAFT"], to: "ISSUED", who: ["approver"] },
  { id: "revoke", from: ["ISSUED"], to: "REVOKED", who: ["approver"] },
] as const satisfies readonly AttestationTransition[];
export type AttestationMove = (typeof attestationTransitions)[number]["id"];

const rowOf = (move: AttestationMove): AttestationTransition => {
  const row = attestationTransitions.find(({ id }) => id === move);
  if (!row) throw new Error(`${move} is no move`);
  return row;
};
export const stateAfterAttestation = (move: AttestationMove): AttestationState => rowOf(move).to;

export const mayReadAttestations = (actor: Actor): boolean => actor.kind === "staff";
export const mayWriteAttestation = (actor: Actor): boolean => actsAs(actor, ...writers);
export const mayApproveAttestation = (actor: Actor): boolean => actsAs(actor, "approver");
export const mayReadOwnAttestations = (actor: Actor): boolean => actor.kind === "supplier";

/** Why a move is not open: a key of a sentence; undefined when it is. */
export function attestationObstacle(
  actor: Actor,
  one: Pick<Attestation, "status" | "writers" | "validUntil" | "revoked">,
  move: AttestationMove,
  now: Date,
): string | undefined {
  const row = rowOf(move);
  if (!actsAs(actor, ...row.who) || !row.from.includes(one.status)) return "attestation-move-not-open";
  if (move === "issue" && one.writers.includes(actorId(actor))) return "attestation-own-work";
  if (move === "revoke" && standingOf(one, now) !== "VALID") return "attestation-ended";
  return undefined;
}

/** Why a last day cannot be: it is over, or further away than an attestation may count. */
export function lastDayRefused(validUntil: Day, today: Day): string | undefined {
  if (validUntil < today) return "attestation-day-past";
  return validUntil > addYears(today, attestationYears) ? "attestation-too-long" : undefined;
}

type Draft = Pick<Attestation, "product" | "version" | "firm" | "issuer" | "statement" | "validUntil">;

/** Why a draft cannot be kept: its last day, or more text than can be signed, by the field to mend. */
export function draftRefused(one: Draft, today: Day): { rule: string; field: string } | undefined {
  const rule = lastDayRefused(one.validUntil, today);
  if (rule) return { rule, field: "validUntil" };
  const { product, version, firm, issuer, statement } = one;
  const text = canonical({ product, version, issuer, statement, ...(firm && { firm }) });
  if (new TextEncoder().encode(text).length <= contentMost) return undefined;
  return { rule: "attestation-text-long", field: "statement.ja" };
}
