import { describe, expect, test } from "vitest";
import { demoListings } from "../../cdk/local/demo/listings/index.ts";
import { type Language, languages } from "../../shared/base/text.ts";
import { kinds } from "../../shared/catalogue/codes.ts";
import { type Content, contentSchema } from "../../shared/catalogue/model.ts";
import type { Published, Withdrawn } from "../../shared/catalogue/published.ts";
import { type Facet, facets, type SearchResult } from "../../shared/catalogue/search.ts";
import { cardOf } from "../../shared/catalogue/search-document.ts";
import { ClassesPage } from "../../web/catalogue/classes-page.tsx";
import { DiffPage } from "../../web/catalogue/diff-page.tsx";
import { HomePage } from "../../web/catalogue/home-page.tsx";
import { ItemPage } from "../../web/catalogue/item-page.tsx";
import { ResultsPage } from "../../web/catalogue/results-page.tsx";
import { WithdrawnPage } from "../../web/catalogue/withdrawn-page.tsx";
import { AboutPage } from "../../web/layout/about-page.tsx";
import { ErrorPage } from "../../web/layout/error-page.tsx";
import type { View } from "../../web/layout/site.ts";

const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'&`;
const view = (lang: Language, path = "/catalogue"): View => ({
  lang,
  path,
  base: "",
  site: {
    origin: "https://example.test",
    styles: "/assets/s.css",
    enhance: "/assets/e.js",
    today: "2026-11-21",
  },
});
const at = "2026-11-01T00:00:00.000Z";
const history = [
  { version: 2, at, changed: [hostile, "price"] },
  { version: 1, at, changed: [] },
];
const names = { ja: hostile, en: hostile };

const published = (content: Content): Published => ({
  state: "PUBLISHED",
  id: "L-000000000000",
  version: 2,
  publishedAt: at,
  firstPublishedAt: at,
  content,
  names: { fsc: names, group: names, unitOfIssue: names },
  history,
});

/** The first demo listing of a kind that fills most fields. */
function fullest(kind: Content["kind"]): Content {
  const all = demoListings.filter(({ content }) => content.kind === kind);
  const longest = all.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
  const picture = { file: "main.svg", alt: { ja: "絵", en: "Picture" }, width: 960, height: 640 };
  return contentSchema.parse({ ...longest?.content, related: [], pictures: [picture] });
}

/** The same content with every bilingual text, and every free name and number, replaced. */
function poisoned<T>(value: T, key = ""): T {
  if (Array.isArray(value)) return value.map((inner) => poisoned(inner, key)) as T;
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poisoned(v, k)])) as T;
  const free = ["ja", "en", "models", "partNumbers", "localStockNumber", "controlRow", "declaredControlRow"];
  return (typeof value === "string" && free.includes(key) ? hostile : value) as T;
}

const items = kinds.map((kind) => ({ ...published(poisoned(fullest(kind))), id: "L-000000000000" }));
const cards = items.map(cardOf);
const counts = Object.fromEntries(facets.map((f) => [f, [{ value: hostile, count: 1, label: names }]]));
const result: SearchResult = {
  items: cards,
  total: cards.length,
  facets: counts as unknown as Record<Facet, []>,
  next: hostile,
  didYouMean: hostile,
  nearby: [],
};
const query = {
  q: hostile,
  chosen: { place: [hostile], fsc: [hostile] },
  sort: "newest",
  limit: 24,
} as const;
const withdrawn: Withdrawn = {
  state: "WITHDRAWN",
  id: "L-000000000000",
  version: 3,
  withdrawnAt: at,
  visibility: { tier: "PUBLIC" },
  cause: "WITHDRAWN",
  title: names,
  history,
};

