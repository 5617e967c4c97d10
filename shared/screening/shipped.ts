import type { Day } from "../base/day.ts";
import type { RuleSet } from "./model.ts";
import { tp20140401 } from "./rule-sets/tp-2014-04-01.ts";
import { tp20260421 } from "./rule-sets/tp-2026-04-21.ts";

/** The rule sets that came with the product, the latest first; the agency's own follow them. */
export const shippedRuleSets: readonly RuleSet[] = [tp20260421, tp20140401];

/** Whether a rule set has begun by a day and not ended before it. */
export const isInForce = ({ from, until }: Pick<RuleSet, "from" | "until">, day: Day): boolean =>
  from <= day && day <= (until ?? "9999-12-31");

export const shippedOn = (day: Day): RuleSet | undefined =>
  shippedRuleSets.find((set) => isInForce(set, day));
