import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { recordContract } from "../../functions/rfq/record-contract.ts";
import { recordInvoice } from "../../functions/rfq/record-invoice.ts";
import { recordLicence } from "../../functions/rfq/record-licence.ts";
import { recordPayment } from "../../functions/rfq/record-payment.ts";
import { reportDiscrepancy } from "../../functions/rfq/report-discrepancy.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { openBrowser } from "../kit/browser.ts";
import { caseNow, caseOf, ctxAs, officerOf } from "../kit/cases.ts";
import { actors, signedFacts } from "../kit/execution.ts";
import { stackDeps } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";

const { origin } = inject("stack");
const deps = stackDeps();
const today = dayInJapan(new Date());
const pictures = process.env.SCREENSHOTS;
const { finance, officer, licensing } = actors(deps);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signedBy(name: string, more: Partial<Case> = {}, weapon = false): Promise<Case> {
  const personId = demoPersonId(name);
  return caseOf(personId, { status: "IN_DELIVERY", ...signedFacts({ weapon }, personId), ...more });
}
const pay = (one: Case) =>
  recordPayment(finance, {
    id: one.id,
    entry: "PAY-1",
    amount: String(one.offer?.total),
    currency: "JPY",
    on: today,
    reference: "BSP 2026-1187",
    planned: "deposit",
  });
