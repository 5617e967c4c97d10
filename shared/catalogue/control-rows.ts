import { fold } from "./search-terms.ts";
import table from "./tables/control-rows.json" with { type: "json" };

/** A row of what needs a licence: "2-17", its parts "2-17(1)", and the words of the order. */
export type ControlRow = { readonly row: string; readonly text: string };

/** Export Trade Control Order (Cabinet Order No. 378 of 1949), Appended Table 1, as in force on 2026-02-14. */
export const controlRows: readonly ControlRow[] = table.map(([row = "", text = ""]) => ({ row, text }));

const known = new Map(controlRows.map((one) => [one.row, one.text]));
/** What a row says; a whole item of the table ("1") has its first row's number before the dash. */
export const controlRowText = (row: string): string | undefined => known.get(row);
export const isControlRow = (row: string): boolean =>
  known.has(row) || controlRows.some((one) => one.row.startsWith(`${row}-`));

/** Rows that hold every word, in the order of the table; those whose number was typed come first. */
export function searchControlRows(typed: string, limit = 20): ControlRow[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const byNumber = controlRows.filter(({ row }) => words.length === 1 && row.startsWith(words[0] ?? ""));
  const byText = controlRows.filter((one) => words.every((word) => fold(one.text).includes(word)));
  return [...new Set([...byNumber, ...byText])].slice(0, limit);
}
