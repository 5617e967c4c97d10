import { beforeAll, describe, expect, test } from "vitest";
import type { Deps } from "../../functions/platform/deps.ts";
import { askInCase } from "../../functions/rfq/ask-in-case.ts";
import { askMaker } from "../../functions/rfq/ask-maker.ts";
import { submitRequest } from "../../functions/rfq/submit-request.ts";
import { askTechnology } from "../../functions/startups/ask-technology.ts";
import { putAct } from "../../functions/startups/demand-store.ts";
import { releaseDemand } from "../../functions/startups/release-demand.ts";
import { releaseQuestion } from "../../functions/startups/release-question.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Demand } from "../../shared/startups/demand-endpoints.ts";
import { countriesOf } from "../../shared/startups/regions.ts";
import { wholeRequest } from "../kit/cases.ts";
import { content, publish, stackDeps, staff, word } from "../kit/listings.ts";
import { firm, verifiedFirm } from "../kit/organisations.ts";
import { call, demoToken } from "../kit/people.ts";
import { government, wholeDraft } from "../kit/requests.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const caseOfficer = { deps, actor: staff("case-officer") };
const today = dayInJapan(new Date());
const month = today.slice(0, 7);
const token: Record<string, string> = {};
beforeAll(async () => {
  for (const name of ["buyer.ph", "buyer.ph2", "buyer.au", "buyer.kr", "buyer.uncleared", "supplier.startup"])
    token[name] = await demoToken(name);
});

/** A firm with a published technology. */
async function makers(what: Readonly<Record<string, unknown>> = {}) {
  const { organisation, token: own } = await verifiedFirm(deps);
  const name = word();
  const listing = await publish(
    deps,
    content("TECHNOLOGY", {
      title: { en: `Sensor ${name}`, ja: `センサー ${name}` },
      maker: { name: { en: "Trial Inc." }, organisationId: organisation, country: "JP", shielded: false },
      ...what,
    }),
  );
  return { organisation, own, id: listing.id, name };
}
const read = (id: string, name: string) => call(`/api/buyer/catalogue/${id}`, { token: token[name] ?? "" });
const demandOf = async (own: string): Promise<Demand> =>
  (await call("/api/supplier/demand", { token: own })).body as Demand;
/** Of the firm alone: searches are everybody's, and other tests search too. */
const figuresOf = async (own: string, kept = (kind: string) => kind !== "SEARCH") =>
  (await demandOf(own)).areas.flatMap(({ figures }) => figures.filter(({ kind }) => kept(kind)));
const logOf = (of: string, kind: string, area = "SENSING") =>
  deps.table.list({ pk: `DEMANDLOG#${of}#${month}#${area}#${kind}` }, { consistent: true });
const noted = (of: string, kind: string, count: number) =>
  until(async () => (await logOf(of, kind)).rows.length === count);

