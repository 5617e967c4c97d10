import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "../kit/browser.ts";
import { caseNow } from "../kit/cases.ts";
import { content, publish, stackDeps } from "../kit/listings.ts";
import { fits, press, signIn } from "../kit/pages.ts";
import { lotFor } from "../kit/requests.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const { origin } = inject("stack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const idOf = (page: Page) => /C-[0-9A-Z]{12}/.exec(page.url())?.[0] ?? "";
const button = (page: Page, act: string) => page.locator(`form[action$="/${act}"] button[type=submit]`);
async function officer(name: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, "en", "outside", name);
  return page;
}
/** Everything that is chosen in the details. */
async function choose(page: Page): Promise<void> {
  await page.check("input[name=kind][value=OFFER]");
  for (const part of ["SPARES", "TRAINING"])
    await page.check(`input[name="package.${part}"][value=REQUIRED]`);
  for (const part of ["MANUALS", "SUPPORT", "TRANSPORT"])
    await page.check(`input[name="package.${part}"][value=NOT_REQUIRED]`);
  await page.check("input[name=thirdParties][value=none]");
  await page.check("input[name=industry][value=no]");
  await page.check("input[name=classified][value=no]");
  await page.selectOption("select[name=destination]", "PH");
  await page.selectOption("select[name=financing]", "PREPAID");
}

describe("a request in the browser", () => {
  test("from a lot's page to its number, with an NSN, a text to accept, and saved by itself", async () => {
    const page = await officer("buyer.ph");
    const lot = await lotFor(deps, ["PH"], { rfqClosing: "2099-01-31" });
    const nsn = `5820-30-${String(Date.now())
      .slice(-7)
      .replace(/^(...)/, "$1-")}`;
    await publish(deps, content("EQUIPMENT", { nsn, visibility: { tier: "REGISTERED_GOV" } }));
    const item = `${origin}/en/buyer/catalogue/${lot.id}`;
    await until(
      async () => (await page.goto(`${origin}/en/buyer/requests/new?listing=${lot.id}`))?.ok() === true,
    );
    await page.goto(item);
    await press(page.locator('a[href*="/requests/new"]'));
    await page.fill("input[name=quantity]", "9");
    await page.check("input[name=into][value=new]");
    await press(button(page, "new"));
    expect(await page.textContent(".error-summary")).toContain("not so much left");
    await page.fill("input[name=quantity]", "２");
    await fits(page);
    await press(button(page, "new"));
    const id = idOf(page);

    await page.click("summary:has-text('list of NSNs')");
    await page.fill("textarea[name=text]", `${nsn}, 3\nrubbish`);
    await press(page.locator('form[action*="/nsns"] button'));
    await fits(page);
    await page.check("input[name=pick]");
    await press(button(page, "add-nsns"));
    await page.check("input[name=lots]");
    await press(button(page, "accept-as-is"));

    await choose(page);
    await page.fill("textarea[name=endUse]", "Relief after storms");
    await page.fill("input[name=endUserName]", "Coast Guard");
    await page.fill("input[name=wantedOn]", "2099-06-30");
    await page.fill("input[name=reference]", "PCG-7");
    await page.waitForFunction(
      () => document.querySelector("[data-autosave-percent]")?.textContent === "100%",
    );
    await page.goto(page.url().replace("/en/", "/ja/"));
    await fits(page);
    await press(button(page, "submit"));
    expect(await page.textContent("h1")).toMatch(/PH-\d{2}-\d{4}/);
    await fits(page);
    const { request, status } = await caseNow(deps, id);
    expect([status, request.lines.map(({ quantity }) => quantity)]).toEqual(["SUBMITTED", [2, 3]]);
    await page.goto(`${origin}/ja/buyer/requests`);
    await fits(page);
    expect(await page.textContent("main")).toContain("PCG-7");
    await page.goto(`${origin}/en/buyer/documents?owner=case:${id}`);
    await fits(page);
  }, 180_000);

  test("two officers without scripts: different fields both stay, the same field is shown to the slower", async () => {
    const [ana, ben] = [await officer("buyer.ph", false), await officer("buyer.ph2", false)];
    await ana.goto(`${origin}/en/buyer/requests/new`);
    await press(button(ana, "new"));
    const id = idOf(ana);
    await ben.goto(ana.url());
    await ana.fill("input[name=reference]", "A-1");
    await press(button(ana, "save"));
    await ben.fill("textarea[name=note]", "By Ben");
    await press(button(ben, "save"));
    expect((await caseNow(deps, id)).request).toMatchObject({ reference: "A-1", note: "By Ben" });

    await ana.goto(ben.url());
    await ben.fill("input[name=reference]", "B-2");
    await press(button(ben, "save"));
    await ana.fill("input[name=reference]", "A-2");
    await press(button(ana, "save"));
    expect(await ana.inputValue("input[name=reference]")).toBe("A-2");
    expect(await ana.textContent("#save-reference-error")).toContain("B-2");
    expect((await caseNow(deps, id)).request.reference).toBe("B-2");
    await press(button(ana, "save"));
    expect((await caseNow(deps, id)).request.reference).toBe("A-2");
    await ana.click("summary:has-text('Discard')");
    await press(button(ana, "discard"));
    expect((await caseNow(deps, id)).status).toBe("CANCELLED");
  }, 120_000);

  test("a page open in two places puts nothing back that the other saved meanwhile", async () => {
    const [ana, ben] = [await officer("buyer.ph"), await officer("buyer.ph2")];
    await ana.goto(`${origin}/en/buyer/requests/new`);
    await press(button(ana, "new"));
    const id = idOf(ana);
    await ben.goto(ana.url());
    const saved = async (page: Page, field: string, text: string) => {
      await page.fill(`#save-${field}`, text);
      await until(async () => JSON.stringify((await caseNow(deps, id)).request).includes(text));
    };
    await saved(ana, "reference", "A-9");
    await saved(ben, "note", "first of Ben");
    await saved(ben, "note", "second of Ben");
    expect((await caseNow(deps, id)).request).toMatchObject({ reference: "A-9", note: "second of Ben" });
    await ben.fill("#save-reference", "B-9");
    await ben.waitForFunction(
      () => document.querySelector("[data-autosave-status]")?.getAttribute("data-tone") === "bad",
    );
    expect((await caseNow(deps, id)).request.reference).toBe("A-9");
  }, 120_000);
});
