import * as z from "zod";
import { type Day, daySchema } from "../base/day.ts";
import { type NameListId, nameLists } from "./codes.ts";

const nameSchema = z.string().trim().min(1).max(400);

/** Somebody a list names. `about` is the list's own code of what is feared: "BCMN", "CW". */
export const entrySchema = z.strictObject({
  name: nameSchema,
  aliases: z.array(nameSchema).max(100),
  /** ISO 3166-1 alpha-2, or empty where the list says none. */
  country: z.string().regex(/^(?:[A-Z]{2})?$/),
  about: z.string().max(40),
});
export type Entry = z.infer<typeof entrySchema>;

/** An edition of a list of names, whole; editions are never changed, only followed by others. */
export const nameListSchema = z.lazy(() =>
  z.strictObject({
    list: z.enum(nameLists),
    /** As its publisher dates it. */
    edition: z.string().trim().min(1).max(60),
    source: z.string().trim().min(1).max(500),
    entries: z.array(entrySchema).max(20_000),
  }),
);
export type NameList = z.infer<typeof nameListSchema>;

/** What is known of an edition without opening it. */
export const editionSchema = z.lazy(() =>
  z.strictObject({
    list: z.enum(nameLists),
    edition: z.string(),
    source: z.string(),
    entries: z.int(),
    /** First day in Japan on which it is used. */
    from: daySchema,
    at: z.string(),
    by: z.string(),
  }),
);
export type Edition = z.infer<typeof editionSchema>;
export type EditionRef = { readonly list: NameListId; readonly edition: string; readonly from: Day };

export type EntryChange = {
  readonly name: string;
  readonly country: string;
  readonly before: Entry;
  readonly after: Entry;
};
export type ListDifference = {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly changed: readonly EntryChange[];
  readonly same: number;
};

/** One who is named twice in a country is told apart by the order of the list. */
function keyed(entries: readonly Entry[]): Map<string, Entry> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const name = `${entry.country} ${entry.name.normalize("NFKC").toLowerCase()}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [`${name} ${count}`, entry] as const;
    }),
  );
}

const told = ({ name, aliases, country, about }: Entry): string =>
  JSON.stringify([name, [...aliases].sort(), country, about]);

/** What a new edition changes; who is renamed was removed and added. */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): ListDifference {
  const old = keyed(before);
  const now = keyed(after);
  const changed = [...now].flatMap(([key, entry]) => {
    const was = old.get(key);
    return was && told(was) !== told(entry)
      ? [{ name: entry.name, country: entry.country, before: was, after: entry }]
      : [];
  });
  const kept = [...now.keys()].filter((key) => old.has(key)).length;
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, entry]) => entry),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, entry]) => entry),
    changed,
    same: kept - changed.length,
  };
}
