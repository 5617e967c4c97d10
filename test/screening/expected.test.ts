import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { matchAll } from "../../shared/screening/match.ts";
import { screen } from "../../shared/screening/screen.ts";
import { isInForce, shippedRuleSets } from "../../shared/screening/shipped.ts";
import { shippedEndUsers } from "../../shared/screening/shipped-names.ts";
import { partiesOf, type Subject } from "../../shared/screening/subject.ts";
import { countries, listed, subjectOf } from "./cases.ts";

/**
 * What is expected, as a table of its own: every country has a column of marks (P agreement partner, A Group A,
 * E embargo, S security agreement), every line of a case a row of answers. Written from the law's own lists, without
 * a word of the engine's.
 */
const marks = new Map<string, string>(
  `US PAS|GB PAS|AU PAS|FR PAS|DE PAS|IT PAS|CA PAS|IN P-S|SE PA-|ID P--|MY P--|PH P--|VN P--|TH P--|AE P--|SG P--|MN P--
   KR -AS|UA --S|AR -A-|AT -A-|BE -A-|BG -A-|CZ -A-|DK -A-|FI -A-|GR -A-|HU -A-|IE -A-|LU -A-|NL -A-|NZ -A-|NO -A-
   PL -A-|PT -A-|ES -A-|CH -A-|AF E|CF E|CD E|IQ E|LB E|LY E|KP E|SO E|SS E|SD E`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
);
const has = (country: string, mark: string) => marks.get(country)?.includes(mark) ?? false;
const worst = "ALLOWED NEEDS_LICENCE NEEDS_NSC NEEDS_SPECIAL_CIRCUMSTANCES BLOCKED".split(" ");

/** The answer of the principles: [weapon?, agreement?] since April 2026; before, [weapon?, row 1?, a use?, agreement?]. */
const since: Readonly<Record<string, string>> = {
  yy: "NEEDS_NSC",
  yn: "BLOCKED",
  ny: "ALLOWED",
  nn: "ALLOWED",
};
const before: readonly [pattern: RegExp, answer: string][] = [
  [/^y...$/, "BLOCKED"],
  [/^n.yy$/, "NEEDS_NSC"],
  [/^n.yn$/, "BLOCKED"],
  [/^nyn.$/, "BLOCKED"],
  [/^nnn.$/, "ALLOWED"],
];
const yes = (is: boolean) => (is ? "y" : "n");

function principlesSay(subject: Subject, line: Subject["lines"][number]): string {
  const weapon = yes(line.itemClass === "WEAPON");
  const partner = yes(has(subject.destination, "P"));
  if (Date.parse(subject.day) >= Date.parse("2026-04-21")) return since[weapon + partner] ?? "?";
  const question = weapon + yes(/^1(-|$)/.test(line.controlRow)) + yes("purpose" in line) + partner;
  return before.find(([pattern]) => pattern.test(question))?.[1] ?? "?";
}

/** Rows 1 to 15 always, 16 when there is reason to worry and the country is not of Group A, none at all always. */
function orderSays(subject: Subject, row: string, isListed: boolean): string {
  const item = /^(\d+)/.exec(row)?.[1];
  const worry = subject.endUse.flags.length > 0 || isListed;
  const lightened = has(subject.destination, "A");
  const free = item === "16" && !(worry && !lightened) && !isListed;
  return free ? "ALLOWED" : "NEEDS_LICENCE";
}

