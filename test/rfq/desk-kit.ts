import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { runKey } from "../../functions/rfq/keys.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { RequestLine } from "../../shared/rfq/request.ts";
import { noteOf, type Outcome, type ScreeningNote, type StoredRun } from "../../shared/rfq/screening-run.ts";
import { subjectOf } from "../../shared/rfq/subject.ts";
import { ctxAs, placeCase, wholeRequest } from "../kit/cases.ts";
import { staff } from "../kit/listings.ts";

/** A line that nobody has classified. */
export const freeLine = (number: number): RequestLine => ({
  number,
  source: { kind: "FREE" },
  description: "A thing in our own words",
  quantity: 2,
  unit: "EA",
});

export const note = (outcome: Outcome = "ALLOWED", id = "R-000000000000"): ScreeningNote => ({
  id,
  stage: "REQUEST",
  at: "2026-11-01T00:00:00.000Z",
  ruleSet: "JP-2026-04-21",
  outcome,
  rules: ["RULE/one"],
  unresolved: 0,
});

export const acknowledged = (more: Partial<Case> = {}): Partial<Case> => ({
  status: "ACKNOWLEDGED",
  officer: "case-officer",
  ...more,
});
export const screening = (more: Partial<Case> = {}, outcome: Outcome = "ALLOWED"): Partial<Case> => ({
  status: "SCREENING",
  officer: "case-officer",
  screenings: [note(outcome)],
  ...more,
});

const both = (text: string) => ({ ja: `${text}（和文）`, en: text });
/** A run in which two names are alike, and one rule rests on that alone. */
export function runWith(matches: number, request = wholeRequest()): StoredRun {
  const at = "2026-11-01T00:00:00.000Z";
  return {
    id: "R-000000000001",
    stage: "REQUEST",
    at,
    subject: subjectOf({ request, country: "PH" }, "REQUEST", dayInJapan(new Date(at))),
    ruleSetVersion: "JP-2026-04-21",
    editions: [{ list: "END_USERS", edition: "2025-10-09", from: "2025-10-09" }],
    outcome: "NEEDS_LICENCE",
    lines: [{ line: 1, outcome: "NEEDS_LICENCE" }],
    findings: [
      {
        ruleId: "RULE/listed",
        outcome: "NEEDS_LICENCE",
        title: both("A listed end user"),
        basis: {
          ...both("A licence is needed for whom the list names."),
          source: "METI, Foreign End User List",
        },
        needs: ["LIST_RESOLUTION"],
        restsOnMatch: true,
      },
    ],
    needs: ["LIST_RESOLUTION"],
    matches: Array.from({ length: matches }, (_, i) => ({
      id: `M${i + 1}`,
      list: "END_USERS",
      edition: "2025-10-09",
      entry: { name: "Coast Trading Company", country: "IR", about: "Missiles" },
      alias: "Coast Guard Trading",
      party: { role: "END_USER", name: "Philippine Coast Guard", country: "PH" },
      score: 0.86 - i / 50,
      spans: [[11, 22] as [number, number]],
    })),
    unclassified: [],
  };
}

/** A case in SCREENING whose run has so many matches that nobody has settled. */
export async function withMatches(deps: Deps, matches: number, more: Partial<Case> = {}): Promise<Case> {
  const run = runWith(matches);
  const one = await placeCase(deps, { ...screening(), ...more, screenings: [noteOf(run, [])] });
  await commit(
    ctxAs(deps, staff("licensing")),
    [{ put: { ...runKey(one.id, run.id), ...run }, expect: "absent" }],
    noAudit("a test's own run"),
  );
  return one;
}