async function shot(page: Page, name: string): Promise<void> {
  await fits(page);
  if (!pictures) return;
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
const open = (page: Page, act: string) =>
  page.locator(`details:has(form[action$="/${act}"]) > summary`).first().click();
const send = (page: Page, act: string) => press(page.locator(`form[action$="/${act}"] button`));

describe("works", () => {
  test("the officer ships by the page, and the buyer confirms what came", { timeout: 180_000 }, async () => {
    const one = await signedBy("buyer.ph", {}, true);
    await pay(one);
    const valid = { issuedOn: today, validUntil: addDays(today, 30) };
    const lines = [{ line: 1, quantity: 4 }];
    await recordLicence(licensing, { id: one.id, entry: "LIC-1", number: "METI-2026-114", ...valid, lines });
    const contract = { entry: "CON-1", number: "K-1", maker: "Nippon Water", signedOn: today, lines: [1] };
    await recordContract(officer, { id: one.id, ...contract });

    const desk = await openPage(browser);
    await signIn(desk, "en", "agency", "case-officer");
    await desk.goto(`${origin}/en/staff/cases/${one.id}`);
    expect(await desk.textContent("main")).toContain("Nippon Water");
    await open(desk, "forecast");
    await desk.selectOption("#forecast-line", "1");
    await desk.fill("#forecast-forecastOn", "2027-06-20");
    await send(desk, "forecast");
    expect(await desk.textContent("#forecast-reason-error")).toContain("Choose why");
    await desk.selectOption("#forecast-reason", "MAKER_DELAY");
    await send(desk, "forecast");
    expect(await desk.textContent("#delivery")).toContain("Late");

    await open(desk, "ship");
    await desk.fill("#ship-carrier", "Kaiun Lines");
    await desk.fill("#ship-packingList", "PL-2026-31");
    await desk.fill("#ship-quantity-1", "5");
    await desk.selectOption("#ship-licence-1", "LIC-1");
    await desk.fill("#ship-serials-1", "WP-0001\nWP-0002\nWP-0003\nWP-0004");
    await send(desk, "ship");
    expect(await desk.textContent("#ship-quantity-1-error")).toContain("left to ship");
    expect(await desk.inputValue("#ship-serials-1")).toContain("WP-0004");
    if (pictures) await shot(desk, "ship-en");
    await desk.fill("#ship-quantity-1", "4");
    await send(desk, "ship");
    expect((await caseNow(deps, one.id)).execution.shipments).toMatchObject([
      { lines: [{ line: 1, quantity: 4, licence: "LIC-1", serials: 4 }] },
    ]);
    await shot(desk, "delivery-staff-en");
    await press(desk.locator('a[href$="/shipments/1"]'));
    expect(await desk.textContent("main")).toContain("WP-0003");
    await shot(desk, "shipment-en");

    const own = await openPage(browser);
    await signIn(own, "ja", "outside", "buyer.ph");
    await own.goto(`${origin}/ja/buyer/requests/${one.id}`);
    expect(await own.textContent("main")).not.toContain("Nippon Water");
    await open(own, "report-discrepancy");
    await own.selectOption("#report-discrepancy-carried", "1.1");
    await own.selectOption("#report-discrepancy-reason", "DAMAGED");
    await own.fill("#report-discrepancy-quantity", "1");
    await own.fill("#report-discrepancy-text", "一台の外装が割れていました。");
    await send(own, "report-discrepancy");
    await shot(own, "delivery-buyer-ja");
    await open(own, "receive");
    await send(own, "receive");
    expect((await caseNow(deps, one.id)).execution.shipments[0]?.received?.on).toBe(today);
  });

  test("finance settles the accounts and prints them", { timeout: 180_000 }, async () => {
    const one = await signedBy("buyer.ph", { status: "RECONCILING" });
    await pay(one);
    const [first] = one.offer?.lines ?? [];
    const lines = [{ line: 1, quantity: 4, amount: String(first?.amount) }];
    await recordInvoice(finance, {
      id: one.id,
      entry: "INV-1",
      number: "2026-77",
      on: today,
      lines,
      fee: "1000",
    });
    const desk = await openPage(browser);
    await signIn(desk, "ja", "agency", "finance");
    await desk.goto(`${origin}/ja/staff/cases/${one.id}`);
    await open(desk, "invoice");
    await desk.fill("#invoice-number", "2026-78");
    await send(desk, "invoice");
    const now = await caseNow(deps, one.id);
    expect(now.execution.invoices.at(-1)).toMatchObject({ fee: (one.offer?.fee.minor ?? 0) - 1000 });
    await open(desk, "explain");
    await desk.selectOption("#explain-line", "1");
    await desk.fill("#explain-text", "別便で引き渡した。");
    await send(desk, "explain");
    await shot(desk, "reconciliation-ja");
    await press(desk.locator('a[href$="/statement"]'));
    await shot(desk, "statement-ja");
    const csv = await desk.request.get(`${origin}/ja/staff/cases/${one.id}/statement.csv`);
    expect(csv.headers()["content-type"]).toContain("text/csv");
    expect((await csv.text()).split("\r\n")[1]).toContain("JPY,1,Water purification set,4,5000000");
  });
});

test("what stands after the closing, and a case that halts", { timeout: 180_000 }, async () => {
  const step = {
    move: "close",
    from: "RECONCILING",
    to: "CLOSED",
    on: today,
    by: "auditor",
    took: 0,
  } as const;
  const closed = await signedBy("buyer.ph", { status: "CLOSED", steps: [step] });
  const own = await openPage(browser);
  await signIn(own, "en", "outside", "buyer.ph");
  await own.goto(`${origin}/en/buyer/requests/${closed.id}`);
  await open(own, "ask-retransfer");
  await own.selectOption("#ask-retransfer-kind", "THIRD_PARTY_TRANSFER");
  await own.check("#ask-retransfer-lines");
  await own.fill("#ask-retransfer-text", "Two sets for the navy.");
  await send(own, "ask-retransfer");
  expect(await own.textContent("#ask-retransfer-name-error")).toContain("Enter");
  await own.fill("#ask-retransfer-name", "Philippine Navy");
  await own.fill("#ask-retransfer-country", "ph");
  await send(own, "ask-retransfer");
  await open(own, "attest");
  await own.selectOption("#attest-inUse", "yes");
  await own.fill("#attest-text", "In service with the coast guard.");
  await send(own, "attest");
  expect(await caseNow(deps, closed.id)).toMatchObject({
    retransfers: [{ to: { country: "PH" } }],
    attestations: [{ inUse: true }],
  });
  await shot(own, "after-buyer-en");

  const running = await signedBy("buyer.ph");
  await pay(running);
  const buyer = ctxAs(deps, officerOf(running.organisationId, running.by));
  await expect(
    reportDiscrepancy(buyer, {
      id: running.id,
      shipment: 1,
      reason: "SHORT",
      line: 1,
      quantity: 1,
      text: "x",
    }),
  ).rejects.toMatchObject({ code: "not-found" });
  const desk = await openPage(browser);
  await signIn(desk, "ja", "agency", "approver");
  await desk.goto(`${origin}/ja/staff/cases/${running.id}`);
  await open(desk, "suspend");
  await desk.fill("#suspend-reason", "大臣の指示による。");
  await send(desk, "suspend");
  await open(desk, "cancel");
  await desk.fill("#cancel-reason", "購入政府の申出による。");
  await desk.fill("#cancel-amount", "120000");
  await desk.fill("#cancel-statement", "梱包と検査の実費。");
  await shot(desk, "halt-ja");
  await send(desk, "cancel");
  expect(await caseNow(deps, running.id)).toMatchObject({
    status: "CANCELLED",
    cancelled: { costs: 120_000 },
  });
  await shot(desk, "cancelled-ja");
});

test("another government finds neither shipment nor statement", async () => {
  const one = await signedBy("buyer.ph");
  const page = await openPage(browser);
  await signIn(page, "en", "outside", "buyer.au");
  for (const path of ["", "/shipments/1", "/statement", "/statement.csv"]) {
    const answer = await page.goto(`${origin}/en/buyer/requests/${one.id}${path}`);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
});
