import type { IntakeResult } from "../../functions/curation/index.ts";
import { csvLine, csvMark } from "../../shared/base/csv.ts";
import { type Problem, type ProblemCode, refuses } from "../../shared/curation/problem.ts";
import { intakeCopy } from "../../web/copy/intake.ts";

/** The report of an intake, in both languages, with a byte order mark so that spreadsheets read the Japanese. */
export function reportCsv(problems: readonly Problem[]): string {
  const rows = problems.map((p) => {
    const { ja, en } = intakeCopy;
    const state = refuses(p) ? "refused" : "warning";
    return csvLine([
      p.row,
      p.sheet,
      p.column,
      p.value,
      state,
      en[p.problem].problem,
      en[p.problem].suggestion,
      ja[p.problem].problem,
      ja[p.problem].suggestion,
    ]);
  });
  const header = csvLine([
    "row",
    "sheet",
    "column",
    "value",
    "result",
    "problem",
    "suggestion",
    "問題",
    "対処",
  ]);
  return `${csvMark}${header}${rows.join("")}`;
}

/** What the person at the terminal sees. */
export function summary(result: IntakeResult, seconds: number): string[] {
  const counts = new Map<ProblemCode, number>();
  for (const { problem } of result.problems) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  const pad = (name: string) => name.padEnd(15);
  return [
    `${pad("file")} ${result.fileHash.slice(0, 16)}…  ${result.currency}`,
    `${pad("rows")} ${result.rows} read, ${result.accepted} accepted, ${result.refused} refused`,
    `${pad("quantity")} ${result.quantity}`,
    `${pad("lots")} ${result.lots}`,
    `${pad("drafts")} ${result.created} created, ${result.alreadyThere} already there`,
    ...[...counts].map(([code, count]) => `${pad(code)} ${count}`),
    ...(result.ignoredColumns.length > 0 ? [`${pad("ignored")} ${result.ignoredColumns.join(", ")}`] : []),
    ...(result.skippedSheets.length > 0
      ? [`${pad("skipped sheets")} ${result.skippedSheets.join(", ")}`]
      : []),
    `${pad("time")} ${seconds.toFixed(1)} s, ${Math.round(result.rows / seconds)} rows/s`,
  ];
}
