import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { demoPeople } from "../../cdk/local/demo/people.ts";
import { nothingPinned } from "../../functions/audit/pinned-heads.ts";
import { verifyChains } from "../../functions/audit/verify-chains.ts";
import { getStock } from "../../functions/surplus/index.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { decimalOf } from "../../shared/base/money.ts";
import { type Language, languages } from "../../shared/base/text.ts";
import type { CaseState } from "../../shared/rfq/codes.ts";
import { reconciliationOf } from "../../shared/rfq/deliveries.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { caseNames } from "../../web/copy/case-names.ts";
import { letterCheckCopy } from "../../web/copy/letter-check.ts";
import { openBrowser } from "../kit/browser.ts";
import { caseNow } from "../kit/cases.ts";
import { content, publish, stackDeps } from "../kit/listings.ts";
import { asNow } from "../kit/organisations.ts";
import { look, openPage, press, signIn } from "../kit/pages.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const today = dayInJapan(new Date());
const inDays = (days: number) => addDays(today, days);
/** One case is settled without decimals, the other with two. */
const currencies = { ja: "JPY", en: "USD" } as const;

type Who =
  | "buyer.ph"
  | "buyer.ph2"
  | "buyer.au"
  | "supplier.firm"
  | "case-officer"
  | "licensing"
  | "approver"
  | "finance"
  | "auditor";
type Fields = Readonly<Record<string, string | true>>;
/** A case on its way, and the browser of each of its people. */
type Walk = { readonly lang: Language; readonly id: string; readonly open: (who: Who) => Promise<Page> };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A signed-in browser for each person, kept for the whole journey. */
function cast(lang: Language) {
  const pages = new Map<Who, Promise<Page>>();
  const start = async (who: Who) => {
    const page = await openPage(browser);
    await signIn(page, lang, /^(buyer|supplier)\./.test(who) ? "outside" : "agency", who);
    return page;
  };
  return (who: Who): Promise<Page> => {
    const page = pages.get(who) ?? start(who);
    pages.set(who, page);
    return page;
  };
}

const addressOf = ({ lang, id }: Walk, who: Who) =>
  `${origin}/${lang}/${who.startsWith("buyer.") ? "buyer/requests" : "staff/cases"}/${id}`;
async function see(walk: Walk, who: Who): Promise<Page> {
  const page = await walk.open(who);
  expect((await page.goto(addressOf(walk, who)))?.status()).toBe(200);
  return page;
}

async function fill(page: Page, form: string, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`${form} [name="${name}"]`);
    const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type);
    if (kind === "select-one") await field.selectOption(String(value));
    else if (kind === "radio" || kind === "checkbox")
      await (value === true ? field : page.locator(`${form} [name="${name}"][value="${value}"]`)).check();
    else await field.fill(String(value));
  }
}

/** Unfolds a form of the page, fills it in and sends it; it must be taken. `more`: what tells it from its like. */
async function send(page: Page, act: string, fields: Fields = {}, more = ""): Promise<void> {
  const form = `form[action$="/${act}"]${more}`;
  const fold = page.locator(`details:has(${form})`).last();
  if ((await fold.count()) > 0 && !(await fold.evaluate((one) => (one as HTMLDetailsElement).open)))
    await fold.locator("> summary").click();
  await fill(page, form, fields);
  await press(page.locator(`${form} button[type=submit]`));
  expect([act, await page.locator(".error-summary, .field-error").allTextContents()]).toEqual([act, []]);
}
const act = async (walk: Walk, who: Who, name: string, fields: Fields = {}, more = ""): Promise<Page> => {
  const page = await see(walk, who);
  await send(page, name, fields, more);
  return page;
};

/** The case is in this state, both sides' pages say so, and another government finds nothing there. */
async function stands(walk: Walk, status: CaseState, agency: Who): Promise<void> {
  const { lang, id } = walk;
  await until(async () => (await caseNow(deps, id)).status === status);
  for (const who of ["buyer.ph", agency] as const) {
    const page = await see(walk, who);
    expect(await page.textContent(".case-title")).toContain(caseNames[lang].states[status]);
    await look(page, `${status}-${who}`);
  }
  const other = await walk.open("buyer.au");
  for (const path of ["", "/letter", "/statement", "/shipments/1"])
    expect((await other.request.get(addressOf(walk, "buyer.au") + path)).status()).toBe(404);
}

