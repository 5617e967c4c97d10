import { beforeAll, describe, expect, inject, test } from "vitest";
import { content, newId, publish, stackDeps, word } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const readers = [
  "buyer.ph",
  "buyer.ph2",
  "buyer.au",
  "buyer.uncleared",
  "supplier.firm",
  "curator",
  "public",
] as const;
const tokens: Partial<Record<(typeof readers)[number], string>> = {};
const id = newId();
const name = word();
const maker = word();

const search = (token: string | undefined, path: string) => call(`${path}?q=${name}`, token ? { token } : {});
const pageOf = async (token: string | undefined, path: string) => {
  const answer = await fetch(origin + path, {
    redirect: "manual",
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return { status: answer.status, text: await answer.text() };
};

beforeAll(async () => {
  for (const reader of readers) if (reader !== "public") tokens[reader] = await demoToken(reader);
  await publish(
    deps,
    content("EQUIPMENT", {
      title: { ja: name, en: name },
      visibility: { tier: "NAMED_COUNTRIES", countries: ["PH"] },
      maker: { name: { ja: maker, en: maker }, country: "JP", shielded: true },
    }),
    id,
  );
  await until(async () => (await search(tokens["buyer.ph"], "/api/buyer/catalogue")).body.total === 1);
});

describe("a listing for one country", () => {
  test.each(readers)("as %s", async (reader) => {
    const token = tokens[reader];
    const may = reader.startsWith("buyer.ph");
    const found = await search(token, "/api/buyer/catalogue");
    expect(found.body.total ?? 0).toBe(may ? 1 : 0);
    expect(((await search(token, "/api/catalogue")).body.total as number) ?? 0).toBe(0);
    for (const path of [
      `/api/buyer/catalogue/${id}`,
      `/api/buyer/catalogue/${id}/versions`,
      `/api/buyer/catalogue/${id}/versions/1`,
      `/en/buyer/catalogue/${id}`,
      `/ja/buyer/catalogue/${id}/v/1`,
      `/ja/buyer/catalogue/${id}/print`,
    ]) {
      const { status, text } = await pageOf(token, path);
      const told = path.endsWith("/versions") ? status === 200 : text.includes(name);
      expect([path, status === 200, told]).toEqual([path, may, may]);
    }
    for (const path of [`/api/catalogue/${id}`, `/en/catalogue/${id}`])
      expect((await pageOf(token, path)).status, path).toBe(404);
    const feed = await pageOf(token, "/api/buyer/feed?limit=100");
    expect(feed.text.includes(id)).toBe(may);
  });

  test("its own links stay among governments", async () => {
    const { text } = await pageOf(tokens["buyer.ph"], `/en/buyer/catalogue?q=${name}`);
    expect(text).toContain(`href="/en/buyer/catalogue/${id}"`);
    expect(text).not.toMatch(/href="\/en\/catalogue[/"?]/);
  });
});

test("who reads a shielded maker's name is on record; lists and search do not tell it", async () => {
  const other = newId();
  const rare = word();
  const shielded = { name: { ja: rare, en: rare }, country: "JP", shielded: true };
  const title = word();
  await publish(deps, content("EQUIPMENT", { title: { ja: title, en: title }, maker: shielded }), other);
  const token = tokens["buyer.au"] ?? "";
  const list = () => call(`/api/buyer/catalogue?q=${title}`, { token });
  await until(async () => (await list()).body.total === 1);
  expect(JSON.stringify((await list()).body)).not.toContain(rare);
  expect((await call(`/api/buyer/catalogue?q=${rare}`, { token })).body.total).toBe(0);

  const all = await Promise.all(
    Array.from({ length: 3 }, () => call(`/api/buyer/catalogue/${other}`, { token })),
  );
  for (const { status, body } of all)
    expect([status, JSON.stringify(body).includes(rare)]).toEqual([200, true]);
  const auditor = await demoToken("auditor");
  const trail = await call(`/api/staff/audit?record=listing:${other}`, { token: auditor });
  const seen = (trail.body.rows as { action: string; detail: { country: string } }[]).filter(
    (row) => row.action === "listing.maker-seen",
  );
  expect(seen.map((row) => row.detail.country)).toEqual(["AU", "AU", "AU"]);
});
