import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { demoPeople } from "../../cdk/local/demo/people.ts";
import { getPerson } from "../../functions/accounts/index.ts";
import { askOpening } from "../../functions/surplus/ask-opening.ts";
import { decideAward } from "../../functions/surplus/decide-award.ts";
import { fileOffer } from "../../functions/surplus/file-offer.ts";
import { adjustStock, getStock, reserveStock, tellLeft } from "../../functions/surplus/index.ts";
import { openingKey } from "../../functions/surplus/keys.ts";
import { getOffer, getOpening } from "../../functions/surplus/offer-store.ts";
import { openOffers } from "../../functions/surplus/open-offers.ts";
import { prepareAward } from "../../functions/surplus/prepare-award.ts";
import { withdrawOffer } from "../../functions/surplus/withdraw-offer.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, dayInJapan, endOfDay } from "../../shared/base/day.ts";
import { content, newId, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const at = (time: number) => ({ ...deps, now: () => new Date(time) });
const token: Record<string, string> = {};
const buyer: Record<string, Extract<Actor, { kind: "buyer" }>> = {};
beforeAll(async () => {
  for (const { name } of demoPeople) token[name] = await demoToken(name);
  for (const [name, country] of [
    ["buyer.ph", "PH"],
    ["buyer.au", "AU"],
    ["buyer.kr", "KR"],
  ] as const) {
    const personId = demoPersonId(name);
    const { organisationId = "" } = (await getPerson(deps.table, personId)) ?? {};
    buyer[name] = { kind: "buyer", personId, organisationId, administrator: true, country, cleared: true };
  }
});
const as = (name: string, time = Date.now()) => ({ deps: at(time), actor: buyer[name] as Actor });
const idOf = (name: string) => buyer[name]?.organisationId ?? "";
const person = (role: "case-officer" | "approver", personId: string) => ({
  deps,
  actor: { kind: "staff", personId, role } as Actor,
});
const refused = (reason: string) => expect.objectContaining({ reason });

/** A lot of ten whose offers close with this day; published in time. */
async function lotClosing(closing: string, more: object = {}): Promise<string> {
  const price = {
    mode: "OFFERS_INVITED",
    date: addDays(closing, -30),
    basis: { en: "Offers" },
    currency: "JPY",
    closing,
  };
  const lot = {
    quantity: 10,
    unitOfIssue: "EA",
    condition: { code: "A", assessed: true },
    asIsTextVersion: "1",
  };
  return (await publish(deps, content("SURPLUS", { price, lot, ...more }))).id;
}
const yen = (minor: number) => ({ minor, currency: "JPY" });
const offer = (listingId: string, minor: number, quantity = 1) => ({
  listingId,
  quantity,
  amount: yen(minor),
});
const get = (path: string, name: string) => call(path, { token: token[name] ?? "" });
const post = (path: string, name: string, body: object = {}) =>
  call(path, { token: token[name] ?? "", body });

/** A lot whose closing day was yesterday, with these offers filed on it. */
async function closedLot(offers: Readonly<Record<string, [minor: number, quantity: number]>>) {
  const closing = addDays(today, -1);
  const id = await lotClosing(closing);
  const noon = endOfDay(closing).getTime() - 43_200_000;
  let second = 0;
  for (const [name, [minor, quantity]] of Object.entries(offers))
    await fileOffer(as(name, noon + ++second * 1000), offer(id, minor, quantity));
  return id;
}

describe("works", () => {
  test("filed, opened by two, ranked, awarded by another person, and everybody is told", async () => {
    const id = await closedLot({ "buyer.ph": [600, 6], "buyer.au": [500, 4], "buyer.kr": [120, 1] });
    const path = `/api/staff/lots/${id}/offers`;
    expect((await get(path, "curator")).body).toEqual({ filed: 3 });
    expect((await post(`${path}/opening`, "case-officer")).body.state).toBe("WAITING");
    expect((await get(path, "auditor")).body.ranking).toBeUndefined();
    expect((await post(`${path}/opening`, "approver")).body.state).toBe("ASKED");
    await until(async () => (await get(path, "auditor")).body.ranking !== undefined);
    const file = (await get(path, "auditor")).body;
    expect(file.ranking).toMatchObject([
      { place: 1, organisationId: idOf("buyer.au"), amount: yen(500), quantity: 4 },
      { place: 2, organisationId: idOf("buyer.kr"), amount: yen(120), quantity: 1 },
      { place: 3, organisationId: idOf("buyer.ph"), amount: yen(600), quantity: 6 },
    ]);

    const winners = [idOf("buyer.au"), idOf("buyer.ph")];
    expect((await post(`${path}/award`, "approver", { winners, reason: "x" })).status).toBe(404);
    const prepared = await post(`${path}/award`, "case-officer", { winners, reason: "They take all ten." });
    const { revision } = prepared.body;
    const decision = { decision: "award", revision };
    expect((await post(`${path}/decision`, "case-officer", decision)).status).toBe(404);
    expect((await post(`${path}/decision`, "approver", decision)).body.state).toBe("AWARDED");
    expect(await getStock(deps.table, id)).toMatchObject({ total: 10, held: 10, free: 0 });
    const results = { "buyer.au": "WON", "buyer.kr": "LOST", "buyer.ph": "WON" };
    for (const [name, state] of Object.entries(results)) {
      const own = await get(`/api/buyer/lots/${id}/offer`, name);
      expect([name, (own.body.offer as { state?: string }).state]).toEqual([name, state]);
      const notices = await deps.table.list({
        pk: `PERSON#${demoPersonId(name)}`,
        from: "NOTICE#",
        to: "NOTICE$",
      });
      const told = notices.rows.filter((row) => JSON.stringify(row.params).includes(id));
      expect(told.map((row) => row.template)).toEqual([state === "WON" ? "offer-won" : "offer-lost"]);
    }
    await tellLeft(deps)();
    expect((await getOffer(deps.table, id, idOf("buyer.kr")))?.revision).toBe(3);
  });

  test("until the last moment of the closing day in Japan an offer is replaced, taken back and filed anew", async () => {
    const id = await lotClosing(today);
    const last = endOfDay(today).getTime();
    await fileOffer(as("buyer.ph", last), offer(id, 1));
    await fileOffer(as("buyer.ph", last), offer(id, 2));
    expect((await withdrawOffer(as("buyer.ph", last), { listingId: id })).state).toBe("WITHDRAWN");
    expect((await fileOffer(as("buyer.ph", last), offer(id, 3))).state).toBe("FILED");
    await expect(fileOffer(as("buyer.ph", last + 1), offer(id, 4))).rejects.toEqual(
      refused("closing-passed"),
    );
    await expect(withdrawOffer(as("buyer.ph", last + 1), { listingId: id })).rejects.toEqual(
      refused("closing-passed"),
    );
    const officer = (time: number) => ({ deps: at(time), actor: staff("case-officer") });
    await expect(askOpening(officer(last), { listingId: id })).rejects.toEqual(refused("closing-not-over"));
    expect((await askOpening(officer(last + 1), { listingId: id })).state).toBe("WAITING");
    // Clocks differ: once the opening was asked for, even one that is behind files nothing more.
    await expect(fileOffer(as("buyer.au", last), offer(id, 9))).rejects.toThrow(/conflict/);
  });

  test("an offer that was moved to another organisation, or changed, is left out, and the rest is opened", async () => {
    const id = await closedLot({ "buyer.ph": [100, 1], "buyer.au": [90, 1], "buyer.kr": [80, 1] });
    const [ph, au] = [
      await getOffer(deps.table, id, idOf("buyer.ph")),
      await getOffer(deps.table, id, idOf("buyer.au")),
    ];
    if (!ph || !au) throw new Error("no offers");
    const key = { pk: openingKey(id).pk, sk: `OFFER#${au.organisationId}` };
    await deps.table.write([{ put: { ...key, ...au, sealed: ph.sealed }, expect: "present" }]);
    for (const name of ["case-officer", "approver"]) await post(`/api/staff/lots/${id}/offers/opening`, name);
    const path = `/api/staff/lots/${id}/offers`;
    await until(async () => (await get(path, "auditor")).body.ranking !== undefined);
    const { ranking, unreadable } = (await get(path, "auditor")).body;
    expect([(ranking as unknown[]).length, unreadable]).toEqual([2, [idOf("buyer.au")]]);
  });
});

describe("sealed", () => {
  const secret = 987_654_321;
  const word = "condition-that-nobody-reads";

  test("before closing no role reads an amount, by the API, the table or the bucket", async () => {
    const id = await lotClosing(addDays(today, 5));
    const body = { quantity: 2, amount: yen(secret), conditions: word };
    const filed = await call(`/api/buyer/lots/${id}/offer`, {
      method: "PUT",
      token: token["buyer.ph"] ?? "",
      body,
    });
    expect(filed).toMatchObject({ status: 200, body: { state: "FILED", quantity: 2 } });
    const hidden = (text: string) => !text.includes(String(secret)) && !text.includes(word);
    expect(hidden(JSON.stringify(filed.body))).toBe(true);
    for (const { name } of demoPeople)
      for (const path of [
        `staff/lots/${id}/offers`,
        `staff/lots/${id}/stock`,
        `buyer/lots/${id}/offer`,
        `buyer/catalogue/${id}`,
      ]) {
        const { status, body: said } = await get(`/api/${path}`, name);
        expect([name, path, status, hidden(JSON.stringify(said))]).toEqual([name, path, status, true]);
      }
    expect((await get(`/api/buyer/lots/${id}/offer`, "buyer.au")).body).toEqual({});
    let rows = 0;
    for await (const row of deps.table.scan("")) {
      rows++;
      if (!hidden(JSON.stringify(row))) throw new Error(`${row.pk} ${row.sk} tells`);
    }
    expect(rows).toBeGreaterThan(100);
    const files = join(inject("stack").dir, "files");
    for (const file of await readdir(files, { recursive: true, withFileTypes: true }))
      if (file.isFile() && !hidden(await readFile(join(file.parentPath, file.name), "latin1")))
        throw new Error(`${file.name} tells`);
  });

  test("its key is given to the opening function alone, and to that one with the right lot and day only", async () => {
    const id = await lotClosing(addDays(today, 5));
    const { sealed, closing } = await fileOffer(as("buyer.ph"), offer(id, secret));
    const { environment, dir } = inject("stack");
    const { opening } = JSON.parse(await readFile(join(dir, "kms.json"), "utf8")) as { opening: string };
    expect(JSON.stringify([environment, process.env])).not.toContain(opening);
    const ask = async (accessKeyId: string, secretAccessKey: string, context: object) => {
      const aws = new AwsClient({
        accessKeyId,
        secretAccessKey,
        region: "ap-northeast-1",
        service: "kms",
        retries: 0,
      });
      const answer = await aws.fetch(`${environment.KMS_ENDPOINT}/`, {
        method: "POST",
        headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "TrentService.Decrypt" },
        body: JSON.stringify({ CiphertextBlob: sealed.key, EncryptionContext: context }),
      });
      const text = JSON.parse(await answer.text()) as { __type?: string };
      return text.__type ?? answer.status;
    };
    const context = { lot: id, closing };
    expect(await ask("local", "local", context)).toBe("AccessDeniedException");
    expect(await ask("opening", "local", context)).toBe("AccessDeniedException");
    expect(await ask("opening", opening, { ...context, closing: today })).toBe("InvalidCiphertextException");
    expect(await ask("opening", opening, context)).toBe(200);
    await expect(deps.seal?.open(sealed, { context, owner: `${idOf("buyer.ph")} 1` })).rejects.toThrow(
      /AccessDenied/,
    );
  });

  test("a forged row does not make the opening function open before its own clock says so", async () => {
    const id = await lotClosing(addDays(today, 5));
    await fileOffer(as("buyer.ph"), offer(id, secret));
    const asked = [
      { by: "P-1", role: "case-officer", at: new Date().toISOString() },
      { by: "P-2", role: "approver", at: new Date().toISOString() },
    ];
    const forged = { listingId: id, closing: addDays(today, -9), state: "ASKED", revision: 1 };
    await deps.table.write([{ put: { ...openingKey(id), ...forged, asked }, expect: "absent" }]);
    expect(await openOffers(deps, id)).toBeUndefined();
    const other = await closedLot({ "buyer.ph": [100, 1] });
    const alone = asked.map((one) => ({ ...one, by: "P-1" }));
    const row = { ...forged, listingId: other, asked: alone };
    await deps.table.write([{ put: { ...openingKey(other), ...row }, expect: "absent" }]);
    expect(await openOffers(deps, other)).toBeUndefined();
    for (const lot of [id, other])
      expect((await getOffer(deps.table, lot, idOf("buyer.ph")))?.opened).toBeUndefined();
  });
});

