import { beforeAll, describe, expect, inject, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import { publicApp } from "../../functions/http/public-app.ts";
import { approve, content, newId, publish, stackDeps, staff, word } from "../kit/listings.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const curator = { deps, actor: staff("curator") };

const ask = async (path: string) => {
  const answer = await fetch(`${origin}${path}`);
  return { status: answer.status, text: await answer.text() };
};
const found = async (q: string) => JSON.parse((await ask(`/api/catalogue?q=${encodeURIComponent(q)}`)).text);

/** Waits until the warm function has read the change log as far as now. */
async function followed() {
  const mark = word();
  await publish(deps, content("SERVICE", { title: { ja: mark, en: mark } }));
  await until(async () => (await found(mark)).total === 1);
}

async function everyPage(path: string, of: (text: string) => string | undefined): Promise<string> {
  let all = "";
  for (let next: string | undefined = ""; next !== undefined; ) {
    const { text } = await ask(next ? `${path}&cursor=${encodeURIComponent(next)}` : path);
    all += text;
    next = of(text);
  }
  return all;
}
const next = (text: string): string | undefined => JSON.parse(text).next;

/** All lists and files that the public can get, in one text. */
async function everythingPublic(): Promise<string> {
  const lists = [
    "/ja/",
    "/en/",
    "/ja/catalogue",
    "/en/classes",
    "/ja/feed.atom",
    "/en/feed.json",
    "/sitemap.xml",
  ];
  const texts = await Promise.all([...lists, "/sitemaps/1.xml"].map(async (path) => (await ask(path)).text));
  const searched = await everyPage("/api/catalogue?sort=title&limit=100", next);
  return [...texts, searched, await everyPage("/api/feed?limit=100", next)].join("\n");
}

/** The public rows of a listing, whole. */
async function publicRows(id: string) {
  const { rows } = await deps.table.list({ pk: `PUB#L#${id}` });
  const month = new Date().toISOString().slice(0, 7);
  const log: unknown[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page = await deps.table.list({ pk: `PUB#LOG#${month}`, ...(after && { after }) });
    log.push(...page.rows);
    after = page.next;
  }
  return [...rows, ...log.filter((row) => JSON.stringify(row).includes(id))];
}

const addresses = (id: string) => [
  ...["", "/print", "/v/1", "/diff?from=1&to=1"].flatMap((tail) => [
    `/ja/catalogue/${id}${tail}`,
    `/en/catalogue/${id}${tail}`,
  ]),
  ...["", "/versions", "/versions/1"].map((tail) => `/api/catalogue/${id}${tail}`),
  `/pictures/${id}/main.svg`,
];

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const picture = { file: "main.svg", alt: { ja: "図", en: "Drawing" }, width: 10, height: 10 };
const draw = (tier: "public" | "gov", id: string) =>
  deps.files.put(`${tier}/pictures/${id}/main.svg`, drawing, { contentType: "image/svg+xml" });

describe.each([{ tier: "REGISTERED_GOV" }, { tier: "NAMED_COUNTRIES", countries: ["PH", "AU"] }])(
  "a listing for $tier does not exist for the public",
  (visibility) => {
    const name = word();
    const model = word().toUpperCase();
    const place = `Kotown ${name}`;
    const id = newId();
    const neighbour = newId();
    const shared = word();
    let before: { total: number; facets: unknown };

    beforeAll(async () => {
      await publish(
        deps,
        content("EQUIPMENT", { fsc: "1550", title: { ja: shared, en: shared } }),
        neighbour,
      );
      await followed();
      before = await found(shared);
      const what = content("EQUIPMENT", {
        title: { ja: `${name} 航空機`, en: `${shared} ${name}` },
        models: [model],
        place: { name: { en: place }, country: "JP" },
        fsc: "1550",
        nsn: "1550-30-123-9876",
        related: [neighbour],
        pictures: [picture],
        visibility,
      });
      await publish(deps, what, id);
      await draw("gov", id);
      await draw("public", id);
      await followed();
    });

    test("by id, version, diff, print, picture", async () => {
      for (const path of addresses(id)) {
        const answer = await ask(path);
        expect(answer.status, path).toBe(404);
        expect(answer.text).not.toContain(name);
      }
      const other = newId();
      const [here, nowhere] = await Promise.all([id, other].map((one) => ask(`/api/catalogue/${one}`)));
      const same = (text = "") =>
        text
          .replaceAll(id, "ID")
          .replaceAll(other, "ID")
          .replace(/urn:request:[^"]+/, "");
      expect(same(here?.text)).toBe(same(nowhere?.text));
    });

    test("by search: its words, model, number and place", async () => {
      for (const q of [name, model, "1550301239876", place, `${name} 航空機`]) {
        const result = await found(q);
        expect([q, result.total, result.items.length, result.didYouMean]).toEqual([q, 0, 0, undefined]);
        expect(JSON.stringify(result.facets)).not.toContain(name);
      }
    });

    test("by did-you-mean and nearby terms", async () => {
      for (const typo of [
        `${name.slice(0, -1)}`,
        `${name.slice(0, 5)}x${name.slice(5)}`,
        `${name.slice(0, 5)}${name.slice(6)}`,
      ]) {
        const result = await found(typo);
        expect(result.total).toBe(0);
        expect(JSON.stringify([result.didYouMean ?? "", result.nearby])).not.toContain(name);
        expect((await ask(`/en/catalogue?q=${typo}`)).text).not.toContain(name);
      }
    });

    test("by totals and facet counts", async () => {
      expect(before.total).toBe(1);
      const now = await found(shared);
      expect([now.total, now.facets]).toEqual([1, before.facets]);
      const { text } = await ask(`/api/catalogue?place=${encodeURIComponent(`JP:${place}`)}`);
      expect(JSON.parse(text).total).toBe(0);
      expect((await ask("/api/catalogue?fsc=1550&limit=100")).text).not.toContain(id);
    });

    test("in any list, feed, sitemap, or as a relation", async () => {
      const everything = await everythingPublic();
      expect(everything).toContain(neighbour);
      for (const secret of [id, name, model, place]) expect(everything.includes(secret), secret).toBe(false);
      expect((await ask(`/en/catalogue/${neighbour}`)).text).not.toContain(name);
    });

    test("in any row that the public function may read", async () => {
      expect(await publicRows(id)).toEqual([]);
      expect((await deps.table.list({ pk: `GOV#L#${id}` })).rows.length).toBe(2);
    });

    test("after its withdrawal either", async () => {
      await moveListing(curator, { id, move: "withdraw" });
      await followed();
      for (const path of addresses(id)) expect((await ask(path)).status, path).toBe(404);
      expect(await publicRows(id)).toEqual([]);
      expect((await everythingPublic()).includes(id)).toBe(false);
    });
  },
);

describe.each([
  { before: "published", withdrawn: 0 },
  { before: "withdrawn and published again", withdrawn: 2 },
  { before: "withdrawn", withdrawn: 1 },
])("a public listing that was $before and is narrowed to governments", ({ withdrawn }) => {
  const name = word();
  const id = newId();

  beforeAll(async () => {
    const title = { ja: `${name} 号`, en: name };
    await publish(deps, content("EQUIPMENT", { title, pictures: [picture] }), id);
    await draw("public", id);
    await approve(deps, id, { description: { en: `More of ${name}` } });
    await moveListing(curator, { id, move: "publish" });
    if (withdrawn > 0) await moveListing(curator, { id, move: "withdraw" });
    if (withdrawn > 1) await moveListing(curator, { id, move: "publish" });
    await followed();
    expect((await found(name)).total).toBe(withdrawn === 1 ? 0 : 1);
    await approve(deps, id, { visibility: { tier: "REGISTERED_GOV" } });
    await moveListing(curator, { id, move: "publish" });
    await followed();
  });

  test("leaves no trace of its content", async () => {
    for (const path of addresses(id)) {
      const answer = await ask(path);
      expect([404, 410, ...(path.endsWith("/versions") ? [200] : [])], path).toContain(answer.status);
      expect(answer.text.includes(name), path).toBe(false);
    }
    const versions = await ask(`/api/catalogue/${id}/versions`);
    expect(JSON.parse(versions.text).versions).toEqual([]);
    expect((await found(name)).total).toBe(0);
    expect((await everythingPublic()).includes(name)).toBe(false);
    expect(JSON.stringify(await publicRows(id)).includes(name)).toBe(false);
  });

  test("tells nothing of what happens to it among governments", async () => {
    const rows = await publicRows(id);
    await approve(deps, id, { models: ["G-1"] });
    await moveListing(curator, { id, move: "publish" });
    await moveListing(curator, { id, move: "withdraw" });
    expect(await publicRows(id)).toEqual(rows);
  });

  test("opened again, it begins anew", async () => {
    const other = word();
    await approve(deps, id, {
      visibility: { tier: "PUBLIC" },
      title: { ja: other, en: other },
      description: undefined,
    });
    const { version } = await moveListing(curator, { id, move: "publish" });
    const { versions } = JSON.parse((await ask(`/api/catalogue/${id}/versions`)).text);
    expect(versions).toEqual([{ version, at: expect.any(String), changed: [] }]);
    expect(JSON.stringify(await publicRows(id)).includes(name)).toBe(false);
  });
});

describe("a shielded maker", () => {
  const maker = word();
  const id = newId();
  const shielded = { name: { ja: `${maker} 工業`, en: maker }, country: "JP", shielded: true };

  beforeAll(async () => {
    await publish(deps, content("EQUIPMENT", { maker: shielded }), id);
    await approve(deps, id, { maker: { ...shielded, name: { en: `${maker} Holdings` } } });
    await moveListing(curator, { id, move: "publish" });
    await followed();
  });

  test("is named nowhere in public", async () => {
    for (const path of [...addresses(id), `/api/catalogue/${id}/versions/2`, `/ja/catalogue/${id}/v/2`])
      expect((await ask(path)).text.includes(maker), path).toBe(false);
    expect((await ask(`/ja/catalogue/${id}`)).status).toBe(200);
    const result = await found(maker);
    expect([result.total, result.didYouMean, result.nearby.includes(maker)]).toEqual([0, undefined, false]);
    expect((await everythingPublic()).includes(maker)).toBe(false);
    expect(JSON.stringify(await publicRows(id)).includes(maker)).toBe(false);
  });

  test("the history does not say that the name changed; governments read it", async () => {
    const { versions } = JSON.parse((await ask(`/api/catalogue/${id}/versions`)).text);
    expect(versions).toMatchObject([
      { version: 2, changed: [] },
      { version: 1, changed: [] },
    ]);
    expect(JSON.stringify(await deps.table.get({ pk: `GOV#L#${id}`, sk: "CURRENT" }))).toContain(maker);
  });
});

test("the public app reads PUB# keys only, whatever it is asked for", async () => {
  const read: string[] = [];
  const app = publicApp(stackDeps(({ operation, pk }) => read.push(`${operation} ${pk}`)));
  const hidden = newId();
  const shown = newId();
  await publish(deps, content("EQUIPMENT", { visibility: { tier: "REGISTERED_GOV" } }), hidden);
  await publish(deps, content("EQUIPMENT", { related: [hidden] }), shown);
  const fixed = [
    "/",
    "/catalogue",
    "/catalogue?q=Trial&kind=EQUIPMENT",
    "/classes",
    "/how-it-works",
    "/accessibility",
  ];
  const paths = [
    ...[...fixed, "/feed.atom", "/feed.json"].flatMap((path) => [`/ja${path}`, `/en${path}`]),
    "/sitemap.xml",
    "/sitemaps/1.xml",
    "/robots.txt",
    "/api/catalogue?q=Trial",
    "/api/feed",
    "/api/openapi.json",
    ...addresses(shown),
    ...addresses(hidden),
  ];
  for (const path of paths) {
    const { status } = await app.request(`${origin}${path}`);
    expect(status, path).toBeLessThan(500);
  }
  expect(read).toContain(`get PUB#L#${shown}`);
  expect(read.filter((line) => !/^(get|query) PUB#/.test(line))).toEqual([]);
});
