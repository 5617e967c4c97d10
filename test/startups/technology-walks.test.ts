import fc from "fast-check";
import { expect, test } from "vitest";
import { type Actor, agencyRoles } from "../../shared/base/actor.ts";
import { isListed } from "../../shared/startups/codes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { unmetNeed } from "../../shared/startups/needs.ts";
import { technologyObstacle } from "../../shared/startups/rules.ts";
import { type TechnologyMove, technologyMoves, transitionOf } from "../../shared/startups/states.ts";
import { passed, usualPanel } from "../kit/panels.ts";
import { founderOf, wholeBrief } from "../kit/technologies.ts";

const at = "2026-11-21T00:00:00.000Z";
const firm = "O-0000000000AA";
const { moderator } = usualPanel;
const begun: Technology = {
  id: "T-0000000000AA",
  revision: 1,
  status: "DRAFT",
  organisationId: firm,
  firm: { en: "Trial" },
  brief: {},
  attempt: 0,
  feedback: [],
  followers: [],
  createdAt: at,
  changedAt: at,
};
const member = (personId: string, scored: boolean, conflict: boolean) => ({
  personId,
  name: personId,
  declared: { conflict, at },
  ...(scored && { scoredAt: at }),
});
const decision = { result: "DECLINED" as const, text: "No.", on: "2026-11-21", took: 0, by: "x", at };

/** Facts that come and go on the way, whether they should or not. */
const facts: readonly Partial<Technology>[] = [
  { brief: wholeBrief() },
  { brief: {} },
  { screening: passed() },
  { screening: passed({ passed: false }) },
  { panel: { moderator: { personId: moderator, name: "m" }, members: [member("a", false, false)] } },
  ...[true, false].flatMap((scored) =>
    [true, false].map((conflict) => ({
      panel: {
        moderator: { personId: moderator, name: "m" },
        members: [member("a", true, false), member("b", scored, conflict)],
      },
    })),
  ),
  { decision },
  { feedback: [{ code: "other", text: "Mend it.", done: false }] },
  { feedback: [] },
  {
    brief: wholeBrief(),
    screening: passed(),
    decision,
    feedback: [{ code: "other", text: "Mend it.", done: false }],
    panel: {
      moderator: { personId: moderator, name: "m" },
      members: [member("a", true, false), member("b", true, false)],
    },
  },
];

const actors: readonly Actor[] = [
  founderOf(firm),
  founderOf(firm, "P-000000000000", false),
  founderOf("O-0000000000BB"),
  ...agencyRoles.flatMap((role): Actor[] =>
    [moderator, "somebody"].map((personId) => ({ kind: "staff", personId, role })),
  ),
  { kind: "system", job: "panel" },
  { kind: "public" },
];

const step = fc.record({
  move: fc.constantFrom<TechnologyMove>(...technologyMoves),
  actor: fc.constantFrom(...actors),
  fact: fc.constantFrom(...facts),
  moves: fc.boolean(),
  /** Tried by whoever may, so that walks come far enough. */
  fit: fc.boolean(),
});
type Step = { readonly move: TechnologyMove; readonly actor: Actor; readonly fit: boolean };

const whyNot = (one: Technology, move: TechnologyMove, actor: Actor) =>
  technologyObstacle({ actor, one, move }, { from: one.status, whole: true });

/** The drawn move and person; fitting ones: the next open move after the drawn one, by the first whose it is. */
function drawn(one: Technology, { move, actor, fit }: Step): { move: TechnologyMove; actor: Actor } {
  if (!fit) return { move, actor };
  const from = technologyMoves.indexOf(move);
  const turned = [...technologyMoves.slice(from), ...technologyMoves.slice(0, from)];
  for (const next of turned) {
    const person = actors.find((who) => !whyNot(one, next, who));
    if (person && next !== "withdraw") return { move: next, actor: person };
  }
  return { move, actor };
}

test("no moves of anybody lead to a state without what it needs, or by whom it is not", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), (steps) => {
      let one = begun;
      for (const step of steps) {
        if (!step.moves) {
          one = { ...one, ...step.fact };
          continue;
        }
        const { move, actor } = drawn(one, step);
        const why = whyNot(one, move, actor);
        const row = transitionOf(one.status, move);
        if (why || !row) continue;
        expect(unmetNeed(row.needs, one)).toBeUndefined();
        if (isListed(row.to)) {
          expect(one.screening?.passed).toBe(true);
          expect(actor.kind === "staff" && actor.personId).toBe(moderator);
          expect(actor.kind === "staff" && actor.role).not.toBe("auditor");
        }
        if (row.to === "MODERATION") expect(actor.kind).toBe("system");
        if (move === "submit") expect(actor).toMatchObject({ organisationId: firm, verified: true });
        one = { ...one, status: row.to };
        reached.add(row.to);
      }
    }),
    { numRuns: 1000 },
  );
  expect([...reached].sort()).toEqual(
    [
      "DECLINED",
      "DRAFT",
      "LISTED_GOV",
      "LISTED_PUBLIC",
      "MODERATION",
      "SCORING",
      "SUBMITTED",
      "WITHDRAWN",
    ].sort(),
  );
});
