import { describe, expect, it } from "vitest";
import { typedIn } from "../../functions/http/fields.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { untyped } from "../../shared/base/endpoint.ts";
import { decideForm, sheetForm } from "../../shared/startups/answer-forms.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { meansOf, type Sheet } from "../../shared/startups/panel.ts";
import { openTechnologyMoves } from "../../shared/startups/rules.ts";
import { StaffTechnologyPage } from "../../web/startups/staff-technology-page.tsx";
import { passed, points } from "../kit/panels.ts";
import { wholeBrief } from "../kit/technologies.ts";

const at = "2026-11-21T00:00:00.000Z";
const scored = (personId: string) => ({
  personId,
  name: personId,
  declared: { conflict: false, at },
  scoredAt: at,
});
const one: Technology = {
  id: "T-0000000000AA",
  revision: 9,
  status: "MODERATION",
  organisationId: "O-0000000000AA",
  firm: { en: "Trial" },
  brief: wholeBrief(),
  attempt: 1,
  submittedOn: "2026-11-21",
  answerDueOn: "2026-12-21",
  screening: passed(),
  panel: {
    moderator: { personId: "m", name: "The moderator" },
    members: [scored("a"), scored("b")],
    openedAt: at,
  },
  feedback: [],
  followers: [],
  createdAt: at,
  changedAt: at,
};
const sheets: Sheet[] = [
  { personId: "a", at, attempt: 1, scores: points(4) },
  { personId: "b", at, attempt: 1, scores: points(1) },
];

function shown(
  lang: "ja" | "en",
  actor: Actor & { readonly personId: string },
  over: Partial<Technology> = {},
) {
  const technology = { ...one, ...over };
  const page = StaffTechnologyPage({
    lang,
    path: `/staff/technologies/${one.id}`,
    base: "",
    site: { origin: "http://localhost", styles: "s", enhance: "e", today: "2026-12-23" },
    one: technology,
    actor,
    personId: actor.personId,
    duty: undefined,
    moves: openTechnologyMoves(actor, technology),
    events: [],
    today: "2026-12-23",
    sheets,
    means: meansOf(sheets),
    people: [],
    typed: untyped,
  });
  return String(page);
}
const moderator = { kind: "staff", personId: "m", role: "curator" } as const;
const other = { kind: "staff", personId: "x", role: "curator" } as const;

describe.each(["ja", "en"] as const)("the page of opened scores in %s", (lang) => {
  it("shows every sheet with the means, and the moderator alone the form of the answer", () => {
    const page = shown(lang, moderator);
    for (const text of ["2.5", "Because of 4.", "Because of 1.", "said.readiness-unproved", "LISTED_GOV"])
      expect(page).toContain(text);
    expect(shown(lang, other)).toContain("Because of 4.");
    expect(shown(lang, other)).not.toContain("said.readiness-unproved");
  });

  it("offers no listing of what did not pass", () => {
    const page = shown(lang, moderator, { screening: passed({ passed: false }) });
    expect(page).not.toContain('value="LISTED_GOV"');
    expect(page).toContain('value="DECLINED"');
  });
});

describe("the forms", () => {
  const fields = { result: ["DECLINED"], text: ["No."], revision: ["9"] };
  it("ask for what to mend of a decline, and for words to each point", () => {
    expect(typedIn(decideForm.input, fields)).toMatchObject({ errors: { feedback: "required" } });
    const ticked = { ...fields, feedback: ["other", "no-demand"], "said.other": ["Mend it."] };
    expect(typedIn(decideForm.input, ticked)).toMatchObject({ errors: { "said.no-demand": "required" } });
    expect(typedIn(decideForm.input, { ...ticked, "said.no-demand": ["Nobody asked."] })).toMatchObject({
      input: {
        result: "DECLINED",
        feedback: [
          { code: "other", text: "Mend it." },
          { code: "no-demand", text: "Nobody asked." },
        ],
      },
    });
    const listed = { ...fields, result: ["LISTED_GOV"] };
    expect(typedIn(decideForm.input, listed)).toMatchObject({ input: { feedback: [] } });
  });

  it("take points from 1 to 5 with a reason each", () => {
    const sheet = Object.fromEntries(
      ["DESIRABLE", "FEASIBLE", "VIABLE"].flatMap((name) => [
        [`${name}.points`, ["3"]],
        [`${name}.reason`, ["Clear."]],
      ]),
    );
    const input = { attempt: ["1"], ...sheet };
    expect(typedIn(sheetForm.input, input)).toMatchObject({ input: { VIABLE: { points: 3 } } });
    for (const wrong of ["0", "6", "", "3.5"])
      expect(typedIn(sheetForm.input, { ...input, "VIABLE.points": [wrong] })).toMatchObject({
        errors: { "VIABLE.points": "required" },
      });
    expect(typedIn(sheetForm.input, { ...input, "VIABLE.reason": [" "] })).toMatchObject({
      errors: { "VIABLE.reason": "required" },
    });
  });
});
