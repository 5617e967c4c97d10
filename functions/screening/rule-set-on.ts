import { AppError } from "../../shared/base/app-error.ts";
import type { Day } from "../../shared/base/day.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import { isInForce, shippedOn, shippedRuleSets } from "../../shared/screening/shipped.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Table } from "../platform/table.ts";
import { approvedOn, getRuleSet } from "./store.ts";

/** More rule sets than are ever used at a time; the oldest goes when another comes. */
const keptMax = 8;
const kept = new WeakMap<Table, Map<string, RuleSet>>();

/** A rule set by its version; approved ones never change, so each is read once by a process. */
export async function ruleSetOf(table: Table, version: string): Promise<RuleSet | undefined> {
  const shipped = shippedRuleSets.find((set) => set.version === version);
  if (shipped) return shipped;
  const known = kept.get(table) ?? new Map<string, RuleSet>();
  kept.set(table, known);
  const held = known.get(version);
  if (held) return held;
  const found = await getRuleSet(table, version);
  if (!found) return undefined;
  const [oldest] = known.keys();
  if (known.size >= keptMax && oldest !== undefined) known.delete(oldest);
  known.set(version, found);
  return found;
}

/**
 * The rule set in force on a day in Japan, for one read: the agency's own or the one that was shipped, whichever
 * began later. Throws `unavailable` when none is in force: nothing is screened without rules.
 */
export async function ruleSetOn({ deps }: Pick<Ctx, "deps">, day: Day): Promise<RuleSet> {
  const own = await approvedOn(deps.table, day);
  const shipped = shippedOn(day);
  const later = own && (!shipped || own.from >= shipped.from) ? own : undefined;
  const found = later ? await ruleSetOf(deps.table, later.version) : shipped;
  if (!found || !isInForce(found, day)) throw new AppError("unavailable", "no-rule-set", { day });
  return found;
}