/** Ten of a lot whose maker is one of the agency's suppliers. */
async function publishLot(): Promise<string> {
  const { actor } = await asNow(deps, demoPersonId("supplier.firm"));
  if (actor.kind !== "supplier") throw new Error("no supplier");
  const lot = {
    ...{ quantity: 10, unitOfIssue: "EA", condition: { code: "A", assessed: true } },
    asIsTextVersion: "1",
  };
  const listing = await publish(
    deps,
    content("SURPLUS", {
      title: {
        ja: "油圧ショベル（陸上自衛隊 用途廃止品）",
        en: "Hydraulic excavator, retired by the Ground Self-Defense Force",
      },
      lot,
      visibility: { tier: "NAMED_COUNTRIES", countries: ["PH"] },
      classification: { itemClass: "NON_WEAPON", controlRow: "none" },
      maker: {
        name: { ja: "東海重機工業株式会社", en: "Tokai Heavy Machinery Ltd." },
        ...{ organisationId: actor.organisationId, country: "JP", shielded: true },
      },
    }),
  );
  return listing.id;
}

/** An officer starts from the lot's page, adds what goes with it and accepts the lot as it is. */
async function draft(lang: Language, page: Page, lot: string): Promise<string> {
  await until(async () => (await page.goto(`${origin}/${lang}/buyer/catalogue/${lot}`))?.ok() === true);
  await press(page.locator('a[href*="/requests/new"]'));
  await look(page, "new-request");
  await fill(page, "form[action$='/new']", { quantity: "4", into: "new" });
  await send(page, "new");
  const id = /C-[0-9A-Z]{12}/.exec(page.url())?.[0] ?? "";
  await look(page, "draft-begun");
  const free = [
    { description: "Spare parts for two years", partNumber: "SP-100", quantity: "6", unit: "SE" },
    { description: "Training of operators", quantity: "2", unit: "EA" },
  ];
  for (const line of free) await send(page, "add-line", line);
  await send(page, "accept-as-is", { lots: true });
  await fill(page, 'form[action$="/save"]', {
    ...{ kind: "OFFER", wantedOn: inDays(300), reference: "PCG-2026-31" },
    ...{
      endUse: "Clearing roads after storms",
      endUserName: "Office of Civil Defense",
      endUserCountry: "PH",
    },
    ...{ destination: "PH", thirdParties: "none", financing: "PREPAID", industry: "no", classified: "no" },
    ...{ "package.SPARES": "REQUIRED", "package.TRAINING": "REQUIRED", "package.MANUALS": "NOT_REQUIRED" },
    ...{ "package.SUPPORT": "NOT_REQUIRED", "package.TRANSPORT": "NOT_REQUIRED" },
  });
  await page.waitForFunction(() => document.querySelector("[data-autosave-percent]")?.textContent === "100%");
  await look(page, "draft-whole");
  return id;
}

/** Licensing says what the free lines are, screens again, and the Council's decision is put on record. */
async function license(walk: Walk): Promise<void> {
  const is = (line: number) => `:has([name="line"][value="${line}"])`;
  await act(walk, "licensing", "classify", { itemClass: "WEAPON", controlRow: "1-1" }, is(2));
  await act(walk, "licensing", "classify", { itemClass: "NON_WEAPON", controlRow: "none" }, is(3));
  await act(walk, "licensing", "screen");
  await act(walk, "licensing", "license", { decision: "NSC", reason: "Named partner; relief after storms" });
  await act(walk, "licensing", "council", { reference: "NSC-2026-18", on: today });
  await stands(walk, "SCREENING", "licensing");
  await act(walk, "licensing", "prepare");
}

/** A question of the buyer goes to the maker, who does not learn who asks, and its answer comes back. */
async function ask(walk: Walk): Promise<void> {
  await act(walk, "buyer.ph2", "ask", { text: "Which oil do they take?" });
  await look(await see(walk, "case-officer"), "question");
  await act(walk, "case-officer", "ask-maker", { line: "1", text: "Which hydraulic oil is to be used?" });
  const maker = await walk.open("supplier.firm");
  await maker.goto(`${origin}/${walk.lang}/supplier/questions`);
  expect(await maker.textContent("main")).not.toMatch(/National Defense|Philippine|フィリピン/);
  await look(maker, "maker-questions");
  const [passed] = (await caseNow(deps, walk.id)).questions ?? [];
  await send(maker, `${passed?.maker?.ask}/answer`, { text: "ISO VG 46, all year round" });
  await act(walk, "case-officer", "answer");
  expect(await (await see(walk, "buyer.ph2")).textContent("#questions")).toContain("ISO VG 46");
}

