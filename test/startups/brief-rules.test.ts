import { describe, expect, test } from "vitest";
import { daySchema } from "../../shared/base/day.ts";
import { contentSchema } from "../../shared/catalogue/model.ts";
import { type Brief, briefSchema } from "../../shared/startups/brief.ts";
import { changedMeanwhile, withBriefChanges } from "../../shared/startups/brief-changes.ts";
import { briefFaults, oneLanguageOnly } from "../../shared/startups/brief-rules.ts";
import { readTypedBrief, typedBrief } from "../../shared/startups/brief-typed.ts";
import { compareBriefs } from "../../shared/startups/compare.ts";
import { contentOf, type ListingFacts } from "../../shared/startups/content-of.ts";
import { missingOf } from "../../shared/startups/needs.ts";
import { wholeBrief } from "../kit/technologies.ts";

const today = daySchema.parse("2026-11-21");
const proved = {
  statement: { en: "It held for an hour." },
  place: { en: "Tsukuba" },
  date: "2026-11-21",
  witness: "Prof. Mori",
};
const rulesOf = (brief: Partial<Brief>) =>
  briefFaults(wholeBrief(brief), today).map(({ rule, fields }) => [rule, fields]);
const paper = (form: "BRIEF" | "DECK", pages: number) => ({
  paper: { id: "D-0000000000PA", form, name: "x.pdf", pages, sha256: "" },
});

describe("a brief", () => {
  test("breaks no rule when it is whole", () => expect(rulesOf({})).toEqual([]));

  test.each([
    [paper("BRIEF", 5), []],
    [paper("BRIEF", 6), [["paper-pages", ["paper"]]]],
    [paper("DECK", 15), []],
    [paper("DECK", 16), [["paper-pages", ["paper"]]]],
  ])("has no more pages than its form may have: %j", (brief, expected) =>
    expect(rulesOf(brief)).toEqual(expected),
  );

  test("needs evidence from readiness 7 on, each part of it, and none below", () => {
    const all = ["statement", "place", "date", "witness"].map((part) => `evidence.${part}`);
    expect(rulesOf({ trl: 6 })).toEqual([]);
    expect(rulesOf({ trl: 7 })).toEqual([["trl-evidence", all]]);
    expect(rulesOf({ trl: 9, evidence: proved })).toEqual([]);
    for (const part of ["statement", "place", "date", "witness"] as const) {
      const { [part]: _without, ...rest } = proved;
      expect(rulesOf({ trl: 8, evidence: rest })).toEqual([["trl-evidence", [`evidence.${part}`]]]);
    }
  });

  test("is dated today at the latest, at any readiness", () => {
    const ahead = { evidence: { ...proved, date: "2026-11-22" } };
    expect(rulesOf({ trl: 3, ...ahead })).toEqual([["evidence-in-future", ["evidence.date"]]]);
  });

  test.each([
    ["unknown", true],
    ["3-2", true],
    ["1", true],
    ["3-9999", false],
    ["none", false],
    ["33", false],
  ])("declares a row of the order or none known: %s", (controlRow, good) =>
    expect(rulesOf({ controlRow })).toEqual(good ? [] : [["control-row", ["controlRow"]]]),
  );

  test.each([
    ["https://www.youtube.com/watch?v=1", true],
    ["https://vimeo.com/1", true],
    ["http://www.youtube.com/watch?v=1", false],
    ["https://www.youtube.com.evil.example/1", false],
    ["https://evil.example/www.youtube.com", false],
    ["https://vimeo.com@evil.example/1", false],
    ["https://user@vimeo.com/1", false],
    ["https://vimeo.com:8443/1", false],
  ])("shows its film where films may be shown: %s", (demo, good) =>
    expect(rulesOf({ demo })).toEqual(good ? [] : [["demo-host", ["demo"]]]),
  );

  test("is owned to a hundred percent at most", () => {
    const owners = (...shares: number[]) => ({
      owners: shares.map((share) => ({ name: "A", country: "JP", share })),
    });
    expect(rulesOf(owners(3333, 6667))).toEqual([]);
    expect(rulesOf(owners(3333, 6668))).toEqual([["owners-over-whole", ["owners"]]]);
  });

  test("may be in one language, and says which is missing", () => {
    const brief = wholeBrief({ title: { en: "Only English" } });
    expect([briefFaults(brief, today), missingOf(brief)]).toEqual([[], []]);
    expect(oneLanguageOnly(brief)).toEqual(["title.ja"]);
  });
});

