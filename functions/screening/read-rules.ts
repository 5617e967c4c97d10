import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Approved } from "../../shared/screening/draft.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import { mayReadRules } from "../../shared/screening/rules.ts";
import { shippedRuleSets } from "../../shared/screening/shipped.ts";
import type { Ctx } from "../platform/deps.ts";
import { ruleSetOf, ruleSetOn } from "./rule-set-on.ts";
import { listApproved } from "./store.ts";

const mayRead = (ctx: Ctx): void => {
  if (!mayReadRules(ctx.actor)) throw new AppError("not-found", "page-not-found");
};

/** The rule set in force on a day, today unless another is said. */
export async function readRulesOn(ctx: Ctx, input: { readonly day?: Day | undefined }): Promise<RuleSet> {
  mayRead(ctx);
  return ruleSetOn(ctx, input.day ?? dayInJapan(ctx.deps.now()));
}

/** Any rule set that is or was in force, or will be. */
export async function readRuleSetOf(ctx: Ctx, input: { readonly version: string }): Promise<RuleSet> {
  const found = await ruleSetOf(ctx.deps.table, input.version);
  if (!found || !mayReadRules(ctx.actor)) throw new AppError("not-found", "rule-set-not-found");
  return found;
}

const historySize = 100;

/** What was in force when, the latest first: the agency's own rule sets, then those that were shipped. */
export async function readHistory(ctx: Ctx): Promise<Approved[]> {
  mayRead(ctx);
  const { items } = await listApproved(ctx.deps.table, historySize);
  const shipped = shippedRuleSets.map(
    ({ version, from, until }): Approved => ({
      version,
      from,
      ...(until && { until }),
    }),
  );
  return [...items, ...shipped].sort((a, b) => b.from.localeCompare(a.from));
}
