import * as z from "zod";
import { type Day, daySchema } from "../base/day.ts";
import { type Concern, concerns, type ItemClass, itemClasses, type Purpose, purposes } from "./codes.ts";

export const listIdSchema = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
/** "3-2", "16", "1-13-2(1)": rows of Appended Table 1 as strings. */
export const rowSchema = z.string().regex(/^\d{1,2}(-\d+)*(\(\d+\))?$/);

/** When a rule speaks, as data: there is no other vocabulary, so that each can be said in words. */
export type Condition =
  | { readonly is: "always" }
  | { readonly is: "item-class"; readonly value: ItemClass }
  | { readonly is: "purpose"; readonly of: readonly Purpose[] }
  /** The item of Appended Table 1 that the row lies in, both ends included. */
  | { readonly is: "control-item"; readonly from: number; readonly to: number }
  /** One of these rows, or a row below it: "2-12" is also "2-12(1)" and "2-12-3". */
  | { readonly is: "control-row"; readonly of: readonly string[] }
  | { readonly is: "destination"; readonly list: string }
  | { readonly is: "end-user"; readonly list: string }
  /** The destination, or the country of the end user or of any third party. */
  | { readonly is: "any-country"; readonly list: string }
  | { readonly is: "end-use"; readonly flag: Concern }
  | { readonly is: "classified" }
  /** A party's name resembles one of a list of names, and nobody has said that it is another. */
  | { readonly is: "listed-name" }
  | { readonly is: "days"; readonly from?: Day | undefined; readonly until?: Day | undefined }
  | { readonly is: "not"; readonly of: Condition }
  | { readonly is: "all"; readonly of: readonly Condition[] }
  | { readonly is: "any"; readonly of: readonly Condition[] };

const inner = z.lazy(() => conditionSchema);
const several = z.array(inner).min(1).max(20);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("always") }),
    z.strictObject({ is: z.literal("item-class"), value: z.enum(itemClasses) }),
    z.strictObject({ is: z.literal("purpose"), of: z.array(z.enum(purposes)).min(1) }),
    z.strictObject({
      is: z.literal("control-item"),
      from: z.int().min(1).max(16),
      to: z.int().min(1).max(16),
    }),
    z.strictObject({ is: z.literal("control-row"), of: z.array(rowSchema).min(1).max(100) }),
    z.strictObject({ is: z.literal("destination"), list: listIdSchema }),
    z.strictObject({ is: z.literal("end-user"), list: listIdSchema }),
    z.strictObject({ is: z.literal("any-country"), list: listIdSchema }),
    z.strictObject({ is: z.literal("end-use"), flag: z.enum(concerns) }),
    z.strictObject({ is: z.literal("classified") }),
    z.strictObject({ is: z.literal("listed-name") }),
    z.strictObject({
      is: z.literal("days"),
      from: daySchema.optional(),
      until: daySchema.optional(),
    }),
    z.strictObject({ is: z.literal("not"), of: inner }),
    z.strictObject({ is: z.literal("all"), of: several }),
    z.strictObject({ is: z.literal("any"), of: several }),
  ]),
);

/** One line of a case with what the whole case says, as conditions ask it. */
export type Facts = {
  readonly day: Day;
  readonly itemClass: ItemClass;
  readonly purpose?: Purpose | undefined;
  readonly controlRow: string;
  readonly destination: string;
  /** The end user's country, and the organisation of states that it acts for. */
  readonly endUser: readonly string[];
  readonly countries: readonly string[];
  readonly flags: readonly Concern[];
  readonly classified: boolean;
  readonly listedName: boolean;
};
/** Countries by the id of their list. */
export type Lists = ReadonlyMap<string, ReadonlySet<string>>;

/** The item of Appended Table 1 that a row lies in; 0 when the row says none. */
export const itemOf = (row: string): number => Number(/^\d+/.exec(row)?.[0] ?? 0);

const liesIn = (row: string, above: string): boolean =>
  row === above || row.startsWith(`${above}-`) || row.startsWith(`${above}(`);

export function holds(condition: Condition, facts: Facts, lists: Lists): boolean {
  const listed = (list: string, country: string) => lists.get(list)?.has(country) ?? false;
  switch (condition.is) {
    case "always":
      return true;
    case "item-class":
      return facts.itemClass === condition.value;
    case "purpose":
      return facts.purpose !== undefined && condition.of.includes(facts.purpose);
    case "control-item":
      return itemOf(facts.controlRow) >= condition.from && itemOf(facts.controlRow) <= condition.to;
    case "control-row":
      return condition.of.some((row) => liesIn(facts.controlRow, row));
    case "destination":
      return listed(condition.list, facts.destination);
    case "end-user":
      return facts.endUser.some((one) => listed(condition.list, one));
    case "any-country":
      return facts.countries.some((one) => listed(condition.list, one));
    case "end-use":
      return facts.flags.includes(condition.flag);
    case "classified":
      return facts.classified;
    case "listed-name":
      return facts.listedName;
    case "days":
      return facts.day >= (condition.from ?? "") && facts.day <= (condition.until ?? "9999-12-31");
    case "not":
      return !holds(condition.of, facts, lists);
    case "all":
      return condition.of.every((one) => holds(one, facts, lists));
    case "any":
      return condition.of.some((one) => holds(one, facts, lists));
  }
}

/** Every condition inside, itself included, with its path in the document. */
export function* within(
  condition: Condition,
  path: readonly (string | number)[] = [],
  negated = false,
): Generator<{ one: Condition; path: readonly (string | number)[]; negated: boolean }> {
  yield { one: condition, path, negated };
  if (condition.is === "not") yield* within(condition.of, [...path, "of"], !negated);
  if (condition.is === "all" || condition.is === "any")
    for (const [i, one] of condition.of.entries()) yield* within(one, [...path, "of", i], negated);
}