describe("works", () => {
  test("moves when a third government has read a listing, and not for what one repeats", async () => {
    const { own, id, organisation } = await makers();
    for (const name of ["buyer.ph", "buyer.ph2", "buyer.ph", "buyer.au"])
      expect((await read(id, name)).status).toBe(200);
    await noted(organisation, "VIEW", 2);
    expect((await demandOf(own)).areas.map(({ area }) => area)).toEqual(["SENSING"]);
    expect(await figuresOf(own)).toEqual([]);
    await read(id, "buyer.kr");
    await until(async () => (await figuresOf(own)).length > 0);
    expect(await figuresOf(own)).toEqual([{ kind: "VIEW", region: "INDO_PACIFIC", from: 3, to: 5 }]);
    expect((await demandOf(own)).areas[0]?.trend).toContainEqual({ month, kind: "VIEW", atLeast: 3 });
  });

  test("counts searches for the area, watchers and requests", async () => {
    const { own, id, organisation, name } = await makers();
    for (const buyer of ["buyer.ph", "buyer.au", "buyer.kr"]) {
      const bearer = { token: token[buyer] ?? "" };
      await call(`/api/buyer/catalogue?q=${name}`, bearer);
      expect((await call(`/api/buyer/catalogue/${id}/watch`, { ...bearer, method: "PUT" })).body).toEqual({
        watching: true,
      });
    }
    await until(async () => (await figuresOf(own)).some(({ kind }) => kind === "WATCH"));
    expect((await figuresOf(own)).filter(({ kind }) => kind === "WATCH")).toEqual([
      { kind: "WATCH", region: "INDO_PACIFIC", from: 3, to: 5 },
    ]);
    await until(async () => (await figuresOf(own, (kind) => kind === "SEARCH")).length > 0);
    expect((await logOf("ALL", "SEARCH")).rows.map(({ sk }) => sk)).toEqual(
      expect.arrayContaining(["AU", "KR", "PH"]),
    );
    const { rows } = await logOf(organisation, "WATCH");
    expect(rows.map(({ sk }) => sk)).toEqual(["AU", "KR", "PH"]);
    for (const row of rows)
      expect(Object.keys(row).sort()).toEqual(["country", "expiresAt", "on", "pk", "sk"]);
  });

  test("counts requests that are handed in, and questions that are passed on", async () => {
    const { own, id, organisation } = await makers();
    const source = { kind: "LISTING", listingId: id, version: 1 } as const;
    const lines = [{ number: 1, source, description: "A sensor", quantity: 1, unit: "EA" }];
    for (const country of ["PH", "DE", "BR"]) {
      const of = government(deps, country);
      const draft = await wholeDraft(deps, of, { request: wholeRequest({ lines }), officer: "case-officer" });
      const buyer = of.officer();
      await submitRequest(buyer, { id: draft.id });
      const { questions = [] } = await askInCase(buyer, { id: draft.id, text: "How long does it last?" });
      await askMaker(caseOfficer, {
        id: draft.id,
        question: questions[0]?.id ?? "",
        line: 1,
        text: "How long?",
      });
    }
    await noted(organisation, "QUESTION", 3);
    await until(async () => (await figuresOf(own)).length === 2);
    expect(await figuresOf(own)).toEqual([
      { kind: "QUESTION", region: "SEVERAL", from: 3, to: 5 },
      { kind: "REQUEST", region: "SEVERAL", from: 3, to: 5 },
    ]);
  });

  test("counts questions about a technology, which no case goes with", async () => {
    const { own, id, organisation } = await makers();
    for (const country of ["PH", "DE", "BR"]) {
      const { id: question } = await askTechnology(government(deps, country).officer(), {
        listing: id,
        text: "How long does it last?",
      });
      await releaseQuestion(caseOfficer, { id: question, text: "How long?" });
    }
    await noted(organisation, "QUESTION", 3);
    await until(async () => (await figuresOf(own)).length === 1);
  });

  test("releases at once, again and again do what one does", async () => {
    const { own, organisation } = await makers();
    const topic = { of: organisation, area: "SENSING", kind: "REQUEST", month } as const;
    const some = [...countriesOf.EUROPE.slice(0, 4), ...countriesOf.AFRICA.slice(0, 2), "US", "BR"];
    await deps.table.write(some.map((country) => putAct(topic, country, today)));
    await Promise.all(Array.from({ length: 6 }, () => releaseDemand(deps, topic)));
    await until(async () => (await figuresOf(own)).length === 2);
    expect(await releaseDemand(deps, topic)).toBe(false);
    expect(await figuresOf(own)).toEqual([
      { kind: "REQUEST", region: "EUROPE", from: 3, to: 5 },
      { kind: "REQUEST", region: "SEVERAL", from: 3, to: 5 },
    ]);
  });

  test("a figure of one month stays when the next begins", async () => {
    const { own, organisation } = await makers();
    const past = new Date(Date.now() - 40 * 86_400_000);
    const before: Deps = { ...deps, now: () => past };
    const then = dayInJapan(past);
    const topic = { of: organisation, area: "SENSING", kind: "VIEW", month: then.slice(0, 7) } as const;
    await deps.table.write(["PH", "AU", "KR"].map((country) => putAct(topic, country, then)));
    await releaseDemand(before, topic);
    expect(await figuresOf(own)).toEqual([]);
    const { body } = await call(`/api/supplier/demand?month=${topic.month}`, { token: own });
    expect((body as Demand).areas[0]?.figures).toEqual([
      { kind: "VIEW", region: "INDO_PACIFIC", from: 3, to: 5 },
    ]);
  });
});

describe("refuses", () => {
  test("to count the public, who is not cleared, the agency, and what named countries may see", async () => {
    const { organisation, id } = await makers();
    const named = await makers({ visibility: { tier: "NAMED_COUNTRIES", countries: ["PH", "AU", "KR"] } });
    await call(`/api/catalogue/${id}`);
    await read(id, "buyer.uncleared");
    for (const name of ["buyer.ph", "buyer.au", "buyer.kr"])
      expect((await read(named.id, name)).status).toBe(200);
    await read(id, "buyer.ph");
    await noted(organisation, "VIEW", 1);
    expect((await logOf(named.organisation, "VIEW")).rows).toEqual([]);
  });

  test("a month that is no month, and one that is not shown any more", async () => {
    const bearer = { token: token["supplier.startup"] ?? "" };
    expect((await call("/api/supplier/demand?month=2026-13", bearer)).status).toBe(400);
    expect((await call("/api/supplier/demand?month=2019-01", bearer)).status).toBe(404);
  });
});

describe("access", () => {
  test("a firm that nobody has checked yet is told nothing", async () => {
    const { token: own } = await firm(deps);
    await call("/api/supplier/technologies", { token: own, body: { changes: { area: "SENSING" } } });
    const { status, body } = await call("/api/supplier/demand", { token: own });
    expect([status, body.areas]).toEqual([200, []]);
  });

  test("a firm sees its own figures and not those of another, and no page names a government", async () => {
    const [one, other] = [await makers(), await makers()];
    for (const name of ["buyer.ph", "buyer.au", "buyer.kr"]) await read(one.id, name);
    await until(async () => (await figuresOf(one.own)).some(({ kind }) => kind === "VIEW"));
    expect((await figuresOf(other.own)).filter(({ kind }) => kind === "VIEW")).toEqual([]);
    const { rows } = await deps.table.list({ pk: `DEMAND#${one.organisation}` }, { consistent: true });
    for (const country of ["PH", "AU", "KR", "Philippines"])
      expect(JSON.stringify(rows)).not.toContain(`"${country}"`);
    expect((await call("/api/supplier/demand", { token: token["buyer.ph"] ?? "" })).status).toBe(404);
    expect((await call("/api/supplier/demand")).status).toBe(401);
  });
});
