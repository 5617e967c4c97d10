import type { Day } from "../base/day.ts";
import type { ApplicationKind } from "./application-states.ts";

/** How long the agency takes at most: a word that it has arrived, then the answer, both from the day of submission. */
export type ApplicationPolicy = {
  readonly validFrom: Day;
  /** Working days. */
  readonly acknowledge: number;
  /** Calendar days. */
  readonly decide: Readonly<Record<ApplicationKind, number>>;
};

/** By the day from which they count, the oldest first. [policy] */
export const applicationPolicies: readonly ApplicationPolicy[] = [
  { validFrom: "2026-04-01", acknowledge: 5, decide: { JSDF_TRIAL: 30, INVESTMENT: 60, LOAN: 45 } },
];

/** What counts for what is handed in on a day; before the first one that one counts. */
export function applicationPolicyOn(
  day: Day,
  policies: readonly ApplicationPolicy[] = applicationPolicies,
): ApplicationPolicy {
  const policy = policies.findLast(({ validFrom }) => validFrom <= day) ?? policies[0];
  if (!policy) throw new Error("there is no policy for applications");
  return policy;
}
