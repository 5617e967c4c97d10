import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Language, languages } from "../../shared/base/text.ts";
import { screeningCopy } from "../../web/copy/screening.ts";
import { openBrowser } from "../kit/browser.ts";
import { look, openPage, press, signIn } from "../kit/pages.ts";

const { origin } = inject("stack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const as = async (lang: Language, who: string): Promise<Page> => {
  const page = await openPage(browser);
  await signIn(page, lang, "agency", who);
  return page;
};
const at = (lang: Language, path = "") => `${origin}/${lang}/staff/screening${path}`;

describe.each(languages)("export screening: %s", (lang) => {
  const copy = screeningCopy[lang];

  test("an auditor reads the rules, and tries a name that is listed", async () => {
    const page = await as(lang, "auditor");
    await press(page.locator('.shell-nav a[href$="/staff/screening"]'));
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(10);
    await look(page, "rules");
    await page.goto(at(lang, "?day=2026-04-20"));
    expect(await page.locator("main").textContent()).toContain("TP-2014-04-01");
    await page.goto(at(lang, "/try"));
    await look(page, "try-empty");
    await press(page.getByRole("button", { name: copy.trying.submit }));
    await expect(page.locator(".error-summary").count()).resolves.toBe(1);
    await look(page, "try-errors");
    await page.selectOption('[name="destination"]', "AE");
    await page.selectOption('[name="country"]', "AE");
    await page.fill('[name="name"]', "Office of Pegasus Genral Trading LLC");
    await page.check('[name="itemClass"][value="WEAPON"]');
    await page.fill('[name="controlRow"]', "1-9");
    await press(page.getByRole("button", { name: copy.trying.submit }));
    expect(await page.locator("mark").allTextContents()).toEqual(["Pegasus", "Genral", "Trading"]);
    expect(await page.locator(".run").textContent()).toContain(copy.outcome.NEEDS_NSC);
    expect(await page.inputValue('[name="name"]')).toContain("Pegasus");
    await look(page, "try");
    await page.goto(at(lang, "/history"));
    await look(page, "history");
    await page.goto(at(lang, "/names"));
    expect(await page.locator("form textarea").count()).toBe(0);
    await page.context().close();
  });

  test("licensing drafts, is told of mistakes by their place, and cannot approve; an approver can", async () => {
    const officer = await as(lang, "licensing");
    await officer.goto(at(lang, "/drafts"));
    await press(officer.getByRole("button", { name: copy.drafts.begin }));
    const address = officer.url();
    await officer.locator("summary", { hasText: copy.draft.edit }).click();
    const text = await officer.inputValue('textarea[name="document"]');
    await officer.fill(
      'textarea[name="document"]',
      text.replace('"list": "un-arms-embargo"', '"list": "nowhere"'),
    );
    await press(officer.getByRole("button", { name: copy.draft.save, exact: true }));
    expect(await officer.locator("main").textContent()).toContain("rules.8.when.list");
    await look(officer, "draft-faults");
    await officer.goto(address);
    await officer.locator("summary", { hasText: copy.draft.members }).click();
    await officer.selectOption('[name="list"]', "agreement-partners");
    await officer.fill('[name="add"]', "nz kr");
    await press(officer.getByRole("button", { name: copy.draft.saveMembers }));
    await press(officer.getByRole("button", { name: copy.draft.replay }));
    await look(officer, "draft-licensing");
    const decider = await as(lang, "approver");
    await decider.goto(address.split("?")[0] ?? "");
    expect(await decider.getByText(copy.draft.addedMembers, { exact: true }).first().isVisible()).toBe(true);
    await look(decider, "draft-approver");
    await decider.locator("summary", { hasText: copy.draft.discard }).click();
    await decider.fill('[name="note"]', "Not this year");
    await press(decider.getByRole("button", { name: copy.draft.discard }));
    await decider.goto(at(lang, "/drafts"));
    await look(decider, "drafts");
    await Promise.all([officer.context().close(), decider.context().close()]);
  });

  test("a new edition of a list shows what it changes before it is loaded", async () => {
    const page = await as(lang, "licensing");
    await page.goto(at(lang, "/names"));
    await look(page, "names");
    await page.selectOption('[name="list"]', "UN_SANCTIONS");
    await page.fill('[name="edition"]', `2026-11 ${lang}`);
    await page.fill('[name="source"]', "https://example.org/list");
    // Midnight in Japan may come between the page and its form; each language loads an edition and a name of its own.
    const own = {
      ja: { from: "2099-04-01", name: "Zarqun Vostal" },
      en: { from: "2099-05-01", name: "Tormek Ulgan" },
    };
    const { from, name } = own[lang];
    await page.fill('[name="from"]', from);
    await page.fill('[name="csv"]', `name,aliases,country\n${name},Z. Vostal|ザルクン ヴォスタル,SY\n`);
    await press(page.getByRole("button", { name: copy.names.preview }));
    expect(await page.locator("main").textContent()).toContain(name);
    await look(page, "names-preview");
    await press(page.getByRole("button", { name: copy.names.take }));
    expect(await page.locator("main").textContent()).toContain(`2026-11 ${lang}`);
    await page.context().close();
  });
});
