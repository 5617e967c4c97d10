import type { StoredRun } from "../../shared/rfq/screening-run.ts";
import type { CaseSubject } from "../../shared/rfq/subject.ts";
import type { Deps } from "../platform/deps.ts";

export type Screened = Omit<StoredRun, "id" | "stage" | "unclassified">;

/**
 * The one place that knows room screening. Until that is here this stands in for it: what a line's class alone says,
 * and no list of names.
 */
export async function screeningOf(deps: Deps, subject: CaseSubject): Promise<Screened> {
  const outcomeOf = (line: CaseSubject["lines"][number]) =>
    line.itemClass === "WEAPON" ? "NEEDS_NSC" : line.controlRow === "none" ? "ALLOWED" : "NEEDS_LICENCE";
  const lines = subject.lines.map((line) => ({ line: line.line, outcome: outcomeOf(line) }) as const);
  const order = ["NEEDS_NSC", "NEEDS_LICENCE"] as const;
  const outcome = order.find((one) => lines.some((line) => line.outcome === one)) ?? "ALLOWED";
  return {
    at: deps.now().toISOString(),
    subject,
    ruleSetVersion: "STAND-IN",
    editions: [],
    outcome,
    lines,
    findings: [],
    needs: [],
    matches: [],
  };
}
