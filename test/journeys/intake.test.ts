import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { intakeOf, rested } from "../kit/intakes.ts";
import { word } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";

const { origin } = inject("stack");
const pictures = process.env.SCREENSHOTS;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Sound, wide and narrow; and as it looks, where somebody wants to see it. */
async function shown(page: Page, name: string): Promise<void> {
  await fits(page);
  if (!pictures) return;
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const lang = await page.locator("html").getAttribute("lang");
    await page.screenshot({ path: `${pictures}/intake-${name}-${lang}-${width}.png`, fullPage: true });
  }
}

test.each(languages)(
  "a curator sends a file, names its columns, tries it, takes it in and finds the drafts (%s)",
  async (lang) => {
    const page = await openPage(browser);
    await signIn(page, lang, "agency", "curator");
    await page.goto(`${origin}/${lang}/staff/intake`);
    await shown(page, "list");
    await press(page.locator("main form button[type=submit]"));
    const id = /F-[0-9A-Z]{12}/.exec(page.url())?.[0] ?? "";
    await shown(page, "new");

    const name = word();
    const csv = `Gegenstand,Quantity,Acquisition Value,Bemerkung\nPump ${name},2,100.50,used\nTent ${name},none,5,\n`;
    await page.setInputFiles("#upload-files", {
      name: "bestand.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    });
    // The page goes on by itself once the file is clean and its columns are read.
    await page.waitForSelector('select[name="column-0"]');
    expect(await page.inputValue('[name="column-1"]')).toBe("quantity");
    await shown(page, "columns");
    await press(page.locator('form[action$="/check"] button[type=submit]'));
    expect(await page.locator(".error-summary").count()).toBe(1);
    await page.selectOption('[name="column-0"]', "name");
    await page.selectOption('[name="column-3"]', "note");
    await press(page.locator('form[action$="/check"] button[type=submit]'));
    await page.waitForSelector('form[action$="/take"]');
    expect((await intakeOf(id)).findings).toMatchObject({ accepted: 1, refused: 1, value: 20_100 });
    await shown(page, "findings");

    await press(page.locator('form[action$="/take"] button[type=submit]'));
    await page.waitForSelector(".banner-success");
    expect((await rested(id)).taken).toMatchObject({ created: 1 });
    await shown(page, "taken");
    const told = page.waitForEvent("download");
    await page.locator('a[href$="/files/refused"]').first().click();
    expect((await told).suggestedFilename()).toBe("bestand.refused.csv");
    const drafts = await page.locator('.banner-success a[href*="/staff/listings?q="]').getAttribute("href");
    await page.goto(origin + drafts);
    await page.waitForFunction(
      (text) => document.body.textContent?.includes(text) || void setTimeout(() => location.reload(), 500),
      `Pump ${name}`,
      { polling: 2000 },
    );
    await page.goto(`${origin}/${lang}/staff/intake/${id}`);
    await press(page.locator('form:has(input[name="corrects"]) button'));
    expect((await intakeOf(/F-[0-9A-Z]{12}/.exec(page.url())?.[0] ?? "")).corrects).toBe(id);
    await page.goto(`${origin}/${lang}/staff/intake`);
    expect(await page.locator(`a[href$="/staff/intake/${id}"]`).count()).toBe(1);
  },
  60_000,
);
