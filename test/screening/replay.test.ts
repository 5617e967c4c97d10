import { expect, test } from "vitest";
import { replay, ruleSetOn, screeningOf } from "../../functions/screening/index.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import { type OpenSubject, verdictOf } from "../../shared/screening/replay.ts";
import type { Subject } from "../../shared/screening/subject.ts";
import { stackDeps } from "../kit/listings.ts";
import { apart, type Edit, given, members, subject } from "../kit/screening.ts";
import { subjectOf } from "./cases.ts";

const day = "2026-11-21";
const deps = apart(stackDeps(), day);
const subjects = Array.from({ length: 10_000 }, (_, number): Subject => ({ ...subjectOf(number), day }));

/** The open cases, each with what the rules in force say of it: what nothing changes must not be listed. */
async function openCases(ruleSet: RuleSet): Promise<OpenSubject[]> {
  const none = { outcome: "ALLOWED", rules: [] } as const;
  const asked = subjects.map((one, i) => ({ id: `C-${i}`, subject: one, before: none }));
  const { changed } = await replay(deps, ruleSet, given(asked), { day, by: "test" });
  const now = new Map(changed.map((one) => [one.id, one.after]));
  return asked.map((one) => ({ ...one, before: now.get(one.id) ?? none }));
}

const weaponTo = (countries: readonly string[]) => (one: Subject) =>
  countries.includes(one.destination) && one.lines.some((line) => line.itemClass === "WEAPON");
const everywhere = (one: Subject) => [
  one.destination,
  one.endUser.country,
  ...one.thirdParties.map((party) => party.country),
];
const embargo = "AF CF CD IQ LY KP SO SS SD".split(" ");
const partners = "US GB AU FR DE IN ID IT MY PH VN TH SE AE SG MN CA".split(" ");

/** What is changed in the rules, and, without asking them, whose case that must touch. */
const changes: Readonly<Record<string, readonly [edit: Edit, touches: (one: Subject) => boolean]>> = {
  nothing: [(set) => set, () => false],
  "a partner more and one less": [members("agreement-partners", ["JO"], ["IN"]), weaponTo(["JO", "IN"])],
  "a country in active combat": [members("active-combat", ["UA", "PH"]), weaponTo(["UA", "PH"])],
  "an embargo lifted": [
    members("un-arms-embargo", [], ["LB"]),
    (one) => everywhere(one).includes("LB") && !everywhere(one).some((country) => embargo.includes(country)),
  ],
  "a rule that is gone": [
    (set) => ({ ...set, rules: set.rules.filter((rule) => rule.id !== "TP-2026-04-21/agreement-partner") }),
    weaponTo(partners),
  ],
  "a rule that is new": [
    (set) => ({
      ...set,
      rules: [
        ...set.rules,
        {
          ...(set.rules[0] as RuleSet["rules"][number]),
          id: "TP-2026-04-21/shipments-of-row-9",
          stages: ["SHIPMENT"],
          when: { is: "control-row", of: ["9"] },
          outcome: "NEEDS_NSC",
        },
      ],
    }),
    (one) => one.stage === "SHIPMENT" && one.lines.some((line) => line.controlRow === "9"),
  ],
};

test("a changed rule set lists exactly the cases of 10,000 that it changes", async () => {
  const ruleSet = await ruleSetOn({ deps }, day);
  const open = await openCases(ruleSet);
  const counts: string[] = [];
  for (const [name, [edit, touches]] of Object.entries(changes)) {
    const { cases, changed } = await replay(deps, edit(ruleSet), given(open), { day, by: "test" });
    const expected = open.filter((one) => touches(one.subject)).map((one) => one.id);
    expect([name, cases, changed.map((one) => one.id)]).toEqual([name, 10_000, expected]);
    counts.push(`${name}: ${changed.length}`);
  }
  console.log(`replay over 10,000 cases: ${counts.join("; ")}`);
}, 300_000);

test("what replay says after is what screening says then, and what people resolved is kept in mind", async () => {
  const listed = subject({
    endUser: { name: "Pegasus General Trading", country: "PH" },
    lines: [{ line: 1, itemClass: "NON_WEAPON", controlRow: "16" }],
  });
  const run = await screeningOf(deps, listed);
  const ruleSet = await ruleSetOn({ deps }, day);
  const [match] = run.matches;
  if (!match) throw new Error("no match");
  const said = {
    matchId: match.id,
    decision: "DIFFERENT_ENTITY",
    reason: "A toy shop",
    by: "P-1",
    at: run.at,
  } as const;
  const before = verdictOf(run);
  const none = { outcome: "ALLOWED", rules: [] } as const;
  const after = async (resolutions: OpenSubject["resolutions"] = []) =>
    (
      await replay(deps, ruleSet, given([{ id: "C-1", subject: listed, before: none, resolutions }]), {
        day,
        by: "x",
      })
    ).changed[0]?.after;
  expect(await after()).toEqual(before);
  expect(await after([said])).toEqual({ outcome: "ALLOWED", rules: ["TP-2026-04-21/non-weapon [1]"] });
});
