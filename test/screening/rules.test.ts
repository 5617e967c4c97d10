import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../shared/base/actor.ts";
import { outcomes, strictest } from "../../shared/screening/codes.ts";
import { compareRuleSets } from "../../shared/screening/compare.ts";
import { type Condition, conditionSchema, holds, itemOf } from "../../shared/screening/condition.ts";
import { matchAll } from "../../shared/screening/match.ts";
import { type RuleSet, readRuleSet } from "../../shared/screening/model.ts";
import {
  afterResolving,
  type Decision,
  needsAfter,
  outcomeAfter,
  type Resolution,
  refusalToResolve,
  unresolved,
} from "../../shared/screening/resolve.ts";
import { screen } from "../../shared/screening/screen.ts";
import { shippedRuleSets } from "../../shared/screening/shipped.ts";
import { shippedEndUsers } from "../../shared/screening/shipped-names.ts";
import { partiesOf, type Subject } from "../../shared/screening/subject.ts";
import { staff } from "../kit/listings.ts";
import { subjectOf } from "./cases.ts";

const subjects = fc.nat(1_000_000).map(subjectOf);
const sets = fc.constantFrom(...shippedRuleSets);
const matchesOf = (subject: Subject, set: RuleSet) =>
  matchAll(partiesOf(subject), [shippedEndUsers], set.matching);
const runOf = (subject: Subject, set: RuleSet) => {
  const matches = matchesOf(subject, set);
  return { ...screen(subject, set, matches), subject, matches };
};
const rank = (outcome: (typeof outcomes)[number]) => outcomes.indexOf(outcome);