describe("refuses", () => {
  test("offers that do not fit the lot, and steps out of order", async () => {
    const id = await lotClosing(today);
    await expect(fileOffer(as("buyer.ph"), offer(id, 5, 11))).rejects.toEqual(refused("offer-too-much"));
    const dollars = { ...offer(id, 5), amount: { minor: 5, currency: "USD" } };
    await expect(fileOffer(as("buyer.ph"), dollars)).rejects.toEqual(refused("offer-currency"));
    const { id: asked } = await publish(deps, content("SURPLUS"));
    await expect(fileOffer(as("buyer.ph"), offer(asked, 5))).rejects.toEqual(refused("no-offers-invited"));
    await expect(fileOffer(as("buyer.ph"), offer(newId(), 5))).rejects.toEqual(refused("lot-not-found"));
    const prepare = { listingId: id, winners: [idOf("buyer.ph")], reason: "x" };
    await expect(prepareAward({ deps, actor: staff("case-officer") }, prepare)).rejects.toEqual(
      refused("not-opened"),
    );
    const zero = { quantity: 1, amount: yen(0) };
    expect(
      (
        await call(`/api/buyer/lots/${id}/offer`, {
          method: "PUT",
          token: token["buyer.ph"] ?? "",
          body: zero,
        })
      ).status,
    ).toBe(400);
  });

  test("one person in two parts opens nothing and decides nothing that it prepared", async () => {
    const id = await closedLot({ "buyer.ph": [100, 1], "buyer.au": [90, 10] });
    await askOpening(person("case-officer", "P-1"), { listingId: id });
    await expect(askOpening(person("approver", "P-1"), { listingId: id })).rejects.toEqual(
      refused("need-other-person"),
    );
    await expect(askOpening(person("case-officer", "P-2"), { listingId: id })).rejects.toEqual(
      refused("need-other-role"),
    );
    await askOpening(person("approver", "P-2"), { listingId: id });
    await until(
      async () => (await get(`/api/staff/lots/${id}/offers`, "auditor")).body.ranking !== undefined,
    );
    const both = [idOf("buyer.ph"), idOf("buyer.au")];
    const prepare = { listingId: id, winners: both, reason: "x" };
    const { revision } = await prepareAward(person("case-officer", "P-2"), prepare);
    const award = { listingId: id, decision: "award", revision } as const;
    await expect(decideAward(person("approver", "P-2"), award)).rejects.toEqual(refused("need-other-person"));
    await expect(decideAward(person("approver", "P-3"), { ...award, revision: 1 })).rejects.toThrow(
      /conflict/,
    );
    // Eleven of ten: nothing is awarded and nothing stays held.
    await expect(decideAward(person("approver", "P-3"), award)).rejects.toEqual(refused("stock-short"));
    expect((await getStock(deps.table, id))?.held ?? 0).toBe(0);
    await adjustStock(
      { deps, actor: staff("curator") },
      { listingId: id, total: 11, before: 10, reason: "x" },
    );
    const two = await Promise.all(["P-3", "P-4"].map((one) => decideAward(person("approver", one), award)));
    expect(two.map(({ state }) => state)).toEqual(["AWARDED", "AWARDED"]);
    expect(await getStock(deps.table, id)).toMatchObject({ held: 11, free: 0 });
  });

  test("of many who decide one award, and a case that takes of the lot, all that is held is awarded", async () => {
    for (let round = 0; round < 5; round++) {
      const id = await closedLot({ "buyer.ph": [100, 6], "buyer.au": [90, 4] });
      await askOpening(person("case-officer", "P-1"), { listingId: id });
      await askOpening(person("approver", "P-2"), { listingId: id });
      await until(
        async () => (await get(`/api/staff/lots/${id}/offers`, "auditor")).body.ranking !== undefined,
      );
      const winners = [idOf("buyer.ph"), idOf("buyer.au")];
      const { revision } = await prepareAward(person("case-officer", "P-2"), {
        listingId: id,
        winners,
        reason: "x",
      });
      const award = { listingId: id, decision: "award", revision } as const;
      const wish = {
        listingId: id,
        id: "TAKEN-BY-A-CASE",
        reference: "case",
        organisationId: "O-1",
        quantity: 1,
        expiresOn: today,
      };
      const [taken, ...decided] = await Promise.allSettled([
        // A little later each time: now the one comes first, now the other.
        setTimeout(round * 15).then(() => reserveStock({ deps, actor: staff("case-officer") }, wish)),
        ...["P-3", "P-4", "P-5"].map((one) => decideAward(person("approver", one), award)),
      ]);
      const { state } = (await getOpening(deps.table, id)) ?? {};
      const isAwarded = state === "AWARDED";
      expect(decided.filter(({ status }) => status === "fulfilled").length).toBe(isAwarded ? 3 : 0);
      expect(taken.status).toBe(isAwarded ? "rejected" : "fulfilled");
      expect(await getStock(deps.table, id)).toMatchObject({ held: isAwarded ? 10 : 1 });
    }
  });
});

describe("access", () => {
  test("whom a lot is not released to cannot offer for it, nor learn of it", async () => {
    const id = await lotClosing(addDays(today, 5), {
      visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] },
    });
    const path = `/api/buyer/lots/${id}/offer`;
    const body = { quantity: 1, amount: yen(5) };
    for (const name of ["buyer.ph", "buyer.uncleared", "supplier.firm", "curator"]) {
      expect((await get(path, name)).status, name).toBe(404);
      expect((await call(path, { method: "PUT", token: token[name] ?? "", body })).status, name).toBe(404);
      expect((await post(`/api/staff/lots/${id}/offers/opening`, name)).status, name).toBe(404);
    }
    expect((await call(path)).status).toBe(401);
    expect((await call(path, { method: "PUT", token: token["buyer.au"] ?? "", body })).status).toBe(200);
  });
});
