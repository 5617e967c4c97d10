import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Language } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { stackDeps } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";
import { inScoring } from "../kit/panels.ts";
import { placeTechnology, technologyNow, wholeBrief } from "../kit/technologies.ts";

const deps = stackDeps();
const { origin } = inject("stack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function as(name: string, lang: Language): Promise<Page> {
  const page = await openPage(browser);
  await signIn(page, lang, "agency", name);
  return page;
}

const shots = process.env.SHOTS;
async function shoot(page: Page, name: string) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const at = (page: Page, lang: Language, id: string) =>
  page.goto(`${origin}/${lang}/staff/technologies/${id}`);

describe.each(["ja", "en"] as const)("the agency's pages in %s", (lang) => {
  it("lead from a listed name to a panel, sheets, scores and an answer with what to mend", async () => {
    const brief = wholeBrief({
      owners: [{ name: "Candid General Trading LLC", country: "AE", share: 10_000 }],
    });
    const { id } = await placeTechnology(deps, { status: "SUBMITTED", brief });
    const licensing = await as("licensing", lang);
    await licensing.goto(`${origin}/${lang}/staff/technologies`);
    await fits(licensing);
    await shoot(licensing, `board-${lang}`);
    await at(licensing, lang, id);
    await press(licensing.locator('form[action$="/screen"] button'));
    await fits(licensing);
    await licensing.locator('form[action$="/settle-match"] >> xpath=..').locator("summary").click();
    await licensing.check('input[value="DIFFERENT"]');
    await licensing.fill('form[action$="/settle-match"] textarea', "Another address.");
    await press(licensing.locator('form[action$="/settle-match"] button'));
    await licensing.fill('input[name="controlRow"]', "99-9");
    await licensing.check('input[value="PASS"]');
    await press(licensing.locator('form[action$="/pass"] button'));
    await fits(licensing);
    await shoot(licensing, `screening-fault-${lang}`);
    expect(await licensing.locator('input[name="controlRow"]').inputValue()).toBe("99-9");
    await licensing.fill('input[name="controlRow"]', "none");
    await press(licensing.locator('form[action$="/pass"] button'));
    await shoot(licensing, `screening-${lang}`);

    const curator = await as("curator", lang);
    await at(curator, lang, id);
    await curator.selectOption('select[name="moderator"]', { label: "中村 翔" });
    for (const name of ["小林 直樹", "山田 美咲"])
      await curator.locator("label.choice", { hasText: name }).first().click();
    await press(curator.locator('form[action$="/call-panel"] button'));
    await press(curator.locator('form[action$="/begin-scoring"] button'));
    await fits(curator);
    await shoot(curator, `panel-${lang}`);

    for (const [name, points] of [
      ["case-officer", "4"],
      ["finance", "2"],
    ] as const) {
      const page = await as(name, lang);
      await page.goto(`${origin}/${lang}/staff/technologies?view=mine`);
      await fits(page);
      await at(page, lang, id);
      await page.check('input[value="NONE"]');
      await press(page.locator('form[action$="/declare-interest"] button').first());
      for (const criterion of ["DESIRABLE", "FEASIBLE", "VIABLE"]) {
        await page.check(`input[name="${criterion}.points"][value="${points}"]`);
        if (criterion !== "VIABLE")
          await page.fill(`textarea[name="${criterion}.reason"]`, `${name}: clear.`);
      }
      await press(page.locator('form[action$="/score"] button'));
      expect(await page.locator('textarea[name="DESIRABLE.reason"]').inputValue()).toBe(`${name}: clear.`);
      await page.fill('textarea[name="VIABLE.reason"]', `${name}: it may last.`);
      await fits(page);
      await shoot(page, `sheet-${name}-${lang}`);
      await press(page.locator('form[action$="/score"] button'));
    }

    const moderator = await as("curator2", lang);
    await at(moderator, lang, id);
    expect(await moderator.locator("#scores").textContent()).toContain("finance: it may last.");
    await fits(moderator);
    await moderator.check('input[value="DECLINED"]');
    await moderator.fill('#decision textarea[name="text"]', "Thank you. Show us a trial.");
    await moderator.check('input[value="readiness-unproved"]');
    await press(moderator.locator('form[action$="/decide"] button'));
    await fits(moderator);
    await shoot(moderator, `decide-${lang}`);
    await moderator.fill('textarea[name="said.readiness-unproved"]', "A trial with a place and a day.");
    await press(moderator.locator('form[action$="/decide"] button'));
    await fits(moderator);
    await shoot(moderator, `answered-${lang}`);
    const now = await technologyNow(deps, id);
    expect([now.status, now.feedback[0]?.code]).toEqual(["DECLINED", "readiness-unproved"]);
  }, 300_000);

  it("show nothing of a sheet to its neighbour", async () => {
    const { id } = await inScoring(deps);
    const page = await as("approver", lang);
    await at(page, lang, id);
    expect(await page.locator("#sheet").count()).toBe(0);
    expect(await page.locator("#scores").count()).toBe(1);
    await fits(page);
  });
});