describe("screening", () => {
  test("the outcome is the strictest of its findings and of its lines, and every finding rests on a text", () => {
    fc.assert(
      fc.property(subjects, sets, (subject, set) => {
        const { outcome, lines, findings } = screen(subject, set, matchesOf(subject, set));
        expect(outcome).toBe(strictest(findings.map((one) => one.outcome)));
        expect(outcome).toBe(strictest(lines.map((one) => one.outcome)));
        expect(lines.map((one) => one.line)).toEqual(subject.lines.map((one) => one.line));
        for (const { ruleId, basis } of findings) {
          expect(set.rules.find((rule) => rule.id === ruleId)?.basis).toEqual(basis);
          expect(Math.min(basis.ja.length, basis.en.length, basis.source.length)).toBeGreaterThan(5);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("one more rule, line, match or worry never makes it milder", () => {
    fc.assert(
      fc.property(subjects, sets, fc.nat(), (subject, set, pick) => {
        const full = rank(screen(subject, set, matchesOf(subject, set)).outcome);
        const fewer = { ...set, rules: set.rules.filter((_, i) => i !== pick % set.rules.length) };
        const milder = [
          screen(subject, fewer, matchesOf(subject, set)),
          screen(subject, set, []),
          screen({ ...subject, lines: subject.lines.slice(0, 1) }, set, matchesOf(subject, set)),
          screen({ ...subject, endUse: { text: "", flags: [] } }, set, matchesOf(subject, set)),
          screen({ ...subject, classified: false }, set, matchesOf(subject, set)),
        ];
        for (const { outcome } of milder) expect(rank(outcome)).toBeLessThanOrEqual(full);
      }),
      { numRuns: 300 },
    );
  });

  test("the order of lines, rules and third parties changes nothing", () => {
    fc.assert(
      fc.property(subjects, sets, (subject, set) => {
        const turned = {
          ...subject,
          lines: subject.lines.toReversed(),
          thirdParties: subject.thirdParties.toReversed(),
        };
        const back = { ...set, rules: set.rules.toReversed(), lists: set.lists.toReversed() };
        const told = (one: Subject, by: RuleSet) => {
          const { outcome, findings, lines } = runOf(one, by);
          const fired = findings.map((f) => `${f.ruleId} ${f.lines?.toSorted()} ${f.restsOnMatch}`).sort();
          return { outcome, fired, lines: lines.toSorted((a, b) => a.line - b.line) };
        };
        expect(told(turned, back)).toEqual(told(subject, set));
      }),
      { numRuns: 200 },
    );
  });

  test("rows: the item of the order, and what lies below a row", () => {
    expect(["1-1", "3-2", "16", "2-12(1)", "", "x"].map(itemOf)).toEqual([1, 3, 16, 2, 0, 0]);
    const at = (controlRow: string) =>
      holds({ is: "control-row", of: ["2-1"] }, { controlRow } as Parameters<typeof holds>[1], new Map());
    expect(["2-1", "2-1(3)", "2-1-2", "2-12", "12-1"].map(at)).toEqual([true, true, true, false, false]);
  });

  test("NATO's agreement is no agreement with its members", () => {
    const secret = (endUser: Subject["endUser"]): Subject => ({
      ...subjectOf(1),
      stage: "SHIPMENT",
      day: "2026-11-21",
      destination: "BE",
      endUser,
      thirdParties: [],
      classified: true,
      lines: [{ line: 1, itemClass: "NON_WEAPON", controlRow: "16" }],
    });
    const set = shippedRuleSets[0] as RuleSet;
    expect(screen(secret({ name: "A", country: "BE" }), set, []).outcome).toBe("BLOCKED");
    expect(screen(secret({ name: "A", country: "BE", organisation: "NATO" }), set, []).outcome).toBe(
      "ALLOWED",
    );
  });
});

describe("what people find of matches", () => {
  const saying = (matchId: string, decision: Decision, minute = 1, by = "P-1"): Resolution => {
    const at = `2026-11-21T03:${String(minute).padStart(2, "0")}:00.000Z`;
    return { matchId, decision, reason: "because", by, at };
  };

  test("nobody said anything: as it was; the same: blocked; all others: as without the list", () => {
    fc.assert(
      fc.property(subjects, sets, (subject, set) => {
        const run = runOf(subject, set);
        expect(outcomeAfter(run, [])).toBe(run.outcome);
        expect(unresolved(run, [])).toEqual(run.matches);
        const others = run.matches.map(({ id }) => saying(id, "DIFFERENT_ENTITY"));
        const left = afterResolving(run, others);
        const without = screen(subject, set, []);
        expect([left.outcome, left.lines, new Set(left.needs)]).toEqual([
          without.outcome,
          without.lines,
          new Set(without.needs),
        ]);
        expect(unresolved(run, others)).toEqual([]);
        const [first] = run.matches;
        if (!first) return;
        expect(outcomeAfter(run, [...others, saying(first.id, "SAME_ENTITY", 2)])).toBe("BLOCKED");
        expect(
          outcomeAfter(run, [saying(first.id, "SAME_ENTITY"), saying(first.id, "DIFFERENT_ENTITY", 2)]),
        ).toBe(outcomeAfter(run, [saying(first.id, "DIFFERENT_ENTITY")]));
        expect(needsAfter(run, others)).not.toContain("LIST_RESOLUTION");
        if (run.matches.length > 1) expect(afterResolving(run, others.slice(1))).toBe(run);
      }),
      { numRuns: 300 },
    );
  });

  test("licensing resolves; only an approver who did not say so lifts that it is the same", () => {
    const second: Actor = { kind: "staff", personId: "P-2", role: "approver" };
    const first: Actor = { kind: "staff", personId: "P-1", role: "approver" };
    const same = [saying("m", "SAME_ENTITY")];
    const say = (actor: Actor, decision: Decision, before: Resolution[] = []) =>
      refusalToResolve(actor, { matchId: "m", decision }, before);
    expect(say(staff("licensing"), "DIFFERENT_ENTITY")).toBeUndefined();
    expect(say(staff("licensing"), "SAME_ENTITY")).toBeUndefined();
    expect(say(staff("case-officer"), "DIFFERENT_ENTITY")).toBe("role");
    expect(say(staff("licensing"), "DIFFERENT_ENTITY", same)).toBe("role");
    expect(say(first, "DIFFERENT_ENTITY", same)).toBe("other-person");
    expect(say(second, "DIFFERENT_ENTITY", same)).toBeUndefined();
  });
});

describe("rule sets", () => {
  test("those that are shipped are of their shape, follow each other, and say the lists' sizes", () => {
    for (const set of shippedRuleSets) expect(readRuleSet(structuredClone(set))).toEqual({ ruleSet: set });
    expect(shippedRuleSets.map(({ from, until }) => [from, until])).toEqual([
      ["2026-04-21", undefined],
      ["2014-04-01", "2026-04-20"],
    ]);
    const sizes = shippedRuleSets[0]?.lists.map(({ id, members }) => [id, new Set(members).size]);
    expect(sizes).toEqual([
      ["agreement-partners", 17],
      ["group-a", 27],
      ["un-arms-embargo", 10],
      ["active-combat", 0],
      ["security-agreements", 11],
    ]);
  });

  test("a comparison with itself finds nothing, whatever the order of keys and rules", () => {
    const [set] = shippedRuleSets;
    if (!set) throw new Error("no rule set");
    const turned = Object.fromEntries(Object.entries({ ...set, rules: set.rules.toReversed() }).reverse());
    expect(compareRuleSets(set, turned as RuleSet)).toEqual({
      added: [],
      removed: [],
      changed: [],
      lists: [],
    });
  });

  test("conditions nest, and nothing outside of their vocabulary is taken", () => {
    const deep: Condition = { is: "any", of: [{ is: "not", of: { is: "all", of: [{ is: "classified" }] } }] };
    expect(conditionSchema.parse(deep)).toEqual(deep);
    for (const wrong of [
      { is: "eval", of: "1" },
      { is: "all", of: [] },
      { is: "not", of: {} },
      { is: "always", x: 1 },
    ])
      expect(conditionSchema.safeParse(wrong).success).toBe(false);
  });
});