/** The officer writes the offer; another person issues it. */
async function offer(walk: Walk): Promise<void> {
  const { lang } = walk;
  const page = await see(walk, "case-officer");
  await press(page.locator('a[href$="/offer"]'));
  await look(page, "offer-editor");
  const line = (n: number, unitPrice: string, titleJa: string) => ({
    [`lines.${n}.unitPrice`]: unitPrice,
    [`lines.${n}.dueOn`]: inDays(200),
    [`lines.${n}.titleJa`]: titleJa,
  });
  await send(page, "offer", {
    ...{ currency: currencies[lang], saleModel: "PRINCIPAL", "incoterm.term": "FCA" },
    ...line(1, "12500", "油圧ショベル"),
    ...line(2, "830", "補用品"),
    ...line(3, "4100", "操縦者の訓練"),
    ...{
      "incoterm.place": "Yokohama",
      "official.personId": demoPersonId("buyer.ph"),
      "official.title": "Director",
    },
  });
  await look(page, "offer-kept");
  await act(walk, "case-officer", "ask-approval");
  await stands(walk, "APPROVAL", "approver");
  await act(walk, "approver", "issue");
  await stands(walk, "OFFERED", "case-officer");
}

/** The official reads the letter, signs by its hash and confirms; the public page knows. */
async function accept(walk: Walk): Promise<void> {
  const page = await see(walk, "buyer.ph");
  const { letter } = await caseNow(deps, walk.id);
  const address = await page.locator('a[href$="/letter"]').first().getAttribute("href");
  const pdf = await page.request.get(new URL(address ?? "", origin).href);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  const shown = (await page.textContent(".offer-hash")) ?? "";
  expect(shown).toBe(letter?.sha256);
  await send(page, "sign", { name: "Maria Santos", hash: shown.slice(0, 8) });
  await look(page, "signed");
  await send(page, "accept");
  await stands(walk, "ACCEPTED", "finance");
  const anyone = await openPage(browser);
  await anyone.goto(`${origin}/${walk.lang}/letters?sha256=${shown}`);
  expect(await anyone.textContent("main")).toContain(letterCheckCopy[walk.lang].states.ACCEPTED);
  await anyone.context().close();
}

async function pay(walk: Walk, planned: string): Promise<void> {
  const { offer } = await caseNow(deps, walk.id);
  const { minor = 0 } = offer?.paymentPlan.find(({ key }) => key === planned) ?? {};
  const amount = decimalOf({ minor, currency: currencies[walk.lang] });
  await act(walk, "finance", "record-payment", { amount, reference: `BT-${planned}`, planned });
}

/** Money, papers, the makers' contract and the licence, by those whose they are. */
async function implement(walk: Walk): Promise<void> {
  const keys = (await caseNow(deps, walk.id)).offer?.paymentPlan.map(({ key }) => key) ?? [];
  await pay(walk, keys[0] ?? "");
  await act(walk, "buyer.ph2", "record-paper", { kind: "END_USER_CERTIFICATE", reference: "EUC-31" });
  await act(walk, "licensing", "record-paper", { kind: "DIET_NOTIFICATION", reference: "DN-9" });
  await act(walk, "finance", "implement");
  await stands(walk, "IMPLEMENTED", "case-officer");
  await act(walk, "case-officer", "record-contract", { number: "K-7", maker: "Tokai", lines: "2" });
  await act(walk, "case-officer", "record-contract", { number: "K-8", maker: "Tokai", lines: "3" });
  await act(walk, "licensing", "record-licence", {
    ...{ number: "EL-55", validUntil: inDays(300), "quantity.2": "6" },
  });
  await act(walk, "case-officer", "begin-delivery");
  await pay(walk, keys[1] ?? "");
}

