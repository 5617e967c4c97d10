import type { Country } from "./country.ts";

export const agencyRoles = [
  "curator",
  "case-officer",
  "licensing",
  "approver",
  "finance",
  "auditor",
  "admin",
] as const;
export type AgencyRole = (typeof agencyRoles)[number];

/** Who acts. Passed by hand to every rule; `role` is the one role that a staff person has chosen to act in. */
export type Actor =
  | { readonly kind: "public" }
  /** Signed in and of no organisation yet. */
  | { readonly kind: "person"; readonly personId: string }
  | {
      readonly kind: "buyer";
      readonly personId: string;
      readonly organisationId: string;
      readonly administrator: boolean;
      readonly country: Country;
      readonly cleared: boolean;
    }
  | {
      readonly kind: "supplier";
      readonly personId: string;
      readonly organisationId: string;
      readonly administrator: boolean;
      readonly verified: boolean;
    }
  | { readonly kind: "staff"; readonly personId: string; readonly role: AgencyRole }
  | { readonly kind: "system"; readonly job: string };

/** Somebody who has signed in. */
export type SignedIn = Exclude<Actor, { kind: "public" | "system" }>;
export const isSignedIn = (actor: Actor): actor is SignedIn =>
  actor.kind !== "public" && actor.kind !== "system";
export type Member = Exclude<SignedIn, { kind: "person" }>;
export const isMember = (actor: Actor): actor is Member => isSignedIn(actor) && actor.kind !== "person";
/** A staff person acting in one of these roles. */
export const actsAs = (actor: Actor, ...roles: readonly AgencyRole[]): boolean =>
  actor.kind === "staff" && roles.includes(actor.role);

/** The agency is one organisation, and there is no other of its kind. */
export const agencyId = "O-000000000000";
export const organisationOf = (actor: Actor): string | undefined =>
  actor.kind === "staff" ? agencyId : isMember(actor) ? actor.organisationId : undefined;

export const actorId = (actor: Actor): string => {
  switch (actor.kind) {
    case "public":
      return "public";
    case "system":
      return `system:${actor.job}`;
    default:
      return actor.personId;
  }
};
