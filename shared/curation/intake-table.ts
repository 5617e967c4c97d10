import { csvLine, csvMark } from "../base/csv.ts";
import { nthOf } from "./columns.ts";
import type { Problem } from "./problem.ts";

/** A row that was refused, as it came, under the headers of its sheet. */
export type RefusedRow = {
  readonly row: number;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
};

/** What the job writes for people to fetch, in the words of the desk. */
export type IntakeWords = {
  readonly report: (problems: readonly Problem[]) => string;
  /** The titles of the two last columns of the refused rows, and what is said of a row. */
  readonly refusedTitles: readonly [string, string];
  readonly said: (problems: readonly Problem[]) => string;
};

/**
 * The refused rows as one table to be corrected and brought again: the columns of every sheet, then the row each came
 * from and what is wrong with it, which no intake takes for a fact.
 */
export function refusedCsv(rows: readonly RefusedRow[], words: IntakeWords): string {
  const keys = ({ headers }: RefusedRow) => headers.map((header, i) => `${nthOf(headers, i)} ${header}`);
  const columns = new Map<string, string>();
  let last: readonly string[] | undefined;
  for (const row of rows) {
    if (row.headers === last) continue;
    last = row.headers;
    keys(row).forEach((key, i) => {
      columns.set(key, row.headers[i] ?? "");
    });
  }
  const lines = rows.map((row) => {
    const own = new Map(keys(row).map((key, i) => [key, row.cells[i] ?? ""]));
    const from = row.sheet ? `${row.sheet} ${row.row}` : String(row.row);
    return csvLine([...[...columns.keys()].map((key) => own.get(key) ?? ""), from, words.said(row.problems)]);
  });
  return `${csvMark}${csvLine([...columns.values(), ...words.refusedTitles])}${lines.join("")}`;
}
