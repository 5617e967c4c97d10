import * as z from "zod";
import { listingIdSchema } from "../base/id.ts";
import { kinds } from "../catalogue/codes.ts";
import { type Nsn, niinOf, parseNsn } from "../catalogue/nsn.ts";
import type { Card } from "../catalogue/search.ts";

export const nsnsMax = 500;
export const nsnAnswers = ["IN_CATALOGUE", "SUBSTITUTE", "NOT_HELD", "NOT_AN_NSN"] as const;
/** Listings told per number: what a person can choose among. */
const listingsMax = 10;

/** One line that was pasted or read from a file. */
export type Entry = {
  readonly typed: string;
  readonly nsn?: Nsn | undefined;
  readonly quantity?: number | undefined;
};

export const nsnMatchSchema = z.lazy(() =>
  z.strictObject({
    /** As it was sent, shortened. */
    typed: z.string(),
    nsn: z.string().optional(),
    quantity: z.int().optional(),
    answer: z.enum(nsnAnswers),
    listings: z.array(
      z.strictObject({
        id: listingIdSchema,
        version: z.int(),
        kind: z.enum(kinds),
        title: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
        nsn: z.string().optional(),
      }),
    ),
  }),
);
export type NsnMatch = z.infer<typeof nsnMatchSchema>;

const separators = /[,;\t、，；]/;
const shortened = (line: string): string => (line.length > 60 ? `${line.slice(0, 59)}…` : line);
const quantityIn = (cells: readonly string[]): number | undefined => {
  const found = cells.map((cell) => cell.normalize("NFKC").trim()).find((cell) => /^\d{1,9}$/.test(cell));
  return found && Number(found) > 0 ? Number(found) : undefined;
};

/** The numbers of a row: its cells, or the words of a cell when each of them is one. */
function numbersIn(cells: readonly string[]): Nsn[] {
  return cells.flatMap((cell) => {
    const whole = parseNsn(cell);
    if (whole) return [whole];
    const parts = cell.split(/\s+/).map(parseNsn);
    return parts.every((part) => part !== undefined) ? (parts as Nsn[]) : [];
  });
}

/** What rows of cells ask for. A row without a number is told as it came; empty rows are nothing. */
export function entriesOf(rows: readonly (readonly string[])[]): Entry[] {
  return rows.flatMap((row): Entry[] => {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
    if (cells.length === 0) return [];
    const [first, ...more] = numbersIn(cells);
    if (!first) return [{ typed: shortened(cells.join(" ")) }];
    if (more.length > 0) return [first, ...more].map((nsn) => ({ typed: nsn, nsn }));
    const own = cells.find((cell) => parseNsn(cell)) ?? first;
    const rest = cells.filter((cell) => cell !== own);
    return [{ typed: shortened(own), nsn: first, quantity: quantityIn(rest) }];
  });
}

export const rowsOfText = (text: string): string[][] =>
  text.split(/\r\n|[\r\n]/).map((line) => line.split(separators));

/** What the buyer's own catalogue answers to a number; `carrying` are the listings it may see with this NIIN. */
export function matchOf({ typed, nsn, quantity }: Entry, carrying: readonly Card[]): NsnMatch {
  const said = { typed, ...(nsn && { nsn }), ...(quantity && { quantity }) };
  if (!nsn) return { ...said, answer: "NOT_AN_NSN", listings: [] };
  const exact = carrying.filter((card) => card.nsn === nsn);
  const listings = (exact.length > 0 ? exact : carrying).slice(0, listingsMax).map((card) => ({
    id: card.id,
    version: card.version,
    kind: card.kind,
    title: card.title,
    ...(card.nsn && { nsn: card.nsn }),
  }));
  if (exact.length > 0) return { ...said, answer: "IN_CATALOGUE", listings };
  return { ...said, answer: listings.length > 0 ? "SUBSTITUTE" : "NOT_HELD", listings };
}

/** How the index knows a number: by the item's own nine digits, whatever class it is filed under. */
export const indexedAs = (nsn: Nsn): string => niinOf(nsn).toLowerCase();
