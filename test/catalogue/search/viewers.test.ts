import { describe, expect, it } from "vitest";
import { openIndex } from "../../../functions/platform/search.ts";
import { AppError } from "../../../shared/base/app-error.ts";
import { ask, everyone, found, government, idOf, put } from "./documents.ts";

const australia = government("AU");
const canada = government("CA");

/** 1–3 are public; 4 is for every government, 5 for Australia alone. Each holds a word of its own. */
function shop() {
  const index = openIndex();
  const lot = { fsc: "1240", place: "JP-14" };
  put(
    index,
    { n: 1, ja: "公開照準具", en: "Open sight", facets: lot, related: [4, 5] },
    { n: 2, ja: "公開電源", en: "Open power supply", facets: lot },
    { n: 3, ja: "公開天幕", en: "Open tent", closing: "2026-12-01" },
    {
      n: 4,
      ja: "政府限定魚雷",
      en: "Torpedo governmental",
      release: "GOV",
      facets: { ...lot, condition: "B" },
      related: [1],
      closing: "2026-12-02",
    },
    {
      n: 5,
      ja: "豪州限定護衛艦",
      en: "Frigate antipodean",
      release: ["NZ", "AU"],
      facets: { kind: "SURPLUS", fsc: "1905", group: "19", place: "JP-34" },
      numbers: ["1905-30-999-8888"],
      related: [1],
      closing: "2026-12-03",
    },
  );
  return index;
}

describe.each([
  ["everyone", everyone, [1, 2, 3]],
  ["a government", canada, [1, 2, 3, 4]],
  ["a named government", australia, [1, 2, 3, 4, 5]],
] as const)("%s", (_, viewer, mine) => {
  const index = shop();
  const sees = (n: number) => mine.some((own) => own === n);

  it("finds, counts and lists its own circle only", () => {
    const result = ask(index, "", { viewer, sort: "newest" });
    expect(found(result)).toEqual([...mine].reverse());
    expect(result.total).toBe(mine.length);
    expect(index.count(viewer)).toBe(mine.length);
    expect(index.ids(viewer, 0, 10).map((line) => line.id)).toEqual(mine.map(idOf));
    expect(index.newest(viewer, 10)).toHaveLength(mine.length);
    expect([1, 2, 3, 4, 5, 99].filter((n) => index.card(viewer, idOf(n)) !== undefined)).toEqual(mine);
    expect(index.closingSoon(viewer, "2026-11-21", 10).map((c) => Number(c.id.slice(2)))).toEqual(
      [3, 4, 5].filter(sees),
    );
  });

  it("counts facets within its circle, chosen or not", () => {
    for (const asked of [{}, { chosen: { kind: ["SURPLUS"] } }, { chosen: { fsc: ["1240", "1905"] } }]) {
      const { facets: counts } = ask(index, "", { viewer, ...asked });
      expect(counts.condition.some((c) => c.value === "B")).toBe(
        sees(4) && !("kind" in (asked.chosen ?? {})),
      );
      expect(counts.place.some((c) => c.value === "JP-34")).toBe(sees(5));
      expect(counts.kind.some((c) => c.value === "SURPLUS")).toBe(sees(5));
    }
    const { groups, classes } = index.classes(viewer);
    expect(classes.map((c) => [c.value, c.count])).toEqual([
      ["1240", sees(4) ? 3 : 2],
      ...(sees(5) ? [["1905", 1]] : []),
    ]);
    expect(groups.map((g) => g.value)).toEqual(sees(5) ? ["19"] : []);
  });

  it("finds words, numbers and typing errors of its circle only", () => {
    for (const [q, n] of [
      ["torpedo", 4],
      ["魚雷", 4],
      ["護衛艦", 5],
      ["1905309998888", 5],
      ["艦", 5],
    ] as const) {
      expect([q, found(ask(index, q, { viewer }))]).toEqual([q, sees(n) ? [n] : []]);
    }
    for (const [q, n, word] of [
      ["torpdeo", 4, "torpedo"],
      ["frigtae", 5, "frigate"],
      ["護衛鑑", 5, "護衛艦"],
    ] as const) {
      expect([q, ask(index, q, { viewer }).didYouMean]).toEqual([q, sees(n) ? word : undefined]);
    }
  });

  it("is offered nearby words of its circle only", () => {
    const offers = [
      "torpedoes government",
      "frigates antipodes",
      "豪州限定艇",
      "政府限定",
      "governmentals antipodeans",
    ].flatMap((q) => ask(index, `${q} zzqq`, { viewer }).nearby);
    expect(offers.some((word) => /torpedo|governmental|魚雷|政府/.test(word))).toBe(sees(4));
    expect(offers.some((word) => /frigate|antipod|護衛艦|豪州/.test(word))).toBe(sees(5));
  });

  it("gets related listings of its circle only, and none of what it may not see", () => {
    const related = index.related(viewer, idOf(1), 10).map((c) => Number(c.id.slice(2)));
    expect(related).toEqual([...[4, 5].filter(sees), 2]);
    expect(index.related(viewer, idOf(5), 10).length > 0).toBe(sees(5));
    expect(index.related(viewer, idOf(99), 10)).toEqual([]);
  });
});

describe("a cursor", () => {
  const refused = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return error instanceof AppError ? [error.code, error.reason, error.params.parameter] : error;
    }
    return "accepted";
  };
  const broken = ["invalid", "cursor-broken", "cursor"];

  it("serves only the viewer and the question it was given to", () => {
    const index = shop();
    const { next = "" } = ask(index, "", { viewer: australia, limit: 1, sort: "newest" });
    expect(found(ask(index, "", { viewer: australia, limit: 1, sort: "newest", cursor: next }))).toEqual([4]);
    for (const other of [
      { viewer: everyone },
      { viewer: canada },
      { sort: "title" as const },
      { chosen: { kind: ["SURPLUS"] } },
    ]) {
      const asked = { viewer: australia, limit: 1, sort: "newest" as const, cursor: next, ...other };
      expect(refused(() => ask(index, "", asked))).toEqual(broken);
    }
    expect(refused(() => ask(index, "x", { viewer: australia, sort: "newest", cursor: next }))).toEqual(
      broken,
    );
  });

  it("is refused when it is none", () => {
    const index = shop();
    const { next = "" } = ask(index, "", { limit: 1 });
    const forged = JSON.parse(Buffer.from(next, "base64url").toString());
    const as = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const cursor of [
      "",
      "x",
      "%%%",
      next.slice(1),
      as(null),
      as({}),
      as({ ...forged, at: ["a", "b", "c"] }),
      as({ ...forged, at: [1] }),
    ]) {
      expect([cursor, refused(() => ask(index, "", { limit: 1, cursor }))]).toEqual([cursor, broken]);
    }
  });

  it("tells nothing that its reader has not been shown", () => {
    const index = shop();
    const { next = "" } = ask(index, "", { limit: 2, sort: "title", language: "en" });
    expect(Buffer.from(next, "base64url").toString()).not.toMatch(/torpedo|frigate|government/i);
  });
});