function expected(subject: Subject, fighting: readonly string[] = []): { outcome: string; lines: string[] } {
  const isListed = [subject.endUser, ...subject.thirdParties].some(({ name }) => name === listed);
  const embargo = [
    subject.destination,
    subject.endUser.country,
    ...subject.thirdParties.map((p) => p.country),
  ].some((country) => has(country, "E"));
  const late = subject.stage === "ACCEPTANCE" || subject.stage === "SHIPMENT";
  const modern = subject.day > "2026-04-20";
  const noSecrets =
    subject.classified && !has(subject.endUser.country, "S") && subject.endUser.organisation === undefined;
  const notice = late && modern;
  const lines = subject.lines.map((line) => {
    const answers = [principlesSay(subject, line), orderSays(subject, line.controlRow, isListed)];
    if (embargo || (modern && late && noSecrets)) answers.push("BLOCKED");
    const combat = fighting.includes(subject.destination);
    if (combat && !modern) answers.push("BLOCKED");
    if (combat && line.itemClass === "WEAPON") answers.push("NEEDS_SPECIAL_CIRCUMSTANCES");
    if (notice && line.itemClass === "WEAPON") answers.push("NEEDS_NSC");
    return worst[Math.max(...answers.map((one) => worst.indexOf(one)))] ?? "?";
  });
  return { lines, outcome: worst[Math.max(...lines.map((one) => worst.indexOf(one)))] ?? "?" };
}

/** Outcomes by how often they came, and what was otherwise than expected. */
function tried(numbers: readonly [from: number, to: number], fighting: readonly string[] = []) {
  const seen: Record<string, number> = {};
  const fired = new Set<string>();
  const wrong: unknown[] = [];
  const sets = shippedRuleSets.map((set) => ({
    ...set,
    lists: set.lists.map((list) =>
      list.id === "active-combat" ? { ...list, members: [...fighting] } : list,
    ),
  }));
  for (let number = numbers[0]; number < numbers[1]; number++) {
    const subject = subjectOf(number);
    const ruleSet = sets.find((set) => isInForce(set, subject.day));
    if (!ruleSet) throw new Error(`no rules on ${subject.day}`);
    const matches = matchAll(partiesOf(subject), [shippedEndUsers], ruleSet.matching);
    const found = screen(subject, ruleSet, matches);
    for (const { ruleId } of found.findings) fired.add(`${ruleSet.version} ${ruleId}`);
    const want = expected(subject, fighting);
    const got = { lines: found.lines.map((line) => line.outcome), outcome: found.outcome };
    seen[got.outcome] = (seen[got.outcome] ?? 0) + 1;
    if (JSON.stringify(want.lines) !== JSON.stringify(got.lines) || want.outcome !== got.outcome)
      wrong.push({ number, want, got, subject });
  }
  const rules = sets.flatMap((set) => set.rules.map((rule) => `${set.version} ${rule.id}`));
  const silent = rules.filter((rule) => !fired.has(rule));
  console.log(
    `screening: ${numbers.join("–")}: ${wrong.length} otherwise than expected; ${JSON.stringify(seen)}`,
  );
  return { seen, wrong, silent };
}

describe("generated cases against a table of expected outcomes", () => {
  test("10,000 as shipped: each is as expected, line by line", () => {
    const { seen, wrong, silent } = tried([0, 10_000]);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(Object.keys(seen).sort()).toEqual(worst.filter((one) => !one.includes("SPECIAL")).sort());
    expect(silent.sort()).toEqual([
      "TP-2014-04-01 TP-2014-04-01/party-to-conflict",
      "TP-2026-04-21 TP-2026-04-21/active-combat",
    ]);
  });

  test("3,000 more while three countries are in active combat", () => {
    const { seen, wrong, silent } = tried([10_000, 13_000], ["UA", "IN", "TH"]);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(Object.keys(seen).sort()).toEqual([...worst].sort());
    expect(silent).toEqual([]);
  });

  test("the lists have as many members as the law gives them, and every kind of country is tried", () => {
    const count = (mark: string) => [...marks.values()].filter((all) => all.includes(mark)).length;
    expect(["P", "A", "E", "S"].map(count)).toEqual([17, 27, 10, 10]);
    expect([...marks.keys()].filter((country) => !countries.includes(country))).toEqual([]);
    const table = JSON.parse(readFileSync("shared/screening/tables/foreign-end-users.json", "utf8"));
    expect(table.entries.length).toBe(835);
  });
});