describe("what is typed", () => {
  const full = wholeBrief({
    trl: 7,
    evidence: proved,
    shielded: true,
    demo: "https://vimeo.com/1",
    productVersion: "2.1",
    funding: [{ source: "A fund", country: "JP", kind: "EQUITY", year: 2025, amount: 30_000_000 }],
    owners: [
      { name: "A", country: "JP", share: 2550 },
      { name: "B | C", country: "US", share: 1 },
    ],
  });

  test("reads as what was shown", () => {
    const { changes, errors, unread } = readTypedBrief({ brief: {} }, typedBrief(full), typedBrief({}));
    expect([errors, unread]).toEqual([{}, {}]);
    const { paper: _paper, ...written } = full;
    expect(withBriefChanges({}, changes)).toEqual(briefSchema.parse(written));
  });

  test("is kept as it was typed when it cannot be read, until it can", () => {
    const were = typedBrief(full);
    const typed = { ...were, "owners.0.share": "half", demo: "my film", "evidence.date": "yesterday" };
    const read = readTypedBrief({ brief: full }, typed, were);
    expect(read.errors).toEqual({
      "owners.0.share": "share-malformed",
      demo: "demo-malformed",
      "evidence.date": "invalid-value",
    });
    expect(read.unread).toMatchObject({
      demo: "my film",
      "owners.0.share": "half",
      "owners.1.name": "B | C",
    });
    expect(withBriefChanges(full, read.changes)).toEqual(full);

    const shown = typedBrief(full, read.unread);
    expect(shown).toMatchObject({ demo: "my film", "owners.0.share": "half" });
    const now = { brief: full, unread: read.unread };
    const mended = readTypedBrief(now, { ...shown, "owners.0.share": "50％" }, shown);
    expect(mended.changes.owners?.[0]?.share).toBe(5000);
    expect(Object.keys(mended.unread).sort()).toEqual(["demo", "evidence.date"]);
  });

  test("of a language touches the other one as little as any other field", () => {
    const were = typedBrief(full);
    const later = { brief: withBriefChanges(full, { title: { ja: "新しい題名" } }) };
    const read = readTypedBrief(later, { ...were, "title.en": "A new title" }, were);
    expect([read.elsewhere, withBriefChanges(later.brief, read.changes).title]).toEqual([
      [],
      { ja: "新しい題名", en: "A new title" },
    ]);
  });

  test("differently by two is named, and by two alike is not", () => {
    const were = typedBrief(full);
    const later = { brief: withBriefChanges(full, { trl: 8 }) };
    expect(readTypedBrief(later, { ...were, trl: "9" }, were).elsewhere).toEqual(["trl"]);
    expect(readTypedBrief(later, { ...were, trl: "8" }, were).elsewhere).toEqual([]);
    expect(changedMeanwhile(later.brief, { trl: 9 }, { trl: 7 })).toEqual(["trl"]);
    expect(changedMeanwhile(later.brief, { trl: null }, { trl: 8 })).toEqual([]);
  });
});

describe("the content of a listing", () => {
  const facts: ListingFacts = {
    organisationId: "O-000000000001",
    firm: { ja: "試験", en: "Trial" },
    tier: "PUBLIC",
    today,
    pictures: [],
  };

  test("is whole and says nothing of owners, funding, witness or paper", () => {
    const brief = wholeBrief({
      trl: 8,
      evidence: proved,
      owners: [{ name: "Secret Owner", country: "JP", share: 1 }],
      funding: [{ source: "Secret Fund", country: "JP", kind: "LOAN", year: 2025 }],
    });
    const content = contentSchema.parse(contentOf(brief, facts));
    const said = JSON.stringify(content);
    for (const secret of ["Secret Owner", "Secret Fund", "Prof. Mori", "D-0000000000PA"])
      expect(said).not.toContain(secret);
    expect(content).toMatchObject({ technology: { trl: 8, trlEvidence: { place: { en: "Tsukuba" } } } });
  });

  test("waits for what every technology of the catalogue has, and takes blanks for texts only", () => {
    const { area: _area, ...areaLess } = wholeBrief();
    expect(contentOf(areaLess, facts)).toBeUndefined();
    const { title: _title, ...untitled } = wholeBrief();
    expect(contentOf(untitled, facts)).toBeUndefined();
    expect(contentOf(untitled, { ...facts, blank: { en: "–" } })?.title).toEqual({ en: "–" });
    expect(contentOf(wholeBrief({ trl: 7 }), facts)).toBeUndefined();
  });
});

test("a comparison holds each change against the feedback that it may answer", () => {
  const after = wholeBrief({ trl: 6, defenceUse: { ja: "水中の物体の検知。", en: "Finding mines." } });
  const feedback = [
    { code: "readiness-unproved", text: "Show it.", done: false },
    { code: "ip-unclear", text: "Whose?", done: true },
  ] as const;
  const { changes, checklist } = compareBriefs({ from: 1, before: wholeBrief() }, { after }, feedback);
  expect(changes).toEqual([
    { field: "defenceUse.en", before: "Finding objects under water.", after: "Finding mines." },
    { field: "trl", before: 5, after: 6 },
  ]);
  expect(checklist.map(({ changed }) => changed)).toEqual([["trl"], []]);
});
