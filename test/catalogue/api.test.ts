import { beforeAll, describe, expect, inject, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { approve, content, newId, publish, stackDeps, staff, word } from "../kit/listings.ts";
import { until } from "../kit/until.ts";

/** What the answers of these tests' endpoints hold, taken together. */
type Json = {
  readonly items: readonly {
    readonly id: string;
    readonly type: string;
    readonly version: number;
    readonly at: string;
  }[];
  readonly total: number;
  readonly next?: string;
  readonly facets: { readonly kind: readonly { readonly value: string; readonly count: number }[] };
  readonly versions: readonly object[];
  readonly content: { readonly summary: object };
};

const deps = stackDeps();
const { origin } = inject("stack");
const curator = { deps, actor: staff("curator") };
const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${origin}${path}`, { headers });

async function json(path: string): Promise<Json> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as Json;
}

/** Until the warm function has followed the change log, a second later. */
const shows = (path: string, wanted: (body: Json) => boolean) => until(async () => wanted(await json(path)));

/** Every item of a list, page by page. */
async function all(path: string) {
  const items: Json["items"][number][] = [];
  for (let next: string | undefined = ""; next !== undefined; ) {
    const page: Json = await json(`${path}${next && `&cursor=${encodeURIComponent(next)}`}`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

async function problem(path: string, status: number, language = "en") {
  const answer = await ask(path, { "accept-language": language });
  expect(answer.status, path).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-language")).toBe(language);
  const body = (await answer.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  return body;
}

const family = word();
let listed: Listing[] = [];
let versioned: Listing;

beforeAll(async () => {
  const named = (i: number) => ({ title: { ja: `${family} 第${i}号`, en: `${family} number ${i}` } });
  const kinds = ["EQUIPMENT", "SERVICE", "SURPLUS", "TECHNOLOGY", "EQUIPMENT"] as const;
  listed = await Promise.all(kinds.map((kind, i) => publish(deps, content(kind, named(i)))));
  const first = await publish(deps, content("EQUIPMENT"));
  await approve(deps, first.id, { summary: { ja: "改めた", en: "Changed" } });
  versioned = await moveListing(curator, { id: first.id, move: "publish" });
  await shows(`/api/catalogue?q=${family}`, (body) => body.total === 5);
});

describe("the catalogue's API works", () => {
  test("search answers items, total and facet counts", async () => {
    const body = await json(`/api/catalogue?q=${family}`);
    expect(body.items.map((i) => i.id).sort()).toEqual(listed.map((l) => l.id).sort());
    const counts = body.facets.kind;
    expect(Object.fromEntries(counts.map((c) => [c.value, c.count]))).toEqual({
      EQUIPMENT: 2,
      SERVICE: 1,
      SURPLUS: 1,
      TECHNOLOGY: 1,
    });
  });

  test("values of one facet widen, facets narrow each other", async () => {
    const total = async (more: string) => (await json(`/api/catalogue?q=${family}${more}`)).total;
    expect(await total("&kind=SURPLUS")).toBe(1);
    expect(await total("&kind=SURPLUS&kind=EQUIPMENT")).toBe(3);
    expect(await total("&kind=SURPLUS&condition=A")).toBe(1);
    expect(await total("&kind=SERVICE&condition=A")).toBe(0);
    expect(await total("&trl=4")).toBe(1);
  });

  test.each(["newest", "title", "closing", "relevance"])(
    "pages by %s reach the end without doubles",
    async (sort) => {
      const ids = (await all(`/api/catalogue?q=${family}&limit=2&sort=${sort}`)).map((i) => i.id);
      expect([...ids].sort()).toEqual(listed.map((l) => l.id).sort());
    },
  );

  test("the whole catalogue pages to its total", async () => {
    const ids = (await all("/api/catalogue?sort=title&limit=100")).map((i) => i.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(listed.map((l) => l.id)));
  });

  test("an item, its versions, and each version as it was", async () => {
    const { id } = versioned;
    const item = await json(`/api/catalogue/${id}`);
    expect(item).toMatchObject({ id, version: 2, state: "PUBLISHED" });
    const versions = await json(`/api/catalogue/${id}/versions`);
    expect(versions).toMatchObject({ id, current: 2 });
    expect(versions.versions).toMatchObject([
      { version: 2, changed: ["summary"] },
      { version: 1, changed: [] },
    ]);
    const old = await json(`/api/catalogue/${id}/versions/1`);
    expect(old.content.summary).toEqual({ ja: "試験用の品目", en: "An item for trials" });
    const now = await json(`/api/catalogue/${id}/versions/2`);
    expect(now.content.summary).toEqual({ ja: "改めた", en: "Changed" });
  });

  test("the feed goes back by cursor without doubles, newest first", async () => {
    const entries = await all("/api/feed?limit=7");
    const keys = entries.map((e) => `${e.id}/${e.version}/${e.type}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id } of listed) expect(keys).toContain(`${id}/1/PUBLISHED`);
    const at = entries.map((e) => e.at);
    expect(at).toEqual([...at].sort().reverse());
  });

  test("caches: an ETag that answers 304, and a life that fits a CDN", async () => {
    for (const path of [`/api/catalogue/${versioned.id}`, `/api/catalogue?q=${family}`]) {
      const first = await ask(path);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).not.toBe("");
      expect(first.headers.get("cache-control")).toMatch(/public.*s-maxage=\d+/);
      expect(first.headers.get("access-control-allow-origin")).toBe("*");
      const again = await ask(path, { "if-none-match": etag });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect((await ask(path, { "if-none-match": 'W/"other"' })).status).toBe(200);
    }
  });
});