/** Two shipments: the goods with their serials, then the training; the last receipt makes the case delivered. */
async function deliver(walk: Walk): Promise<void> {
  const { execution } = await caseNow(deps, walk.id);
  const sent = { carrier: "Blue Sea Line", packingList: "PL-1" };
  await act(walk, "case-officer", "ship", {
    ...{ ...sent, "quantity.1": "4", "serials.1": "X1\nX2\nX3\nX4", "quantity.2": "6" },
    ...{ "licence.2": execution.licences[0]?.id ?? "" },
  });
  await stands(walk, "IN_DELIVERY", "case-officer");
  const shipment = await see(walk, "buyer.ph2");
  await press(shipment.locator('a[href$="/shipments/1"]'));
  expect(await shipment.textContent("main")).toContain("X3");
  await look(shipment, "shipment");
  await act(walk, "buyer.ph2", "receive", { shipment: "1" });
  await act(walk, "case-officer", "ship", { ...sent, packingList: "PL-2", "quantity.3": "2" });
  await act(walk, "buyer.ph2", "receive", { shipment: "2" });
  await stands(walk, "DELIVERED", "finance");
}

/** Finance bills, reconciles and signs; the auditor closes. */
async function settle(walk: Walk): Promise<void> {
  await act(walk, "finance", "begin-reconciling");
  await act(walk, "finance", "invoice", { number: "I-2026-31" });
  await stands(walk, "RECONCILING", "finance");
  await act(walk, "finance", "sign");
  await look(await see(walk, "auditor"), "to-close");
  await act(walk, "auditor", "close");
  await stands(walk, "CLOSED", "auditor");
}

/** Ids of what a person was told of a case; the mail that says the same has the same id. */
async function toldOf(person: string, number: string): Promise<string[]> {
  const { rows } = await deps.table.list({
    ...{ pk: `PERSON#${demoPersonId(person)}`, from: "NOTICE#", to: "NOTICE#\uffff", limit: 200 },
    descending: true,
  });
  return rows.filter((row) => JSON.stringify(row).includes(number)).map((row) => String(row.id));
}
async function mailsOf(ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const row of deps.table.scan("OUTBOX#")) if (ids.includes(row.sk)) found.push(String(row.to));
  return found;
}

/** What is left in the table when all is done. */
async function books(one: Case, lot: string): Promise<void> {
  expect(one).toMatchObject({
    status: "CLOSED",
    by: demoPersonId("buyer.ph2"),
    officer: demoPersonId("case-officer"),
  });
  expect(one.letter?.sha256).toBe(one.signature?.sha256);
  expect(await getStock(deps.table, lot)).toMatchObject({ total: 10, held: 0, consumed: 4, free: 6 });
  expect(reconciliationOf(one).map(({ agrees }) => agrees)).toEqual([true, true, true]);
  const trail = { ...deps.table, scan: () => deps.table.scan(`AUDIT#case:${one.id}`) };
  const { rows, chains, broken } = await verifyChains(trail, nothingPinned);
  // A row for every change, and one for the letter that was taken away.
  expect([rows, chains, broken]).toEqual([one.revision + 1, 1, []]);
  const number = one.number ?? "none";
  for (const who of ["buyer.ph", "buyer.ph2", "case-officer"]) {
    const told = await toldOf(who, number);
    const mail = demoPeople.find(({ name }) => name === who)?.email;
    expect([who, told.length > 3, await mailsOf(told)]).toEqual([who, true, told.map(() => mail)]);
  }
}

describe.each(languages)("a lot with training and spares, from draft to closed: %s", (lang) => {
  test("by eight people, with every paper", async () => {
    const lot = await publishLot();
    const open = cast(lang);
    const id = await draft(lang, await open("buyer.ph2"), lot);
    const walk: Walk = { lang, id, open };
    await act(walk, "buyer.ph", "submit");
    await stands(walk, "SUBMITTED", "case-officer");
    await act(walk, "case-officer", "acknowledge", { targetOn: inDays(30) });
    await until(async () => (await caseNow(deps, id)).status === "SCREENING");
    await license(walk);
    await stands(walk, "PREPARING", "case-officer");
    await ask(walk);
    await offer(walk);
    await accept(walk);
    await implement(walk);
    await deliver(walk);
    await settle(walk);
    await books(await caseNow(deps, id), lot);
  }, 600_000);
});
