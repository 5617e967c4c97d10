import { beforeAll, describe, expect, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { tellWatchers } from "../../functions/catalogue/tell-watchers.ts";
import { moveListing } from "../../functions/curation/index.ts";
import { technologyKey } from "../../functions/startups/keys.ts";
import { idFrom } from "../../shared/base/id.ts";
import { letterText } from "../../web/copy/mail.ts";
import { approve, content, newId, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const token: Record<string, string> = {};
beforeAll(async () => {
  for (const name of ["buyer.ph", "buyer.au", "buyer.uncleared", "curator", "supplier.startup"])
    token[name] = await demoToken(name);
});
const watch = (id: string, name: string, method = "PUT") =>
  call(`/api/buyer/catalogue/${id}/watch`, { method, token: token[name] ?? "" });

/** What a demo person was told of a listing, the latest last. */
async function told(name: string, id: string): Promise<string[]> {
  const pk = `PERSON#${demoPersonId(name)}`;
  const { rows } = await deps.table.list({ pk, from: "NOTICE#", to: "NOTICE$" }, { consistent: true });
  return rows
    .filter((row) => JSON.stringify(row.params).includes(id))
    .map((row) => String(row.template))
    .sort();
}
async function anew(id: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  await moveListing({ deps, actor: staff("curator") }, { id, move: "withdraw" });
  await approve(deps, id, changes);
  await moveListing({ deps, actor: staff("curator") }, { id, move: "publish" });
}

describe("works", () => {
  test("who watches a technology is told of a change once, and who stopped is not", async () => {
    const { id } = await publish(deps, content("TECHNOLOGY"));
    for (const name of ["buyer.ph", "buyer.au"])
      expect((await watch(id, name)).body).toEqual({ watching: true });
    expect((await watch(id, "buyer.ph")).body).toEqual({ watching: true });
    expect((await watch(id, "buyer.au", "DELETE")).body).toEqual({ watching: false });
    await anew(id, { summary: { en: "Changed" } });
    await until(async () => (await told("buyer.ph", id)).length > 0);
    await Promise.all([tellWatchers(deps, id), tellWatchers(deps, id)]);
    expect(await told("buyer.ph", id)).toEqual(["technology-changed"]);
    expect(await told("buyer.au", id)).toEqual([]);
  });

  test("a technology that reaches a stage is told of once per stage", async () => {
    const { id } = await publish(deps, content("TECHNOLOGY"));
    await watch(id, "buyer.ph");
    const key = technologyKey(idFrom("T", deps.random(8)));
    const at = async (stage: string) =>
      deps.table.write([{ put: { ...key, listingId: id, stage }, expect: "anything" }]);
    await at("LISTED");
    await at("PILOT");
    await until(async () => (await told("buyer.ph", id)).length === 1);
    await Promise.all([tellWatchers(deps, id, "PILOT"), tellWatchers(deps, id, "PILOT")]);
    expect(await told("buyer.ph", id)).toEqual(["technology-stage"]);
    await at("FOLLOW_ON");
    await until(async () => (await told("buyer.ph", id)).length === 2);
    for (const lang of ["ja", "en"] as const) {
      const { subject } = letterText(
        "technology-stage",
        { "lot-ja": "甲", "lot-en": "A", stage: "PILOT" },
        lang,
      );
      expect(subject).toBe(lang === "ja" ? "試行に進みました：甲" : "Pilot: A");
    }
  });
});

describe("refuses", () => {
  test("what is no technology, is not there, or is narrowed to others", async () => {
    const lot = await publish(deps, content("SURPLUS"));
    for (const id of [lot.id, newId()]) expect((await watch(id, "buyer.ph")).status).toBe(404);
    const { id } = await publish(deps, content("TECHNOLOGY"));
    await watch(id, "buyer.ph");
    await anew(id, { visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] } });
    await tellWatchers(deps, id);
    expect(await told("buyer.ph", id)).toEqual([]);
    expect((await watch(id, "buyer.ph", "DELETE")).body).toEqual({ watching: false });
    expect((await watch(id, "buyer.ph", "DELETE")).status).toBe(404);
  });
});

describe("access", () => {
  test("is for cleared governments", async () => {
    const { id } = await publish(deps, content("TECHNOLOGY"));
    for (const name of ["buyer.uncleared", "curator", "supplier.startup"])
      expect((await watch(id, name)).status, name).toBe(404);
  });
});