describe("the catalogue's API refuses, and names what is wrong", () => {
  test.each([
    ["/api/catalogue?colour=red", "colour"],
    ["/api/catalogue?limit=0", "limit"],
    ["/api/catalogue?limit=101", "limit"],
    ["/api/catalogue?limit=x", "limit"],
    ["/api/catalogue?limit=1.5", "limit"],
    ["/api/catalogue?kind=BOAT", "kind"],
    ["/api/catalogue?sort=price", "sort"],
    ["/api/catalogue?trl=10", "trl"],
    ["/api/catalogue?q=a&q=b", "q"],
    ["/api/catalogue?limit=1&limit=2", "limit"],
    ["/api/catalogue?cursor=broken", "cursor"],
    ["/api/catalogue?cursor=", "cursor"],
    ["/api/feed?cursor=broken", "cursor"],
    ["/api/feed?limit=101", "limit"],
    ["/api/feed?q=x", "q"],
  ])("%s", async (path, parameter) => {
    expect(await problem(path, 400)).toMatchObject({ code: "invalid", parameter });
    expect((await problem(path, 400, "ja")).title).toMatch(/[ぁ-ん]/);
  });

  test("says what is allowed", async () => {
    expect(await problem("/api/catalogue?limit=0", 400)).toMatchObject({ allowed: ["1–100"] });
    expect(await problem("/api/catalogue?kind=BOAT", 400)).toMatchObject({
      allowed: ["EQUIPMENT", "SERVICE", "SURPLUS", "TECHNOLOGY"],
    });
    const { allowed } = await problem("/api/catalogue?colour=red", 400);
    expect(allowed).toEqual(expect.arrayContaining(["q", "kind", "cursor"]));
  });

  test("a cursor of another search", async () => {
    const { next } = await json(`/api/catalogue?q=${family}&limit=2`);
    expect(await problem(`/api/catalogue?q=other&limit=2&cursor=${next}`, 400)).toMatchObject({
      reason: "cursor-broken",
      parameter: "cursor",
    });
  });

  test("more than 8 KB of query", async () => {
    expect(await problem(`/api/catalogue?q=${"a".repeat(8200)}`, 414)).toMatchObject({
      code: "query-too-long",
    });
    expect((await ask(`/ja/catalogue?q=${"a".repeat(8200)}`)).status).toBe(414);
  });

  test("what is not there", async () => {
    expect(await problem(`/api/catalogue/${newId()}`, 404)).toMatchObject({ reason: "listing-not-found" });
    await problem(`/api/catalogue/${newId()}/versions`, 404);
    await problem(`/api/catalogue/${newId()}/versions/1`, 404);
    await problem(`/api/catalogue/${versioned.id}/versions/3`, 404, "ja");
    await problem("/api/catalogue/nonsense", 404);
    await problem("/api/nothing", 404, "ja");
    for (const lang of ["ja", "en"]) {
      const page = await ask(`/${lang}/catalogue/${newId()}`);
      expect(page.status).toBe(404);
      expect(await page.text()).toContain(`lang="${lang}"`);
    }
  });
});

describe("a withdrawn listing", () => {
  const name = word();
  let withdrawn: Listing;

  beforeAll(async () => {
    const { id } = await publish(deps, content("EQUIPMENT", { title: { ja: `${name} 機`, en: name } }));
    await shows(`/api/catalogue?q=${name}`, (body) => body.total === 1);
    withdrawn = await moveListing(curator, { id, move: "withdraw" });
  });

  test("is gone, by API and page, and says since when", async () => {
    expect(await problem(`/api/catalogue/${withdrawn.id}`, 410)).toMatchObject({ code: "gone" });
    const page = await ask(`/en/catalogue/${withdrawn.id}`);
    expect(page.status).toBe(410);
    expect(await page.text()).toContain(name);
  });

  test("leaves the search, stays citable, and the feed says so; published again it is back", async () => {
    const { id } = withdrawn;
    await shows(`/api/catalogue?q=${name}`, (body) => body.total === 0);
    expect(await json(`/api/catalogue/${id}/versions/1`)).toMatchObject({ version: 1 });
    expect(await all("/api/feed?limit=100")).toContainEqual(
      expect.objectContaining({ type: "WITHDRAWN", id, version: 2, title: { ja: `${name} 機`, en: name } }),
    );
    const back = await moveListing(curator, { id, move: "publish" });
    expect(back.version).toBe(3);
    await shows(`/api/catalogue?q=${name}`, (body) => body.total === 1);
    expect(await json(`/api/catalogue/${id}`)).toMatchObject({ version: 3, state: "PUBLISHED" });
    const { versions } = await json(`/api/catalogue/${id}/versions`);
    expect(versions).toMatchObject([{ version: 3 }, { version: 1 }]);
  });
});

describe("access: what the public may do", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE"])("nothing by %s", async (method) => {
    for (const path of ["/api/catalogue", `/api/catalogue/${versioned.id}`, "/api/feed"])
      expect((await fetch(`${origin}${path}`, { method })).status).toBe(404);
  });

  test("any site may read", async () => {
    const answer = await fetch(`${origin}/api/catalogue`, {
      method: "OPTIONS",
      headers: { origin: "https://example.org", "access-control-request-method": "GET" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toContain("GET");
  });
});
