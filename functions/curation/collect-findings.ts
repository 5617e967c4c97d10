import type { Mapping } from "../../shared/curation/columns.ts";
import type { IntakeFindings } from "../../shared/curation/intake.ts";
import type { RefusedRow } from "../../shared/curation/intake-table.ts";
import { type Problem, type ProblemCode, refuses } from "../../shared/curation/problem.ts";
import type { PropertyRow, RawRow } from "../../shared/curation/row.ts";
import type { OnRead } from "./survey.ts";
import type { IntakeResult } from "./take-in.ts";

const firstShown = 20;

/** What a row says, wherever it stands: two rows with the same words are told apart by nothing else. */
export function wordsOf({ row: _row, sheet: _sheet, ...said }: PropertyRow): string {
  return JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Hears the rows of a dry run; `before` are the words of rows that were taken in with the file it corrects. */
export function collector(before: ReadonlySet<string>): {
  onRead: OnRead;
  refused: RefusedRow[];
  findings: (result: IntakeResult) => IntakeFindings;
} {
  const seen = new Set<string>();
  const refused: RefusedRow[] = [];
  const sums = { repeated: 0, doubles: 0, value: 0 };
  const onRead: OnRead = (raw, read, mapping) => {
    if (!read.row) {
      refused.push(refusedOf(raw, mapping, read.problems));
      return;
    }
    const words = wordsOf(read.row);
    if (seen.has(words)) sums.repeated++;
    if (before.has(words)) sums.doubles++;
    seen.add(words);
    const value = sums.value + (read.row.value?.minor ?? 0) * read.row.quantity;
    sums.value = Math.min(value, Number.MAX_SAFE_INTEGER);
  };
  return {
    onRead,
    refused,
    findings: ({ rows, accepted, quantity, currency, lots, alreadyThere, problems, skippedSheets }) => ({
      ...sums,
      rows,
      accepted,
      refused: rows - accepted,
      quantity,
      currency,
      lots,
      alreadyThere,
      counts: countsOf(problems),
      first: problems.toSorted((a, b) => Number(refuses(b)) - Number(refuses(a))).slice(0, firstShown),
      skippedSheets: [...skippedSheets],
    }),
  };
}

const refusedOf = (raw: RawRow, { headers }: Mapping, problems: readonly Problem[]): RefusedRow => ({
  row: raw.row,
  sheet: raw.sheet,
  headers,
  cells: raw.cells.map((cell) => (typeof cell === "string" ? cell : `=${cell.formula}`)),
  problems: problems.filter(refuses),
});

function countsOf(problems: readonly Problem[]): Partial<Record<ProblemCode, number>> {
  const counts: Partial<Record<ProblemCode, number>> = {};
  for (const { problem } of problems) counts[problem] = (counts[problem] ?? 0) + 1;
  return counts;
}
