import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { content, newId, publish, stackDeps, word } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const { origin } = inject("stack");
const deps = stackDeps();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Everything is done with the keyboard: focus, type, Enter. */
async function unfold(what: Locator): Promise<void> {
  await what.first().focus();
  await what.page().keyboard.press("Enter");
}
/** Follows a link or sends a form, and waits for the page it leads to. */
async function press(what: Locator): Promise<void> {
  const page = what.page();
  await what.first().focus();
  const answered = page.waitForEvent("framenavigated", (frame) => frame === page.mainFrame());
  await page.keyboard.press("Enter");
  await answered;
  await page.waitForLoadState("load");
  expect(page.url()).not.toContain("chrome-error");
}
async function type(what: Locator, text: string): Promise<void> {
  await what.first().focus();
  await what.page().keyboard.press("ControlOrMeta+A");
  await what.page().keyboard.insertText(text);
}
async function tick(what: Locator): Promise<void> {
  await what.first().focus();
  await what.page().keyboard.press("Space");
}

async function opened(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return context.newPage();
}

async function fits(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${page.url()} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect([page.url(), wide]).toEqual([page.url(), false]);
}

async function staffSignsIn(lang: string, name: string): Promise<Page> {
  const page = await opened();
  await page.goto(`${origin}/${lang}/account/sign-in`);
  await press(page.locator('a[href^="/auth/sign-in/agency"]'));
  await press(page.locator(`button[value="${name}"]`));
  await page.waitForURL(/\/staff/);
  return page;
}

const moveForm = (page: Page, move: string) => page.locator(`form:has(input[name="move"][value="${move}"])`);
async function openMove(page: Page, move: string): Promise<Locator> {
  const form = moveForm(page, move);
  const folded = page.locator(`details:not([open]):has(input[name="move"][value="${move}"]) > summary`);
  if ((await folded.count()) > 0) await unfold(folded);
  return form;
}

test.each(languages)(
  "a government applies, two people clear it, its officer sees more: %s",
  async (lang) => {
    const domain = `${randomBytes(4).toString("hex")}.mil.example`;
    const name = word();
    const id = newId();
    await publish(
      deps,
      content("EQUIPMENT", {
        title: { ja: name, en: name },
        visibility: { tier: "NAMED_COUNTRIES", countries: ["CL"] },
      }),
      id,
    );

    const officer = await opened();
    await officer.goto(`${origin}/${lang}/buyer/catalogue`);
    await fits(officer);
    await press(officer.locator('a[href^="/auth/sign-in/outside"]'));
    await type(officer.locator('input[name="email"]'), `c.rojas@${domain}`);
    await type(officer.locator('input[name="shown"]'), "Camila Rojas");
    await press(officer.locator('form:has(input[name="email"]) button'));
    await officer.waitForURL((url) => url.origin === origin && !url.pathname.startsWith("/auth/"));
    await officer.goto(`${origin}/${lang}/account`);
    await fits(officer);
    await officer.goto(`${origin}/${lang}/account/apply/government`);
    await press(officer.locator('form[action$="/apply/government"] button[type="submit"]'));
    await fits(officer);
    await officer.locator('select[name="country"]').selectOption("CL");
    const fields = {
      ministry: `Ministerio ${domain}`,
      officerName: "Camila Rojas",
      officerTitle: "Directora",
      officerMail: `c.rojas@${domain}`,
      domain,
      address: "Zenteno 45, Santiago",
      purpose: "Search and rescue",
    };
    for (const [field, text] of Object.entries(fields))
      await type(officer.locator(`[name="${field}"]`), text);
    await press(officer.locator('form[action$="/apply/government"] button[type="submit"]'));
    await officer.waitForURL(/\/account\/organisation/);
    await fits(officer);
    await officer.locator('input[type="file"]').setInputFiles({
      name: "letter.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
    });
    await press(officer.locator('form:has(input[type="file"]) button'));
    await officer.waitForURL(/done=letter/);

    const organisation = await organisationOf(`Ministerio ${domain}`);
    const desk = `${origin}/${lang}/staff/organisations/${organisation}`;
    const checker = await staffSignsIn(lang, "case-officer");
    await checker.goto(`${origin}/${lang}/staff/organisations`);
    await fits(checker);
    await checker.goto(desk);
    await fits(checker);
    await press((await openMove(checker, "begin-check")).locator('button[type="submit"]'));
    const findings = await openMove(checker, "record-findings");
    for (const box of await findings.locator('input[name="confirmed"]').all()) await tick(box);
    await press(findings.locator('button[type="submit"]'));

    const decider = await staffSignsIn(lang, "approver");
    await decider.goto(desk);
    await fits(decider);
    await press((await openMove(decider, "clear")).locator('button[type="submit"]'));

    await until(async () => {
      await officer.goto(`${origin}/${lang}/buyer/catalogue?q=${name}`);
      return (await officer.locator(`a[href="/${lang}/buyer/catalogue/${id}"]`).count()) > 0;
    });
    await fits(officer);
    await officer.goto(`${origin}/${lang}/buyer/catalogue/${id}`);
    expect(await officer.locator("h1").textContent()).toBe(name);
    const other = await call(`/api/buyer/catalogue/${id}`, { token: await demoToken("buyer.au") });
    expect(other.status).toBe(404);
    expect((await call(`/api/catalogue/${id}`)).status).toBe(404);
  },
  300_000,
);

/** The id that the agency's list knows an organisation by. */
async function organisationOf(ministry: string): Promise<string> {
  const token = await demoToken("case-officer");
  for (let cursor = ""; ; ) {
    const { body } = await call(`/api/staff/organisations${cursor && `?cursor=${cursor}`}`, { token });
    const found = (body.items as { id: string; name: { ja?: string; en?: string } }[]).find(
      (one) => one.name.en === ministry || one.name.ja === ministry,
    );
    if (found) return found.id;
    if (!body.next) throw new Error(`${ministry} is not listed`);
    cursor = String(body.next);
  }
}
