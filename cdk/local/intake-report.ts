import type { IntakeResult } from "../../functions/curation/index.ts";
import type { ProblemCode } from "../../shared/curation/problem.ts";

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
