import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitApplication } from "../../functions/startups/submit-application.ts";
import type { Language } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { ctxAs } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { fits, openPage, press } from "../kit/pages.ts";
import { call, demoToken } from "../kit/people.ts";
import { clerk, ended, listedTechnology, pilotOf } from "../kit/pilots.ts";
import { founderOf } from "../kit/technologies.ts";

const deps = stackDeps();
const { origin } = deps.config;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function idsOf(name: string) {
  const { body } = await call("/api/me", { token: await demoToken(name) });
  const { person, organisation } = body as { person: { id: string }; organisation: { id: string } };
  return { personId: person.id, organisationId: organisation.id };
}
/** A page of somebody, who speaks by a token. */
async function pageOf(name: string): Promise<Page> {
  const page = await openPage(browser);
  await page.setExtraHTTPHeaders({ authorization: `Bearer ${await demoToken(name)}` });
  return page;
}
const shots = process.env.SCREENSHOTS;
async function look(page: Page, name: string, lang: Language): Promise<void> {
  await fits(page);
  if (!shots) return;
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe.each(["ja", "en"] as const)("in a browser: %s", (lang) => {
  test("a government asks, the agency passes it on, the firm answers without knowing whom, all by pages", async () => {
    const { organisationId } = await idsOf("supplier.startup");
    const { one } = await listedTechnology(deps, { organisationId });
    const buyer = await pageOf("buyer.ph");
    await buyer.goto(`${origin}/${lang}/buyer/catalogue/${one.listingId}`);
    await press(buyer.locator(`a[href$="/buyer/technologies/${one.listingId}"]`));
    await press(buyer.locator(`form[action$="/ask"] button`));
    await look(buyer, "file-empty", lang);
    expect(await buyer.locator(".field-error").count()).toBe(1);
    await buyer.fill('textarea[name="text"]', `PLANTED-${lang} of Manila: how far?`);
    await press(buyer.locator(`form[action$="/ask"] button`));
    expect(await buyer.textContent("main")).toContain(`PLANTED-${lang}`);

    const officer = await pageOf("case-officer");
    await officer.goto(`${origin}/${lang}/staff/technology-questions`);
    const mine = officer.locator("li", { hasText: `PLANTED-${lang} of` });
    await mine.locator("summary").first().click();
    await mine.locator('form[action$="/release"] textarea[name="text"]').fill(`How far? ${one.id}`);
    await press(mine.locator('form[action$="/release"] button'));
    await look(officer, "asked", lang);

    const firm = await pageOf("supplier.startup");
    await firm.goto(`${origin}/${lang}/supplier/technologies/${one.id}`);
    const said = (await firm.textContent("main")) ?? "";
    expect(said).toContain(`How far? ${one.id}`);
    for (const word of ["PLANTED", "Manila", "Philippine", "フィリピン"]) expect(said).not.toContain(word);

    await officer.goto(`${origin}/${lang}/staff/technology-questions`);
    await mine.locator("summary").last().click();
    await mine.locator('form[action$="/answer"] textarea[name="text"]').fill("Ten kilometres.");
    await press(mine.locator('form[action$="/answer"] button'));
    await buyer.goto(`${origin}/${lang}/buyer/technology-questions`);
    expect(await buyer.textContent("main")).toContain("Ten kilometres.");
    await look(buyer, "own-asked", lang);
  });

  test("a pilot is recorded, ended by another person, agreed to by the firm, and followed by a request", async () => {
    const { organisationId } = await idsOf("supplier.startup");
    const ph = await idsOf("buyer.ph");
    const { one } = await listedTechnology(deps, { organisationId });
    const officer = await pageOf("case-officer");
    await officer.goto(`${origin}/${lang}/staff/pilots?technology=${one.id}`);
    await press(officer.locator('form[action$="/staff/pilots"] button'));
    expect(await officer.locator(".field-error").count()).toBeGreaterThan(2);
    await look(officer, "pilots-errors", lang);
    await officer.fill('input[name="site.en"]', "Camp Asaka");
    await officer.fill('input[name="from"]', "2026-11-01");
    await officer.fill('textarea[name="aim.en"]', "To see whether it holds in the rain");
    await officer.fill('input[name="organisation"]', ph.organisationId);
    await press(officer.locator('form[action$="/staff/pilots"] button'));
    await look(officer, "pilot-own", lang);
    const id = officer.url().split("/").at(-1) ?? "";

    const curator = await pageOf("curator");
    await curator.goto(`${origin}/${lang}/staff/pilots/${id}`);
    await curator.locator("summary").first().click();
    await curator.check('input[name="result"][value="PARTLY"]');
    await curator.fill('textarea[name="text.ja"]', "雨の中でも作動した。");
    await curator.fill('input[name="on"]', "2026-11-10");
    await press(curator.locator('form[action$="/end"] button'));
    await press(curator.locator('form[action$="/show"] button'));
    await look(curator, "pilot-ended", lang);

    const firm = await pageOf("supplier.startup");
    await firm.goto(`${origin}/${lang}/supplier/technologies/${one.id}`);
    await press(firm.locator('form[action$="/agree-pilot"] button'));
    await look(firm, "technology", lang);
    expect(await firm.textContent("main")).not.toMatch(/Philippine|フィリピン/);

    const buyer = await pageOf("buyer.ph");
    await buyer.goto(`${origin}/${lang}/buyer/technologies/${one.listingId}`);
    await look(buyer, "file", lang);
    await press(buyer.locator('form[action$="/follow-on"] button'));
    expect(buyer.url()).toMatch(/\/buyer\/requests\/C-/);
    const reader = await openPage(browser);
    await reader.goto(`${origin}/${lang}/catalogue/${one.listingId}`);
    await look(reader, "public-item", lang);
    expect(await reader.textContent("main")).toContain("Camp Asaka");
  });

  test("a firm asks for a trial, an officer prepares, the approver grants it with its unit", async () => {
    const { organisationId } = await idsOf("supplier.startup");
    const { one } = await listedTechnology(deps, { organisationId });
    const firm = await pageOf("supplier.startup");
    await firm.goto(`${origin}/${lang}/supplier/applications/new?technology=${one.id}&kind=JSDF_TRIAL`);
    await press(firm.locator('form[action$="/new"] button'));
    expect(await firm.locator(".field-error").count()).toBe(5);
    await look(firm, "new-errors", lang);
    await firm.fill('input[name="site.ja"]', "朝霞駐屯地");
    await firm.fill('input[name="from"]', "2027-02-01");
    await firm.fill('input[name="to"]', "2027-01-01");
    await firm.fill('textarea[name="aim.ja"]', "雨天での作動を確かめる");
    await firm.fill('textarea[name="text"]', "次の型の設計に必要");
    await press(firm.locator('form[action$="/new"] button'));
    expect(await firm.locator("#f-to-error, #new-to-error").count()).toBe(1);
    await firm.fill('input[name="to"]', "2027-02-10");
    await press(firm.locator('form[action$="/new"] button'));
    await look(firm, "own-application", lang);
    const id = firm.url().split("/").at(-1) ?? "";
    await firm.goto(`${origin}/${lang}/supplier/applications`);
    await look(firm, "own-applications", lang);

    const officer = await pageOf("case-officer");
    await officer.goto(`${origin}/${lang}/staff/applications`);
    await look(officer, "applications", lang);
    await officer.goto(`${origin}/${lang}/staff/applications/${id}`);
    await press(officer.locator('form[action$="/acknowledge"] button'));
    await press(officer.locator('form[action$="/review"] button'));
    await officer.locator("summary").first().click();
    await officer.check('input[name="grant"][value="yes"]');
    await officer.fill('textarea[name="reason"]', "The range is free then.");
    await press(officer.locator('form[action$="/recommend"] button'));

    const approver = await pageOf("approver");
    await approver.goto(`${origin}/${lang}/staff/applications/${id}`);
    await look(approver, "application", lang);
    await approver.locator("summary").first().click();
    await approver.check('input[name="result"][value="GRANTED"]');
    await approver.fill('textarea[name="text"]', "Come in February.");
    await approver.fill('input[name="unit.en"]', "1st Signal Battalion");
    await press(approver.locator('form[action$="/decide"] button'));
    await press(approver.locator('a[href*="/staff/pilots/PL-"]'));
    expect(await approver.textContent("main")).toContain("1st Signal Battalion");
  });
});

test("lists of pages with many kinds of rows", async () => {
  const officer = clerk(deps, "case-officer");
  const { one } = await listedTechnology(deps);
  await ended(clerk(deps, "curator"), await pilotOf(officer, one.id), "FAILED");
  const firm = ctxAs(deps, founderOf(one.organisationId));
  await submitApplication(firm, { technology: one.id, wish: { kind: "LOAN", amount: 5 }, text: "x" });
  const page = await pageOf("auditor");
  for (const lang of ["ja", "en"] as const) {
    await page.goto(`${origin}/${lang}/staff/pilots?state=ENDED`);
    await look(page, "pilots", lang);
    expect(await page.locator("form[action$='/staff/pilots']").count()).toBe(0);
  }
});
