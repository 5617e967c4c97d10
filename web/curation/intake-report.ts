import { csvLine, csvMark } from "../../shared/base/csv.ts";
import type { IntakeWords } from "../../shared/curation/intake-table.ts";
import { type Problem, refuses } from "../../shared/curation/problem.ts";
import { intakeCopy } from "../copy/intake.ts";

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

const said = (problems: readonly Problem[]): string =>
  problems
    .map(
      ({ column, problem }) =>
        `${column}: ${intakeCopy.ja[problem].problem} / ${intakeCopy.en[problem].problem}`,
    )
    .join("; ");

/** Both languages at once: whoever corrects the rows may be neither here nor asked which. */
export const intakeWords: IntakeWords = {
  report: reportCsv,
  refusedTitles: ["元の行 / Row before", "問題 / Problem"],
  said,
};
