import { describe, expect, test } from "vitest";
import { demoListings } from "../../cdk/local/demo/listings/index.ts";
import { pictureKinds } from "../../cdk/local/demo/model.ts";
import { daysBetween } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { kinds } from "../../shared/catalogue/codes.ts";
import { contentSchema } from "../../shared/catalogue/model.ts";
import { fscOf, ncbOf } from "../../shared/catalogue/nsn.ts";

const today = "2026-11-21";
const all = demoListings.map((demo) => [demo.slug, demo] as const);

/** Every `{ ja, en }` inside a value, with its path. */
function* textsIn(value: unknown, path = ""): Generator<[string, Record<string, unknown>]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* textsIn(item, `${path}[${i}]`);
  } else if (typeof value === "object" && value !== null) {
    const record = value as Record<string, unknown>;
    if ("ja" in record || "en" in record) yield [path, record];
    else for (const [key, item] of Object.entries(record)) yield* textsIn(item, `${path}.${key}`);
  }
}

/** All that a listing says, as the search sees it. */
const wordsOf = (demo: (typeof demoListings)[number]): string => JSON.stringify([demo.content, demo.alt]);
const slugsSaying = (pattern: RegExp): string[] =>
  demoListings.filter((demo) => pattern.test(wordsOf(demo))).map((demo) => demo.slug);

const shapeOf = (demo: (typeof demoListings)[number]): unknown => ({
  ...demo.content,
  related: demo.related.map((slug) => idFrom("L", new TextEncoder().encode(slug.padEnd(8, "-")))),
  pictures: [{ file: "main.svg", alt: demo.alt, width: 960, height: 640 }],
});

