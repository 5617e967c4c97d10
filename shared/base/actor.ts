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
  | {
      readonly kind: "buyer";
      readonly personId: string;
      readonly organisationId: string;
      readonly country: Country;
      readonly cleared: boolean;
    }
  | {
      readonly kind: "supplier";
      readonly personId: string;
      readonly organisationId: string;
      readonly verified: boolean;
    }
  | { readonly kind: "staff"; readonly personId: string; readonly role: AgencyRole }
  | { readonly kind: "system"; readonly job: string };

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
