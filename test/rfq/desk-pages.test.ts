import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import { addNote } from "../../functions/rfq/add-note.ts";
import { askInCase } from "../../functions/rfq/ask-in-case.ts";
import { putMakerQuestion } from "../../functions/rfq/maker-store.ts";
import { idFrom } from "../../shared/base/id.ts";
import { type Language, languages } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { caseOf, ctxAs, wholeRequest } from "../kit/cases.ts";
import { newId, stackDeps, staff } from "../kit/listings.ts";
import { asNow } from "../kit/organisations.ts";
import { openPage, signIn } from "../kit/pages.ts";
import { freeLine, screening, withMatches } from "./desk-kit.ts";

const { origin } = inject("stack");
const deps = stackDeps();
const pictures = process.env.SCREENSHOTS;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signedIn(lang: Language, realm: "agency" | "outside", name: string): Promise<Page> {
  const page = await openPage(browser);
  await signIn(page, lang, realm, name);
  return page;
}

async function fits(page: Page, name: string): Promise<void> {
  for (const details of await page.locator("details.move").all())
    await details.evaluate((one) => one.setAttribute("open", ""));
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${name} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([name, width, wide]).toEqual([name, width, false]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const licensed = {
  decision: "PROCEED",
  path: "LICENCE",
  licencePath: "PLANTED-PATH",
  reason: "PLANTED-LICENSING",
  by: "licensing",
  at: "2026-11-02T00:00:00.000Z",
} as const;

/** A case of buyer.ph in SCREENING with names to settle, a line to classify, a question, and planted words. */
async function screenedCase() {
  const buyer = await asNow(deps, demoPersonId("buyer.ph"));
  if (buyer.actor.kind !== "buyer") throw new Error("no buyer");
  const { organisationId, personId } = buyer.actor;
  const lines = [...wholeRequest().lines, freeLine(3)];
  const one = await withMatches(deps, 2, {
    ...screening(),
    organisationId,
    by: personId,
    request: wholeRequest({ lines }),
    licensing: licensed,
  });
  await askInCase(ctxAs(deps, buyer.actor), { id: one.id, text: "Is an interpreter included?" });
  await askInCase(ctxAs(deps, staff("case-officer")), { id: one.id, text: "Which port do you prefer?" });
  await addNote(ctxAs(deps, staff("licensing")), { id: one.id, text: "PLANTED-NOTE" });
  return one;
}

test.each(languages)("licensing settles names and classifies by the pages alone: %s", async (lang) => {
  const one = await screenedCase();
  const page = await signedIn(lang, "agency", "licensing");
  await page.goto(`${origin}/${lang}/staff/cases/${one.id}`);
  expect(await page.content()).toContain("PLANTED-LICENSING");
  await fits(page, `case-licensing-${lang}`);
  const classify = page.locator('form[action$="/classify"]').last();
  await classify.locator('input[value="NON_WEAPON"]').check();
  await classify.locator('input[name="controlRow"]').fill("99-99");
  await classify.locator("button").click();
  await page.waitForLoadState();
  expect(await page.locator(".field-error").count()).toBe(1);
  expect(await page.locator('form[action$="/classify"] input[aria-invalid="true"]').inputValue()).toBe(
    "99-99",
  );
  await page.locator('form[action$="/classify"] input[aria-invalid="true"]').fill("none");
  await page.locator('form[action$="/classify"]:has(input[aria-invalid="true"]) button').click();
  await page.waitForLoadState();
  expect(await page.locator(".field-error").count()).toBe(0);

  await page.locator(`a[href*="/screenings/"]`).first().click();
  await page.waitForURL(/screenings/);
  expect(await page.locator("mark").first().textContent()).toBe("Coast Guard");
  await fits(page, `screening-${lang}`);
  await page.reload();
  for (const left of [2, 1]) {
    expect(await page.locator(".case-matches .status").count()).toBe(2 - left);
    const form = page.locator('details.move:has(input[value="DIFFERENT_ENTITY"])').first();
    await form.locator("summary").click();
    await form.locator('input[value="DIFFERENT_ENTITY"]').check();
    await form.locator("textarea").fill("Another town");
    await form.locator("button").click();
    await page.waitForLoadState();
  }
  expect(await page.locator(".case-matches .status").count()).toBe(2);
});

test.each(languages)("the officer's and the approver's pages: %s", async (lang) => {
  const one = await caseOf(demoPersonId("buyer.ph"), { status: "SUBMITTED" });
  const page = await signedIn(lang, "agency", "case-officer");
  await page.goto(`${origin}/${lang}/staff/cases/${one.id}`);
  await fits(page, `case-officer-${lang}`);
  await page.goto(`${origin}/${lang}/staff/cases/${one.id}`);
  await page.locator('form[action$="/return"]').locator("xpath=..").locator("summary").click();
  await page.locator('form[action$="/return"] button').click();
  await page.waitForLoadState();
  expect(await page.locator(".field-error").count()).toBe(1);
  await page.locator('form[action$="/return"] input[value="endUser"]').check();
  await page.locator('form[action$="/return"] textarea').fill("Which unit?");
  await page.locator('form[action$="/return"] button').click();
  await page.waitForLoadState();
  expect(await page.locator('form[action$="/return"]').count()).toBe(0);

  const screened = await screenedCase();
  const approver = await signedIn(lang, "agency", "approver");
  await approver.goto(`${origin}/${lang}/staff/cases/${screened.id}`);
  await fits(approver, `case-approver-${lang}`);
});

test.each(languages)(
  "the buyer's page asks and answers, and says nothing of the agency's own: %s",
  async (lang) => {
    const one = await screenedCase();
    const page = await signedIn(lang, "outside", "buyer.ph");
    await page.goto(`${origin}/${lang}/buyer/requests/${one.id}`);
    await fits(page, `case-buyer-${lang}`);
    const html = await page.content();
    expect(html).toContain("Which port do you prefer?");
    for (const word of [
      "PLANTED",
      "RULE/",
      "/screenings/",
      "Coast Trading",
      "licensing",
      one.screenings[0]?.id ?? "R-",
    ])
      expect([word, html.includes(word)]).toEqual([word, false]);
  },
);

test.each(languages)("a maker's page: %s", async (lang) => {
  const { actor } = await asNow(deps, demoPersonId("supplier.startup"));
  if (actor.kind !== "supplier") throw new Error("no supplier");
  const question = {
    id: idFrom("Q", deps.random(8)),
    listing: { id: newId(), title: { ja: "水中通信装置", en: "Underwater modem" } },
    text: "What is the mean time between failures, and how was it measured?",
    askedOn: "2026-11-20",
    asker: { country: "PH", organisation: { en: "Philippine Coast Guard" } },
    revision: 1,
  };
  const system = ctxAs(deps, { kind: "system", job: "test" });
  const rows = putMakerQuestion(actor.organisationId, undefined, question);
  await commit(system, rows, noAudit("a test's own question"));
  const page = await signedIn(lang, "outside", "supplier.startup");
  await page.goto(`${origin}/${lang}/supplier/questions`);
  expect(await page.content()).toContain("mean time between");
  await fits(page, `maker-questions-${lang}`);
});