describe("the demo catalogue", () => {
  test("holds enough listings of each kind, each slug once", () => {
    const count = (kind: string) => demoListings.filter((d) => d.content.kind === kind).length;
    expect(count("EQUIPMENT")).toBeGreaterThanOrEqual(24);
    expect(count("SERVICE")).toBeGreaterThanOrEqual(14);
    for (const kind of kinds) expect(count(kind), kind).toBeGreaterThan(0);
    expect(demoListings.length).toBeGreaterThanOrEqual(60);
    const slugs = demoListings.map((d) => d.slug);
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  test("gives each title to one listing, in both languages", () => {
    for (const language of ["ja", "en"] as const) {
      const titles = demoListings.map((d) => d.content.title[language]);
      expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
    }
  });

  test.each(all)("%s is a valid listing", (_slug, demo) => {
    expect(contentSchema.safeParse(shapeOf(demo)).error?.issues ?? []).toEqual([]);
    expect(pictureKinds).toContain(demo.picture);
  });

  test.each(all)("%s says everything in both languages, each in its own script", (_slug, demo) => {
    const kana = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
    for (const [path, text] of textsIn({ content: demo.content, alt: demo.alt })) {
      expect(Object.keys(text).sort(), path).toEqual(["en", "ja"]);
      expect(kana.test(String(text.en)), `${path}: ${text.en}`).toBe(false);
    }
    for (const text of [demo.content.title, demo.content.summary, demo.alt])
      expect(kana.test(text.ja ?? ""), text.ja).toBe(true);
  });

  test.each(all)("%s is related to listings that exist and are not itself", (slug, demo) => {
    const known = new Set(demoListings.map((d) => d.slug));
    expect(demo.related.filter((other) => !known.has(other))).toEqual([]);
    expect(demo.related).not.toContain(slug);
    expect(new Set(demo.related).size).toBe(demo.related.length);
  });

  test.each(all)("%s has days that fit together", (_slug, { content }) => {
    expect(daysBetween(content.price.date, today)).toBeGreaterThan(0);
    const ahead = daysBetween(content.price.date, content.reviewBy);
    expect(ahead).toBeGreaterThan(0);
    expect(daysBetween(today, content.reviewBy)).toBeGreaterThan(0);
    expect(daysBetween(today, content.reviewBy)).toBeLessThanOrEqual(366);
    if (content.availableFrom) expect(daysBetween(today, content.availableFrom)).toBeGreaterThan(0);
    const lead = content.leadTimeMonths;
    if (lead) expect(lead.to).toBeGreaterThanOrEqual(lead.from);
    if (content.price.mode === "OFFERS_INVITED")
      expect(daysBetween(today, content.price.closing)).toBeGreaterThan(0);
  });

  test.each(all)("%s keeps numbers of the item consistent", (_slug, { content }) => {
    if (content.nsn) {
      expect(ncbOf(content.nsn)).toBe("30");
      expect(fscOf(content.nsn)).toBe(content.fsc);
    }
    expect(new Set(content.models).size).toBe(content.models.length);
    const names = content.specifications.map((s) => s.name.en);
    expect(new Set(names).size).toBe(names.length);
    if (content.price.mode === "FIXED") expect(content.price.amount.minor).toBeGreaterThan(0);
    if (content.price.mode === "INDICATIVE") expect(content.price.from.minor).toBeGreaterThan(0);
  });

  test("keeps some listings from the public, and no public listing points at one of them", () => {
    const hidden = new Set(
      demoListings.filter((d) => d.content.visibility.tier !== "PUBLIC").map((d) => d.slug),
    );
    expect(hidden.size).toBeGreaterThanOrEqual(4);
    const leaks = demoListings
      .filter((d) => !hidden.has(d.slug))
      .flatMap((d) => d.related.filter((slug) => hidden.has(slug)).map((slug) => `${d.slug} → ${slug}`));
    expect(leaks).toEqual([]);
  });

  test("names each place one way, so that the place facet has no doubles", () => {
    const places = demoListings.flatMap((d) => d.content.place ?? []);
    for (const [from, to] of [
      ["ja", "en"],
      ["en", "ja"],
    ] as const) {
      const names = new Map<string, Set<string>>();
      for (const { name, region } of places)
        names.set(`${name[from]}`, (names.get(`${name[from]}`) ?? new Set()).add(`${name[to]} ${region}`));
      expect(
        [...names].filter(([, others]) => others.size > 1).map(([name, others]) => [name, ...others]),
      ).toEqual([]);
    }
  });

  test("gives every NSN to one listing", () => {
    const nsns = demoListings.flatMap((d) => d.content.nsn ?? []);
    expect(nsns.length).toBeGreaterThan(0);
    expect(new Set(nsns).size).toBe(nsns.length);
  });
});

describe("words that searches are checked with", () => {
  test("浄水 is said of water purification only", () => {
    const slugs = slugsSaying(/浄水/);
    expect(slugs).toContain("water-purification-set");
    expect(slugs.filter((slug) => !/water/.test(slug))).toEqual([]);
  });

  test("P-1 is said of the patrol aircraft only", () => {
    expect(slugsSaying(/(?<![A-Za-z0-9])P-?1(?![0-9A-Za-z])/).sort()).toEqual(["p-1", "p-1-sustainment"]);
  });

  test("護衛艦 is said of escort ships only", () => {
    const ships = /abukuma|hatsuyuki|mogami|frigate|escort/;
    const slugs = slugsSaying(/護衛艦/);
    expect(slugs.length).toBeGreaterThan(1);
    expect(slugs.filter((slug) => !ships.test(slug))).toEqual([]);
  });

  test("無人 is said of what is uncrewed, and its English says so too", () => {
    const said = demoListings.filter((demo) => /無人/.test(wordsOf(demo)));
    expect(said.map((d) => d.slug)).toEqual(expect.arrayContaining(["fazer-r-g2", "ozz-5"]));
    const uncrewed = /uncrewed|unmanned|drone|autonomous/i;
    expect(said.filter((demo) => !uncrewed.test(wordsOf(demo))).map((d) => d.slug)).toEqual([]);
  });
});
