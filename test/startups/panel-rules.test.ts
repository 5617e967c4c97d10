import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Panel } from "../../shared/startups/panel.ts";
import {
  areAllIn,
  areOpen,
  calledPanel,
  declaredPanel,
  dutyOf,
  mayReadSheet,
  opened,
  scoredPanel,
  scorersOf,
  sheetFault,
} from "../../shared/startups/panel-rules.ts";
import { isOfFirm, ownDomain } from "../../shared/startups/same-firm.ts";

const at = "2026-11-21T00:00:00.000Z";
const people = ["a", "b", "c", "d", "e"];
const named = (personId: string) => ({ personId, name: personId });

describe("who is of a firm", () => {
  const firm = { organisationId: "O-1", mails: ["x@Aoshio.example.jp", "someone@gmail.com"] };
  it.each([
    [{ organisationId: "O-1", mail: "y@elsewhere.jp" }, true],
    [{ organisationId: "O-2", mail: "y@AOSHIO.example.jp" }, true],
    [{ organisationId: "O-2", mail: "y@aoshio.example.jp." }, true],
    [{ organisationId: "O-2", mail: "y@sub.aoshio.example.jp" }, false],
    [{ organisationId: "O-2", mail: "other@gmail.com" }, false],
    [{ mail: "nothing" }, false],
  ])("%o: %s", (person, is) => {
    expect(isOfFirm(person, firm)).toBe(is);
  });
  it("takes no host that is open to anybody for a firm's", () => {
    expect(["a@gmail.com", "a@YAHOO.co.jp", "a@icloud.com"].map(ownDomain)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

type Deed = {
  readonly kind: "call" | "declare" | "conflict" | "score";
  readonly who: string;
  readonly others: readonly string[];
};
const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom<Deed["kind"]>("call", "declare", "conflict", "score", "score"),
    who: fc.constantFrom(...people),
    others: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 }),
  }),
  { maxLength: 40 },
);

/** What a deed makes of a panel; a refused one leaves it. */
function following(panel: Panel | undefined, { kind, who, others }: Deed): Panel | undefined {
  if (kind === "call") {
    const called = calledPanel(panel, { moderator: named(who), scorers: others.map(named) });
    return typeof called === "string" ? panel : called;
  }
  if (kind === "score") {
    if (!panel || sheetFault(panel, who)) return panel;
    return opened(scoredPanel(panel, who, at), at);
  }
  const said = declaredPanel(panel, who, { conflict: kind === "conflict", at });
  return typeof said === "string" ? panel : opened(said.panel, at);
}

describe("any deeds of anybody", () => {
  it("open a panel only with every sheet of two scorers without an interest in, and never change it again", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let panel: Panel | undefined;
        for (const deed of all) {
          const before = panel;
          panel = following(before, deed);
          if (areOpen(before)) expect(panel).toEqual(before);
          if (!panel) continue;
          expect(areOpen(panel)).toBe(areAllIn(panel));
          const { moderator, members } = panel;
          expect(members.some(({ personId }) => personId === moderator.personId)).toBe(false);
          expect(new Set(members.map(({ personId }) => personId)).size).toBe(members.length);
          for (const { scoredAt, declared } of members) if (scoredAt) expect(declared?.conflict).toBe(false);
          for (const reader of people)
            for (const { personId } of members)
              expect(mayReadSheet(panel, reader, personId)).toBe(areOpen(panel) || reader === personId);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("let nobody back who has an interest, and keep who has scored", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let panel: Panel | undefined;
        const left = new Set<string>();
        for (const deed of all) {
          const before = panel;
          panel = following(before, deed);
          for (const { personId, declared } of panel?.members ?? [])
            if (declared?.conflict) left.add(personId);
          const may = [panel?.moderator, ...scorersOf(panel)].map((one) => one?.personId);
          expect(may.filter((one) => one && left.has(one))).toEqual([]);
          const done = (before?.members ?? []).filter(({ scoredAt }) => scoredAt);
          for (const { personId } of done)
            if (!(deed.kind === "conflict" && deed.who === personId))
              expect(panel?.members.some((one) => one.personId === personId && one.scoredAt)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("give everybody on the panel something to do or to wait for, and nobody else", () => {
    fc.assert(
      fc.property(deeds, fc.boolean(), (all, begun) => {
        const panel = all.reduce<Panel | undefined>(following, undefined);
        const on = panel ? [panel.moderator, ...panel.members].map(({ personId }) => personId) : [];
        for (const person of people)
          expect(dutyOf(panel, person, begun) !== undefined).toBe(on.includes(person));
      }),
    );
  });
});
