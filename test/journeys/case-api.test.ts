import { describe, expect, inject, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { getPerson } from "../../functions/accounts/index.ts";
import { verifyTrail } from "../../functions/audit/index.ts";
import { getStock } from "../../functions/surplus/index.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { type Language, languages } from "../../shared/base/text.ts";
import { caseNow } from "../kit/cases.ts";
import { content, publish, stackDeps } from "../kit/listings.ts";
import { demoToken } from "../kit/people.ts";
import { lotFor } from "../kit/requests.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const today = dayInJapan(deps.now());
// biome-ignore lint/suspicious/noExplicitAny: answers of every contract
type Body = any;

/** Somebody of the case, who asks over HTTP in one language and repeats every POST under its key. */
async function person(name: string, lang: Language) {
  const token = await demoToken(name);
  let n = 0;
  const send = async (method: string, path: string, body?: unknown, key?: string) => {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "accept-language": lang,
        ...(key && { "idempotency-key": key }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Body, headers: answer.headers };
  };
  return {
    id: demoPersonId(name),
    get: async (path: string) => send("GET", path),
    /** Does it, and once more under the same key: the same answer, and nothing twice. */
    post: async (path: string, body: unknown = {}): Promise<Body> => {
      const key = `${name}-${lang}-${Date.now()}-${n++}`;
      const first = await send("POST", path, body, key);
      expect([path, first.status, first.status === 200 ? "" : first.body]).toEqual([path, 200, ""]);
      const again = await send("POST", path, body, key);
      expect([path, again.body]).toEqual([path, first.body]);
      expect(again.headers.get("idempotent-replayed")).toBe("true");
      return first.body;
    },
    refused: async (path: string, body: unknown = {}) => send("POST", path, body),
    put: async (path: string, body: unknown): Promise<Body> => {
      const answer = await send("PUT", path, body);
      expect([path, answer.status, answer.status === 200 ? "" : answer.body]).toEqual([path, 200, ""]);
      return answer.body;
    },
    patch: async (path: string, body: unknown): Promise<Body> => {
      const answer = await send("PATCH", path, body);
      expect([path, answer.status, answer.status === 200 ? "" : answer.body]).toEqual([path, 200, ""]);
      return answer.body;
    },
  };
}

const wishes = {
  kind: "OFFER",
  endUse: { text: "Disaster relief of the coast guard", flags: [] },
  endUser: { name: "Philippine Coast Guard", country: "PH", aliases: [] },
  destination: "PH",
  wantedOn: addDays(today, 300),
  financing: "PREPAID",
  thirdParties: [],
  reference: "PCG-2026-014",
  industrialParticipation: { wanted: false },
  classified: false,
  package: {
    SPARES: "REQUIRED",
    TRAINING: "REQUIRED",
    MANUALS: "NOT_REQUIRED",
    SUPPORT: "NOT_REQUIRED",
    TRANSPORT: "NOT_REQUIRED",
  },
};

async function everybody(lang: Language) {
  const names = {
    drafts: "buyer.ph2",
    signs: "buyer.ph",
    officer: "case-officer",
    licensing: "licensing",
    approver: "approver",
    finance: "finance",
    auditor: "auditor",
    maker: "supplier.firm",
    stranger: "buyer.au",
  } as const;
  const made = await Promise.all(
    Object.entries(names).map(async ([part, name]) => [part, await person(name, lang)] as const),
  );
  return Object.fromEntries(made) as Record<keyof typeof names, Awaited<ReturnType<typeof person>>>;
}

describe.each(languages)("eight people and an API: %s", (lang) => {
  test("a lot, training and spares, from a draft to closure", async () => {
    const who = await everybody(lang);
    const makerId = (await getPerson(deps.table, who.maker.id))?.organisationId;
    const lot = await lotFor(deps, ["PH"]);
    const spares = await publish(
      deps,
      content("EQUIPMENT", {
        classification: { itemClass: "NON_WEAPON", controlRow: "16" },
        maker: {
          name: { ja: "東海重機工業", en: "Tokai Heavy Machinery" },
          organisationId: makerId,
          country: "JP",
          shielded: false,
        },
      }),
    );

    // The request, by two officers of one government.
    const { id } = await who.drafts.post("/api/buyer/requests", {
      line: { listingId: lot.id, quantity: 2 },
    });
    const own = `/api/buyer/requests/${id}`;
    const desk = `/api/staff/cases/${id}`;
    await who.drafts.post(`${own}/lines`, {
      lines: [
        { listingId: spares.id, quantity: 10 },
        { description: "Operator training, two weeks", quantity: 1 },
      ],
    });
    const early = await who.drafts.refused(`${own}/submit`);
    expect([early.status, early.body.rule]).toEqual([422, "complete"]);
    expect(/[ぁ-ん]/.test(early.body.detail)).toBe(lang === "ja");
    const { revision } = (await who.signs.get(own)).body;
    await who.signs.patch(own, { revision, changes: wishes });
    expect((await who.officer.get(desk)).status).toBe(404);
    await who.drafts.post(`${own}/acceptances`, { lots: [{ listingId: lot.id, version: 1 }] });
    const submitted = await who.signs.post(`${own}/submit`);
    expect(submitted.number).toMatch(/^PH-\d\d-\d{4,}$/);
    for (const path of [own, `${own}/events`, `${own}/transitions`])
      expect([path, (await who.stranger.get(path)).status]).toEqual([path, 404]);

    // Screening: the system runs it, licensing classifies and decides.
    await who.officer.post(`${desk}/acknowledgement`, {
      officer: who.officer.id,
      targetOn: addDays(today, 60),
    });
    await until(async () => (await caseNow(deps, id)).status === "SCREENING");
    await who.licensing.post(`${desk}/classification`, {
      lines: [1, 3].map((line) => ({ line, itemClass: "NON_WEAPON", controlRow: "16" })),
    });
    await who.licensing.post(`${desk}/screenings`);
    const asked = await who.drafts.post(`${own}/questions`, { text: "Are the spares of the same series?" });
    const question = asked.questions.at(-1).id;
    await who.officer.post(`${desk}/maker-questions`, { question, line: 2, text: "Same series?" });
    const listed = await who.maker.get("/api/supplier/questions");
    // Questions of one day come in no order, which would tell who asked first.
    const toMaker = listed.body.items.find((one: Body) => one.listing.id === spares.id);
    expect(JSON.stringify(listed.body)).not.toMatch(/Philippine|"PH"|PH-\d\d/);
    await who.maker.post(`/api/supplier/questions/${toMaker.id}/answer`, { text: "They are." });
    await until(async () => JSON.stringify(await caseNow(deps, id)).includes("They are."));
    await who.officer.post(`${desk}/answers`, { question, text: "They are of the same series." });
    await who.licensing.post(`${desk}/licensing`, {
      decision: "PROCEED",
      path: "LICENCE",
      reason: "Civil use, no concern found",
      licencePath: "Individual licence under row 16",
    });
    await who.officer.post(`${desk}/preparation`);

    // The offer, by four eyes, with the letter.
    await who.officer.put(`${desk}/offer`, { draft: offerDraft(who.signs.id) });
    await who.officer.post(`${desk}/ask-approval`);
    expect((await who.drafts.get(`${own}/offer`)).status).toBe(404);
    await who.approver.post(`${desk}/issue`);
    const { letter, offer } = (await who.signs.get(own)).body;
    expect(offer.total).toBe(offer.lines.reduce((s: number, l: Body) => s + l.amount, 0) + offer.fee.minor);
    const hash = letter.sha256;
    const elsewhere = await who.drafts.refused(`${own}/sign`, { letter: 1, name: "Jose Reyes", hash });
    expect(elsewhere.status).toBe(422);
    await who.signs.post(`${own}/sign`, { letter: 1, name: offer.official.name, hash });
    await who.signs.post(`${own}/accept`, { letter: 1, hash });
    const checked = await fetch(`${origin}/api/letters/${hash}`);
    expect(((await checked.json()) as Body).state).toBe("ACCEPTED");

    // Papers, deposit, licence, contract.
    await who.signs.post(`${own}/record-paper`, {
      kind: "END_USER_CERTIFICATE",
      reference: "EUC-1",
      on: today,
    });
    const money = (minor: number) => ({ amount: String(minor), currency: "JPY", on: today, reference: "TT" });
    const wrong = await who.finance.refused(`${desk}/record-payment`, {
      ...money(5),
      currency: "USD",
      entry: "pay-0",
    });
    expect([wrong.status, wrong.body.rule]).toEqual([422, "payment-currency"]);
    const [deposit, rest] = offer.paymentPlan;
    await who.finance.post(`${desk}/record-payment`, {
      ...money(deposit.minor),
      entry: "pay-1",
      planned: deposit.key,
    });
    await who.finance.post(`${desk}/implement`);
    const contracted = offer.lines.filter((line: Body) => !line.listingId).map((line: Body) => line.number);
    await who.officer.post(`${desk}/record-contract`, {
      entry: "contract-1",
      number: "K-1",
      maker: "Tokai",
      signedOn: today,
      lines: contracted,
    });
    const all = offer.lines.map(({ number, quantity }: Body) => ({ line: number, quantity }));
    await who.licensing.post(`${desk}/record-licence`, {
      entry: "licence-1",
      number: "METI-1",
      issuedOn: today,
      validUntil: addDays(today, 365),
      lines: all,
    });
    await who.officer.post(`${desk}/begin-delivery`);
    await who.finance.post(`${desk}/record-payment`, {
      ...money(rest.minor),
      entry: "pay-2",
      planned: rest.key,
    });

    // Two shipments; one too many is refused.
    const ship = (lines: Body[]) => ({
      shippedOn: today,
      carrier: "Nippon Yusen",
      packingList: "PL-1",
      lines: lines.map((line) => ({ ...line, licence: "licence-1" })),
    });
    const [first, ...others] = all;
    await who.officer.post(`${desk}/ship`, ship([first]));
    const over = await who.officer.refused(`${desk}/ship`, ship([{ ...first, quantity: 1 }]));
    expect(over.status).toBe(422);
    await who.officer.post(`${desk}/ship`, ship(others));
    await who.drafts.post(`${own}/receive`, { shipment: 1, on: today });
    await who.drafts.post(`${own}/receive`, { shipment: 2, on: today });
    expect((await caseNow(deps, id)).status).toBe("DELIVERED");

    // Reconciliation and closure.
    await who.finance.post(`${desk}/begin-reconciling`);
    await who.finance.post(`${desk}/invoice`, {
      entry: "invoice-1",
      number: "I-1",
      on: today,
      lines: offer.lines.map(({ number, quantity, amount }: Body) => ({
        line: number,
        quantity,
        amount: String(amount),
      })),
      fee: String(offer.fee.minor),
    });
    await who.finance.post(`${desk}/sign`);
    await who.auditor.post(`${desk}/close`);

    const closed = await caseNow(deps, id);
    expect(closed.status).toBe("CLOSED");
    expect(
      new Set([...closed.steps.map(({ by }) => by), who.drafts.id, who.maker.id]).size,
    ).toBeGreaterThanOrEqual(8);
    expect(await getStock(deps.table, lot.id)).toMatchObject({ held: 0, consumed: 2 });
    const { broken } = await verifyTrail(deps);
    expect(broken.filter(({ record }) => record === `case:${id}`)).toEqual([]);
  }, 180_000);
});

const offerDraft = (official: string) => ({
  currency: "JPY",
  saleModel: "PRINCIPAL",
  lines: [1, 2, 3].map((number) => ({
    number,
    titleJa: `品目 ${number}`,
    titleEn: `Item ${number}`,
    unitPrice: String(150_000 * number),
    dueOn: addDays(today, 200),
  })),
  incoterm: { term: "FCA", place: "Yokohama" },
  payments: [
    { kind: "DEPOSIT", event: "ACCEPTANCE", share: "30%" },
    { kind: "FINAL", event: "BEFORE_SHIPMENT", share: "" },
  ],
  warrantyMonths: 12,
  package: { SPARES: "INCLUDED", TRAINING: "INCLUDED" },
  official: { personId: official, title: "Director" },
});
