import { randomBytes } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Language, languages } from "../../shared/base/text.ts";
import { curationCopy } from "../../web/copy/curation.ts";
import { openBrowser } from "../kit/browser.ts";
import { record, stackDeps, word } from "../kit/listings.ts";
import { corporateNumber } from "../kit/organisations.ts";
import { look, openPage, press, signIn, signInAt } from "../kit/pages.ts";
import { until } from "../kit/until.ts";

const { origin } = inject("stack");
const deps = stackDeps();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const idIn = (page: Page, kind: string) => new RegExp(`${kind}-[0-9A-Z]{12}`).exec(page.url())?.[0] ?? "";
const button = (page: Page, act: string) => page.locator(`form[action$="/${act}"] button[type=submit]`);

async function as(lang: Language, who: string): Promise<Page> {
  const page = await openPage(browser);
  await signIn(page, lang, /^(buyer|supplier)\./.test(who) ? "outside" : "agency", who);
  return page;
}

async function unfold(summary: Locator): Promise<void> {
  const fold = summary.locator("xpath=ancestor-or-self::details[1]");
  if (!(await fold.evaluate((element) => (element as HTMLDetailsElement).open)))
    await fold.locator("summary").first().click();
}

/** Somebody nobody knows registers a firm; two people of the agency verify it. */
async function registered(lang: Language, firm: string): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${origin}/${lang}/account/apply/supplier`);
  await press(page.locator('a[href^="/auth/sign-in/outside"]'));
  await signInAt(page, `founder-${randomBytes(4).toString("hex")}@${firm.toLowerCase()}.example.jp`);
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith("/auth/"));
  await page.goto(`${origin}/${lang}/account/apply/supplier`);
  const said = { nameJa: `${firm}株式会社`, nameEn: `${firm} Inc.`, corporateNumber: "1234567890123" };
  const more = { address: "東京都港区1-1", contactName: "佐藤 結", contactMail: "info@firm.example.jp" };
  for (const [name, text] of Object.entries({ ...said, ...more, foreignShare: "0" }))
    await page.fill(`[name="${name}"]`, text);
  await page.check('[name="foreignControl"][value="NONE"]');
  for (const question of ["accounts", "updates", "backups", "encryption", "incidents"])
    await page.check(`[name="cyber.${question}"][value="YES"]`);
  await press(page.locator('form[action$="/apply/supplier"] button[type="submit"]'));
  // The first number has a wrong check digit: what was typed stays, and one field says so.
  expect(await page.locator(".error-summary a").count()).toBe(1);
  expect(await page.inputValue('[name="nameEn"]')).toBe(`${firm} Inc.`);
  await page.fill('[name="corporateNumber"]', corporateNumber());
  await press(page.locator('form[action$="/apply/supplier"] button[type="submit"]'));
  await page.waitForURL(/\/account\/organisation/);
  await look(page, "registered");

  const checker = await as(lang, "case-officer");
  await checker.goto(`${origin}/${lang}/staff/organisations`);
  await press(checker.locator(`a:has-text("${firm}")`));
  const findings = checker.locator('form:has(input[name="move"][value="record-findings"])');
  await unfold(findings);
  for (const box of await findings.locator('input[name="confirmed"]').all()) await box.check();
  await press(findings.locator('button[type="submit"]'));
  const approver = await as(lang, "approver");
  await approver.goto(checker.url().replace(/\?.*/, ""));
  const verify = approver.locator('form:has(input[name="move"][value="verify"])');
  await unfold(verify);
  await press(verify.locator('button[type="submit"]'));
  await Promise.all([checker, approver].map((one) => one.context().close()));
  return page;
}

/** Writes a brief in both languages, with its paper, and hands it in. */
async function handedIn(page: Page, lang: Language, title: string): Promise<string> {
  await page.goto(`${origin}/${lang}/supplier/technologies/new`);
  await page.fill("input[name=title]", title);
  await press(button(page, "new"));
  const id = idIn(page, "T");
  const other = lang === "ja" ? "en" : "ja";
  const write = async (name: string, text: string) => {
    for (const one of [lang, other]) await page.fill(`[name="${name}.${one}"]`, `${text} ${one}`);
  };
  for (const one of languages) await page.fill(`[name="title.${one}"]`, title);
  for (const [name, text] of Object.entries({
    summary: "Sensor",
    description: "It measures weak fields.",
    civilUse: "Hospitals",
    defenceUse: "Search under water",
    ipOwner: "The firm",
  }))
    await write(name, text);
  await page.fill("input[name=area]", lang === "ja" ? "センシング" : "Sensing");
  await page.selectOption("select[name=trl]", "5");
  await page.fill("input[name=controlRow]", "16");
  await page.fill('input[name="owners.0.name"]', "Aoi Tanaka");
  await page.fill('input[name="owners.0.country"]', lang === "ja" ? "日本" : "Japan");
  await page.fill('input[name="owners.0.share"]', "100");
  await page.check("input[name=seeks][value=PILOT]");
  await press(button(page, "save"));
  const body = await deps.typeset?.pdf('#set document(title: "Brief")\nOne page', {});
  await page.setInputFiles("#upload-files", {
    name: "brief.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(body ?? []),
  });
  await page.waitForSelector(".technology-files form[action$='/paper']", { timeout: 90_000 });
  await press(page.locator(".technology-files form[action$='/paper'] button"));
  await look(page, "brief");
  await press(button(page, "submit"));
  await look(page, "submitted");
  return id;
}

/** Licensing finds nothing, a curator calls a panel, two score without each other, the moderator answers. */
async function answered(
  lang: Language,
  id: string,
  answer: (moderator: Page) => Promise<void>,
): Promise<void> {
  const open = async (who: string) => {
    const page = await as(lang, who);
    await page.goto(`${origin}/${lang}/staff/technologies/${id}`);
    return page;
  };
  const licensing = await open("licensing");
  await press(button(licensing, "screen"));
  await licensing.fill('input[name="controlRow"]', "none");
  await licensing.check('input[value="PASS"]');
  await press(button(licensing, "pass"));
  const curator = await open("curator");
  await curator.selectOption('select[name="moderator"]', { label: "中村 翔" });
  for (const name of ["小林 直樹", "山田 美咲"])
    await curator.locator("label.choice", { hasText: name }).first().click();
  await press(button(curator, "call-panel"));
  await press(button(curator, "begin-scoring"));
  for (const [who, points] of [
    ["case-officer", "4"],
    ["finance", "3"],
  ] as const) {
    const page = await open(who);
    expect(await page.locator("#scores").textContent()).not.toContain("case-officer: clear");
    await page.check('input[value="NONE"]');
    await press(page.locator('form[action$="/declare-interest"] button').first());
    for (const criterion of ["DESIRABLE", "FEASIBLE", "VIABLE"]) {
      await page.check(`input[name="${criterion}.points"][value="${points}"]`);
      await page.fill(`textarea[name="${criterion}.reason"]`, `${who}: clear.`);
    }
    await press(button(page, "score"));
    await page.context().close();
  }
  const moderator = await open("curator2");
  expect(await moderator.locator("#scores").textContent()).toContain("finance: clear.");
  await answer(moderator);
  await press(button(moderator, "decide"));
  await look(moderator, "answered");
  await Promise.all([licensing, curator, moderator].map((one) => one.context().close()));
}

/** The draft that the answer made goes the way of every listing. */
async function listed(lang: Language, name: string): Promise<string> {
  const copy = curationCopy[lang];
  const move = async (page: Page, what: string) => {
    const fold = page.locator("details.move", { hasText: what }).first();
    await unfold(fold);
    await press(fold.locator(`button:has-text("${what}")`));
  };
  const curator = await as(lang, "curator");
  await until(async () => {
    await curator.goto(`${origin}/${lang}/staff/listings?q=${name}`);
    return (await curator.locator('main a[href*="/staff/listings/L-"]').count()) > 0;
  });
  await press(curator.locator('main a[href*="/staff/listings/L-"]'));
  const id = idIn(curator, "L");
  await look(curator, "draft");
  await move(curator, copy.move.submit);
  const licensing = await as(lang, "licensing");
  await licensing.goto(`${origin}/${lang}/staff/listings/${id}`);
  await licensing.check('input[name="itemClass"][value="NON_WEAPON"]');
  await licensing.check('input[name="tier"][value="PUBLIC"]');
  await licensing.fill('[name="controlRow"]', "16");
  await licensing.press('[name="controlRow"]', "Tab");
  await move(licensing, copy.move.classify);
  for (const [who, what] of [
    ["approver", copy.move.approve],
    ["curator2", copy.move.publish],
  ] as const) {
    const page = await as(lang, who);
    await page.goto(`${origin}/${lang}/staff/listings/${id}`);
    await move(page, what);
    await page.context().close();
  }
  expect((await record(deps, id)).status).toBe("PUBLISHED");
  await Promise.all([curator, licensing].map((one) => one.context().close()));
  return id;
}

const viewsTold = async (page: Page, lang: Language): Promise<string> => {
  await page.goto(`${origin}/${lang}/supplier/demand`);
  return (await page.locator(".demand-sums > div").nth(1).locator("dd").first().textContent()) ?? "";
};

test.each(languages)(
  "a start-up is answered, listed, found and asked, and demand moves with the third government: %s",
  async (lang) => {
    const firm = word();
    const name = word();
    const founder = await registered(lang, firm);
    const id = await handedIn(founder, lang, name);
    await answered(lang, id, async (moderator) => {
      await moderator.check('input[value="LISTED_PUBLIC"]');
      await moderator.fill('#decision textarea[name="text"]', "Welcome. We list it.");
    });
    await founder.goto(`${origin}/${lang}/supplier/technologies/${id}`);
    expect(await founder.textContent("main")).toContain("Welcome. We list it.");
    await look(founder, "listed");
    const listing = await listed(lang, name);
    expect((await fetch(`${origin}/${lang}/catalogue/${listing}`)).status).toBe(200);

    const before = await viewsTold(founder, lang);
    const buyer = await as(lang, "buyer.ph");
    await until(async () => {
      await buyer.goto(`${origin}/${lang}/buyer/catalogue?q=${name}`);
      return (await buyer.locator(`a[href$="/buyer/catalogue/${listing}"]`).count()) > 0;
    });
    await press(buyer.locator(`a[href$="/buyer/catalogue/${listing}"]`));
    await press(button(buyer, "watch"));
    await look(buyer, "watched");
    await buyer.goto(`${origin}/${lang}/buyer/technologies/${listing}`);
    await unfold(buyer.locator('form[action$="/ask"]'));
    await buyer.fill('form[action$="/ask"] textarea', "Does it work in salt water?");
    await press(button(buyer, "ask"));
    await look(buyer, "asked");

    const officer = await as(lang, "case-officer");
    await officer.goto(`${origin}/${lang}/staff/technology-questions`);
    const question = officer.locator(".lot-questions > li", { hasText: name });
    const release = question.locator('form[action$="/release"]');
    await unfold(release);
    await press(release.locator('button[type="submit"]'));
    await until(async () => {
      await founder.goto(`${origin}/${lang}/supplier/questions`);
      return (await founder.textContent("main"))?.includes("Does it work in salt water?") ?? false;
    });
    expect(await founder.textContent("main")).not.toMatch(/フィリピン|Philippines|National Defense/);

    const second = await as(lang, "buyer.au");
    await second.goto(`${origin}/${lang}/buyer/catalogue/${listing}`);
    await second.waitForTimeout(3000);
    expect(await viewsTold(founder, lang)).toBe(before);
    const third = await as(lang, "buyer.kr");
    await third.goto(`${origin}/${lang}/buyer/catalogue/${listing}`);
    await until(async () => (await viewsTold(founder, lang)) !== before);
    await look(founder, "demand");
    await founder.goto(`${origin}/${lang}/supplier/technologies/${id}`);
    await look(founder, "technology-listed");
  },
  900_000,
);

test.each(languages)(
  "a decline comes with what to mend, and the next try shows what was mended: %s",
  async (lang) => {
    const founder = await as(lang, "supplier.startup");
    const id = await handedIn(founder, lang, word());
    await answered(lang, id, async (moderator) => {
      await moderator.check('input[value="DECLINED"]');
      await moderator.fill('#decision textarea[name="text"]', "Thank you. Show us a trial.");
      await moderator.check('input[value="readiness-unproved"]');
      await moderator.fill('textarea[name="said.readiness-unproved"]', "A trial with a place and a day.");
    });
    await founder.goto(`${origin}/${lang}/supplier/technologies/${id}`);
    await look(founder, "declined");
    expect(await founder.textContent("#feedback")).toContain("A trial with a place and a day.");
    await press(button(founder, "try-again"));
    await founder.fill(`textarea[name="evidence.statement.${lang}"]`, "Measured off Yokosuka.");
    await press(button(founder, "save"));
    await founder.check("#feedback-0");
    await press(button(founder, "feedback"));
    expect(await founder.textContent("#comparison")).toContain("Measured off Yokosuka.");
    await look(founder, "comparison");
    await press(button(founder, "submit"));
    const licensing = await as(lang, "licensing");
    await licensing.goto(`${origin}/${lang}/staff/technologies/${id}`);
    expect(await licensing.textContent("main")).toContain("Measured off Yokosuka.");
    await look(licensing, "second-try");
  },
  900_000,
);
