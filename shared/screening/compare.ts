import type { CountryList, Rule, RuleSet } from "./model.ts";

export type ListChange = {
  readonly id: string;
  readonly name: CountryList["name"];
  readonly added: readonly string[];
  readonly removed: readonly string[];
};
export type RuleSetDifference = {
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  readonly changed: readonly {
    readonly before: Rule;
    readonly after: Rule;
    readonly parts: readonly RulePart[];
  }[];
  readonly lists: readonly ListChange[];
  readonly matching?:
    | { readonly before: RuleSet["matching"]; readonly after: RuleSet["matching"] }
    | undefined;
};

const parts = ["when", "outcome", "stages", "needs", "title", "basis"] as const;
export type RulePart = (typeof parts)[number];

/** By content, whatever the order of keys. */
export const told = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one !== null && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => a.localeCompare(b)))
      : one,
  ) ?? "";
const same = (a: unknown, b: unknown): boolean => told(a) === told(b);

/** What one rule set says otherwise than another: rules by their id, lists by their members. */
export function compareRuleSets(before: RuleSet, after: RuleSet): RuleSetDifference {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const now = new Map(after.rules.map((rule) => [rule.id, rule]));
  const changed = after.rules.flatMap((rule) => {
    const was = old.get(rule.id);
    const differ = was ? parts.filter((part) => !same(was[part], rule[part])) : [];
    return was && differ.length > 0 ? [{ before: was, after: rule, parts: differ }] : [];
  });
  return {
    added: after.rules.filter((rule) => !old.has(rule.id)),
    removed: before.rules.filter((rule) => !now.has(rule.id)),
    changed,
    lists: compareLists(before.lists, after.lists),
    ...(same(before.matching, after.matching)
      ? {}
      : { matching: { before: before.matching, after: after.matching } }),
  };
}

function compareLists(before: readonly CountryList[], after: readonly CountryList[]): ListChange[] {
  const ids = [...new Set([...after, ...before].map((list) => list.id))];
  return ids.flatMap((id) => {
    const was = before.find((list) => list.id === id);
    const is = after.find((list) => list.id === id);
    const added = (is?.members ?? []).filter((one) => !was?.members.includes(one));
    const removed = (was?.members ?? []).filter((one) => !is?.members.includes(one));
    const name = is?.name ?? was?.name;
    return name && added.length + removed.length > 0 ? [{ id, name, added, removed }] : [];
  });
}