const counted = [{ value: hostile, count: 1, label: names }];
const pages: Readonly<Record<string, (v: View) => unknown>> = {
  home: (v) => HomePage({ ...v, newest: cards, closing: cards, kinds: { SURPLUS: 1 } }),
  results: (v) => ResultsPage({ ...v, query, result }),
  "no results": (v) =>
    ResultsPage({ ...v, query, result: { ...result, items: [], total: 0, nearby: [hostile] } }),
  classes: (v) => ClassesPage({ ...v, groups: counted.map((c) => ({ ...c, classes: counted })) }),
  withdrawn: (v) => WithdrawnPage({ ...v, item: withdrawn }),
  how: (v) => AboutPage({ ...v, topic: "how" }),
  accessibility: (v) => AboutPage({ ...v, topic: "accessibility" }),
  error: (v) =>
    ErrorPage({
      ...v,
      status: 500,
      reason: "query-parameter",
      params: { parameter: hostile, allowed: [hostile] },
      requestId: hostile,
    }),
  ...Object.fromEntries(
    items.map((item) => [
      `item ${item.content.kind}`,
      (v: View) => ItemPage({ ...v, item, related: cards, old: { latest: 3 } }),
    ]),
  ),
  diff: (v) => {
    const [from, to] = items;
    if (!from || !to) throw new Error("no items");
    return DiffPage({ ...v, from, to, changes: [{ path: hostile, before: hostile, after: hostile }] });
  },
};

const html = (page: unknown): string => String(page);
/** Tags as a browser sees them: quoted values emptied, so that only real attributes are left. */
const tags = (page: string): string[] => page.replace(/="[^"]*"/g, '=""').match(/<[a-z!][^>]*>/gi) ?? [];

describe.each(languages)("in %s", (lang) => {
  test.each(Object.keys(pages))("%s escapes what others wrote", (name) => {
    const page = html(pages[name]?.(view(lang, `/catalogue?q=${hostile}`)));
    expect(page).toContain("</html>");
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain("<script>");
    for (const tag of tags(page)) {
      expect(tag).not.toMatch(/\s(on\w+|style|srcdoc)=/i);
      if (/^<script/i.test(tag)) expect(tag).toMatch(/ src=""/);
      expect(tag).not.toMatch(/^<(style|iframe|object|embed|base)\b/i);
    }
    expect(page).not.toMatch(/(href|src|action)="\s*(javascript|data):/i);
  });

  test("an item of every kind shows the hostile text as text", () => {
    for (const item of items)
      expect(html(ItemPage({ ...view(lang), item, related: [] }))).toContain("&lt;script&gt;alert(2)");
  });

  test("a page names its language, its other address and one script and style of our own", () => {
    const page = html(AboutPage({ ...view(lang, "/how-it-works"), topic: "how" }));
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`));
    expect(page).toContain(`<link rel="canonical" href="https://example.test/${lang}/how-it-works"`);
    for (const other of languages)
      expect(page).toContain(`hreflang="${other}" href="https://example.test/${other}/how-it-works"`);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/rel="stylesheet"/g)).toHaveLength(1);
  });
});

describe("a text that exists in one language only", () => {
  const only = (language: Language) =>
    published({
      ...fullest("EQUIPMENT"),
      title: { [language]: "Only title" },
      summary: { [language]: `Only summary ${"long ".repeat(10)}` },
      description: { [language]: "Only description" },
    });

  test.each([
    { lang: "en", has: "ja", note: "Japanese only" },
    { lang: "ja", has: "en", note: "英語のみ" },
  ] as const)("is shown to readers of $lang with its own language and a note", ({ lang, has, note }) => {
    const page = html(ItemPage({ ...view(lang), item: only(has), related: [] }));
    expect(page).toContain(`<h1 lang="${has}">Only title</h1>`);
    expect(page).toMatch(new RegExp(`<span lang="${has}">Only summary`));
    expect(page).toContain(`<p lang="${has}">Only description</p>`);
    expect(page).toContain(note);
  });

  test("carries no note where the reader's own language is there", () => {
    const page = html(ItemPage({ ...view("ja"), item: only("ja"), related: [] }));
    expect(page).toContain("<h1>Only title</h1>");
    expect(page).not.toContain("英語のみ");
  });
});
