import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { needs, outcomes, stages } from "./codes.ts";
import { type Condition, conditionSchema, listIdSchema, within } from "./condition.ts";

const said = z.string().trim().min(1).max(1000);
const bothSchema = z.strictObject({ ja: said, en: said });

/** A rule set's name is part of every run that used it, so it is never given twice. */
export const versionSchema = z.string().regex(/^[A-Z][A-Za-z0-9.-]{2,39}$/);
/** Countries, and NATO, which is no country and has an agreement of its own. */
export const listMemberSchema = z.union([countrySchema, z.literal("NATO")]);

export const countryListSchema = z.strictObject({
  id: listIdSchema,
  name: bothSchema,
  /** The day that the membership was last looked at, and where. */
  asOf: daySchema,
  source: said,
  members: z.array(listMemberSchema).max(250),
});
export type CountryList = z.infer<typeof countryListSchema>;

export const ruleSchema = z.strictObject({
  /** "TP-2026-04-21/agreement-partner": shown with every finding. */
  id: z.string().regex(/^[A-Z][A-Za-z0-9.-]{1,39}\/[a-z0-9-]{2,60}$/),
  title: bothSchema,
  stages: z.array(z.enum(stages)).min(1),
  when: conditionSchema,
  outcome: z.enum(outcomes),
  needs: z.array(z.enum(needs)).default([]),
  /** The text that it rests on, in our words, and where that stands. */
  basis: bothSchema.extend({ source: said }),
});
export type Rule = z.infer<typeof ruleSchema>;

/** From which likeness on two names are a match that a person must resolve, and how many are shown of a party. */
const matchingSchema = z.strictObject({
  threshold: z.number().min(0.5).max(1),
  most: z.int().min(1).max(50),
});
export type Matching = z.infer<typeof matchingSchema>;

type Issue = { readonly path: (string | number)[]; readonly message: string };

/** What the shape alone does not say. A match that is resolved must only ever lift findings. */
function* faultsIn(set: { rules: readonly Rule[]; lists: readonly CountryList[] }): Generator<Issue> {
  const lists = set.lists.map((list) => list.id);
  for (const [i, id] of lists.entries())
    if (lists.indexOf(id) !== i) yield { path: ["lists", i, "id"], message: "id-doubled" };
  for (const [i, rule] of set.rules.entries()) {
    if (set.rules.findIndex((other) => other.id === rule.id) !== i)
      yield { path: ["rules", i, "id"], message: "id-doubled" };
    for (const { one, path, negated } of within(rule.when)) {
      const at = ["rules", i, "when", ...path];
      if (one.is === "listed-name" && negated) yield { path: at, message: "listed-name-negated" };
      if ("list" in one && !lists.includes(one.list))
        yield { path: [...at, "list"], message: "list-unknown" };
      if (one.is === "control-item" && one.from > one.to) yield { path: at, message: "span-reversed" };
    }
  }
}

const shape = () =>
  z.strictObject({
    version: versionSchema,
    title: bothSchema,
    /** First day in Japan on which it is in force; the next one's first day ends it, or its own last day. */
    from: daySchema,
    until: daySchema.optional(),
    rules: z.array(ruleSchema).min(1).max(200),
    lists: z.array(countryListSchema).max(50),
    matching: matchingSchema,
  });

export const ruleSetSchema = z
  .lazy(() =>
    shape().superRefine((set, context) => {
      for (const { path, message } of faultsIn(set)) context.addIssue({ code: "custom", path, message });
      if (set.until !== undefined && set.until < set.from)
        context.addIssue({ code: "custom", path: ["until"], message: "span-reversed" });
    }),
  )
  .meta({ id: "RuleSet" });
export type RuleSet = z.infer<typeof ruleSetSchema>;
export type { Condition };

/** A document as somebody wrote it: the rule set, or each fault with the place where it stands ("rules.3.when"). */
export function readRuleSet(
  document: unknown,
): { ruleSet: RuleSet } | { faults: { path: string; fault: string }[] } {
  const parsed = ruleSetSchema.safeParse(document);
  if (parsed.success) return { ruleSet: parsed.data };
  const known = (message: string) => /^[a-z]+(-[a-z]+)+$/.test(message);
  return {
    faults: parsed.error.issues.map(({ path, message, code }) => ({
      path: path.join("."),
      fault: known(message) ? message : code === "unrecognized_keys" ? "key-unknown" : "invalid-value",
    })),
  };
}
