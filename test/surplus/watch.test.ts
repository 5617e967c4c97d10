import { beforeAll, describe, expect, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { tellAvailable } from "../../functions/catalogue/tell-available.ts";
import { tellWatchers } from "../../functions/catalogue/tell-watchers.ts";
import { moveListing } from "../../functions/curation/index.ts";
import { addDays, dayInJapan, endOfDay, startOfDay } from "../../shared/base/day.ts";
import { estimateCost } from "../../shared/surplus/estimate.ts";
import { approve, content, newId, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const token: Record<string, string> = {};
beforeAll(async () => {
  for (const name of ["buyer.ph", "buyer.au", "buyer.uncleared", "curator"])
    token[name] = await demoToken(name);
});
const watch = (id: string, name: string, method = "PUT") =>
  call(`/api/buyer/lots/${id}/watch`, { method, token: token[name] ?? "" });

/** What a demo person was told of a lot. */
async function told(name: string, id: string): Promise<unknown[]> {
  const pk = `PERSON#${demoPersonId(name)}`;
  const { rows } = await deps.table.list({ pk, from: "NOTICE#", to: "NOTICE$" }, { consistent: true });
  return rows.filter((row) => JSON.stringify(row.params).includes(id)).map((row) => row.template);
}

describe("watching", () => {
  test("tells once, on the first night of the day that the lot can be had, and not before", async () => {
    const availableFrom = addDays(today, 40);
    const { id } = await publish(deps, content("SURPLUS", { availableFrom }));
    await watch(id, "buyer.ph");
    await watch(id, "buyer.ph");
    const eve = new Date(endOfDay(addDays(availableFrom, -1)));
    await tellAvailable({ ...deps, now: () => eve })();
    expect(await told("buyer.ph", id)).toEqual([]);
    const day = new Date(startOfDay(availableFrom));
    const job = tellAvailable({ ...deps, now: () => day });
    await Promise.all([job(), job()]);
    await job();
    expect(await told("buyer.ph", id)).toEqual(["lot-available"]);
  });

  test("tells of a new version, once, and nothing to who stopped watching or may no longer see it", async () => {
    const { id } = await publish(deps, content("SURPLUS"));
    for (const name of ["buyer.ph", "buyer.au"])
      expect((await watch(id, name)).body).toEqual({ watching: true });
    await watch(id, "buyer.au", "DELETE");
    await moveListing({ deps, actor: staff("curator") }, { id, move: "withdraw" });
    await approve(deps, id, { summary: { en: "Changed" } });
    await moveListing({ deps, actor: staff("curator") }, { id, move: "publish" });
    await until(async () => (await told("buyer.ph", id)).length > 0);
    await Promise.all([tellWatchers(deps, id), tellWatchers(deps, id)]);
    expect(await told("buyer.ph", id)).toEqual(["lot-changed"]);
    expect(await told("buyer.au", id)).toEqual([]);

    await moveListing({ deps, actor: staff("curator") }, { id, move: "withdraw" });
    await approve(deps, id, { visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] } });
    await moveListing({ deps, actor: staff("curator") }, { id, move: "publish" });
    await tellWatchers(deps, id);
    expect(await told("buyer.ph", id)).toEqual(["lot-changed"]);
  });

  test("is for lots that the buyer may see", async () => {
    const { id } = await publish(
      deps,
      content("SURPLUS", { visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] } }),
    );
    for (const name of ["buyer.ph", "buyer.uncleared", "curator"])
      for (const what of [id, newId()]) expect((await watch(what, name)).status, name).toBe(404);
    expect((await call(`/api/buyer/lots/${id}/estimate`, { token: token["buyer.ph"] ?? "" })).status).toBe(
      404,
    );
  });
});

describe("what a lot costs in all", () => {
  const yen = (minor: number) => ({ minor, currency: "JPY" });
  const fixed = (minor: number, currency = "JPY") =>
    ({ mode: "FIXED", amount: { minor, currency } }) as const;

  test("is the sum of what is known, as a range, times the quantity, in one currency", () => {
    const services = [
      { type: "REFURBISHMENT", price: { mode: "INDICATIVE", from: yen(10), to: yen(30) } as const },
      { type: "REPAIR", price: fixed(40) },
      { type: "SPARES", price: fixed(7) },
      { type: "SPARES", price: fixed(9, "USD") },
      { type: "TRAINING", price: fixed(1000) },
    ];
    const transport = { from: 100, to: 200 };
    expect(estimateCost({ quantity: 3, price: fixed(1000), services, transport })).toEqual({
      currency: "JPY",
      quantity: 3,
      parts: [
        { part: "PRICE", range: { from: 3000, to: 3000 } },
        { part: "TRANSPORT", range: { from: 100, to: 200 } },
        { part: "REFURBISHMENT", range: { from: 30, to: 120 } },
        { part: "SPARES", range: { from: 21, to: 21 } },
      ],
      total: { from: 3151, to: 3341 },
      isWhole: true,
    });
  });

  test("says which parts nobody has priced, and never an amount that is no exact integer", () => {
    const open = estimateCost({ quantity: 2, price: { mode: "ON_REQUEST", currency: "JPY" }, services: [] });
    expect(open).toMatchObject({ total: { from: 0, to: 0 }, isWhole: false });
    expect(open.parts.every((part) => part.range === undefined)).toBe(true);
    const grant = estimateCost({ quantity: 2, price: { mode: "GRANT", currency: "JPY" }, services: [] });
    expect(grant.parts[0]).toEqual({ part: "PRICE", range: { from: 0, to: 0 } });
    const large = estimateCost({ quantity: 1000, price: fixed(Number.MAX_SAFE_INTEGER), services: [] });
    expect(large.parts[0]).toEqual({ part: "PRICE" });
  });

  test("comes from the services that the lot names and the reader may see", async () => {
    const service = (minor: number, more: object = {}) =>
      publish(
        deps,
        content("SERVICE", {
          service: { type: "REFURBISHMENT" },
          price: { mode: "FIXED", date: today, basis: { en: "List" }, amount: yen(minor) },
          ...more,
        }),
      );
    const seen = await service(50);
    const hidden = await service(5, { visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] } });
    const { id } = await publish(
      deps,
      content("SURPLUS", {
        related: [seen.id, hidden.id],
        price: { mode: "FIXED", date: today, basis: { en: "List" }, amount: yen(100) },
      }),
    );
    const total = async (name: string) =>
      (await call(`/api/buyer/lots/${id}/estimate?quantity=2`, { token: token[name] ?? "" })).body.total;
    expect(await total("buyer.ph")).toEqual({ from: 300, to: 300 });
    expect(await total("buyer.au")).toEqual({ from: 210, to: 300 });
  });
});
