import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Language, languages } from "../../shared/base/text.ts";
import { curationCopy } from "../../web/copy/curation.ts";
import { openBrowser } from "../kit/browser.ts";
import { record, stackDeps, word } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const { origin } = inject("stack");
const deps = stackDeps();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function as(lang: Language, who: string): Promise<Page> {
  const page = await openPage(browser);
  await signIn(page, lang, "agency", who);
  return page;
}

/** Opens the fold of a move if it is closed, and makes the move. */
async function makeMove(page: Page, name: string): Promise<void> {
  const fold = page.locator("details.move", { hasText: name }).first();
  if (!(await fold.evaluate((element) => (element as HTMLDetailsElement).open)))
    await fold.locator("summary").click();
  await press(fold.locator(`button:has-text("${name}")`));
}

/** Milliseconds until something is so; a limit of two seconds is the promise. */
async function within2s(probe: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  await until(probe);
  const took = performance.now() - start;
  expect(took).toBeLessThan(2000 + 1000); // the probe itself and a busy machine
  return took;
}

const found = async (q: string) => ((await call(`/api/catalogue?q=${q}`)).body.total as number) > 0;

test.each(languages)(
  "five people bring a draft to the public, and take it off again (%s)",
  async (lang) => {
    const copy = curationCopy[lang];
    const name = word();
    const curator = await as(lang, "curator");
    await curator.goto(`${origin}/${lang}/staff/listings`);
    await fits(curator);
    await press(curator.locator(`a[href$="/staff/listings/new"]`));
    await curator.check('input[value="EQUIPMENT"]');
    await fits(curator);
    await press(curator.locator("main form.form button[type=submit]"));
    // Nothing typed: the page says what is missing and keeps the choice.
    expect(await curator.locator(".error-summary").count()).toBe(1);
    expect(await curator.isChecked('input[value="EQUIPMENT"]')).toBe(true);
    await curator.fill('[name="titleJa"]', `試験装置 ${name}`);
    await curator.fill('[name="summaryJa"]', "試験用の装置です。");
    await press(curator.locator("main form.form button[type=submit]"));
    await curator.waitForURL(/\/edit$/);
    const id = /L-[0-9A-Z]{12}/.exec(curator.url())?.[0] ?? "";

    await fits(curator);
    await curator.fill('[name="title.en"]', `Trial device ${name}`);
    await curator.fill('[name="summary.en"]', "A device for trials.");
    // Typing alone saves.
    await until(async () => (await record(deps, id)).content.summary.en === "A device for trials.");
    await curator.fill('[name="leadTimeMonths.from"]', "abc");
    await press(curator.locator(".edit-bar button[type=submit]"));
    expect(await curator.locator(".error-summary a").count()).toBe(1);
    expect(await curator.inputValue('[name="leadTimeMonths.from"]')).toBe("abc");
    await curator.fill('[name="leadTimeMonths.from"]', "６");
    await curator.fill('[name="leadTimeMonths.to"]', "9");
    await curator.fill('[name="price.currency"]', "JPY");
    await press(curator.locator(".edit-bar button[type=submit]"));
    expect((await record(deps, id)).content.leadTimeMonths).toEqual({ from: 6, to: 9 });

    await curator.goto(`${origin}/${lang}/staff/listings/${id}`);
    await fits(curator);
    await makeMove(curator, copy.move.submit);

    const licensing = await as(lang, "licensing");
    await licensing.goto(`${origin}/${lang}/staff/listings?q=${name}`);
    await press(licensing.locator(`a[href$="/staff/listings/${id}"]`));
    await licensing.check('input[name="itemClass"][value="NON_WEAPON"]');
    await licensing.check('input[name="tier"][value="PUBLIC"]');
    await licensing.fill('[name="controlRow"]', "99-9");
    await licensing.press('[name="controlRow"]', "Tab");
    await fits(licensing);
    await makeMove(licensing, copy.move.classify);
    expect(await licensing.locator(".error-summary a").count()).toBe(1);
    await licensing.fill('[name="controlRow"]', "2-17");
    await licensing.press('[name="controlRow"]', "Tab");
    await makeMove(licensing, copy.move.classify);

    const approver = await as(lang, "approver");
    await approver.goto(`${origin}/${lang}/staff/listings/${id}`);
    await makeMove(approver, copy.move.approve);
    const second = await as(lang, "curator2");
    await second.goto(`${origin}/${lang}/staff/listings/${id}/preview`);
    await fits(second);
    await second.goto(`${origin}/${lang}/staff/listings/${id}`);
    expect(await found(name)).toBe(false);
    await makeMove(second, copy.move.publish);
    await within2s(() => found(name));
    expect((await fetch(`${origin}/${lang}/catalogue/${id}`)).status).toBe(200);

    await makeMove(second, copy.move.withdraw);
    await within2s(async () => !(await found(name)));
    expect((await fetch(`${origin}/${lang}/catalogue/${id}`)).status).toBe(410);
    const feed = (await (await fetch(`${origin}/${lang}/feed.json`)).json()) as {
      items: { url: string; tags: string[] }[];
    };
    const told = feed.items.filter(({ url }) => url.includes(id)).map(({ tags }) => tags[0]);
    expect(told).toEqual(["WITHDRAWN"]);
    const auditor = await as(lang, "auditor");
    await auditor.goto(`${origin}/${lang}/staff/listings/${id}/changes?from=1`);
    expect(await auditor.locator(".data-table tbody tr").count()).toBeGreaterThan(3);
    await fits(auditor);
    await auditor.goto(`${origin}/${lang}/staff/listings/${id}`);
    expect(await auditor.locator("details.move button").count()).toBe(0);
    await fits(auditor);
  },
  120_000,
);

test("two people in one draft: the second sees what changed, and chooses", async () => {
  const token = await demoToken("curator");
  const { body } = await call("/api/staff/listings", {
    token,
    body: { kind: "SERVICE", title: { ja: "訓練", en: "Training" }, summary: { ja: "概要", en: "Summary" } },
  });
  const id = String(body.id);
  const [first, second] = [await as("ja", "curator"), await as("en", "curator2")];
  const edit = (lang: Language) => `${origin}/${lang}/staff/listings/${id}/edit`;
  await Promise.all([first.goto(edit("ja")), second.goto(edit("en"))]);
  await first.fill('[name="title.en"]', "Pilot training");
  await press(first.locator(".edit-bar button[type=submit]"));
  await second.fill('[name="title.en"]', "Crew training");
  await second.fill('[name="title.ja"]', "搭乗員訓練");
  await press(second.locator(".edit-bar button[type=submit]"));
  await fits(second);
  expect(await second.locator(".merge-field").count()).toBe(1);
  expect(await second.locator("main").textContent()).toContain("Pilot training");
  await second.locator(".merge-side", { hasText: "Crew training" }).locator("input").check();
  await press(second.locator("main form.form button[type=submit]"));
  expect((await record(deps, id)).content.title).toEqual({ ja: "搭乗員訓練", en: "Crew training" });
}, 60_000);

test("many at once: first what will happen to each, then what did", async () => {
  const token = await demoToken("curator");
  const name = word();
  const make = async (title: object) => {
    const { body } = await call("/api/staff/listings", {
      token,
      body: { kind: "SERVICE", title, summary: title },
    });
    return String(body.id);
  };
  const whole = await make({ ja: `訓練 ${name}`, en: `Training ${name}` });
  const half = await make({ ja: `整備 ${name}` });
  const page = await as("ja", "curator");
  await page.goto(`${origin}/ja/staff/listings?q=${name}`);
  for (const box of await page.locator('input[name="ids"]').all()) await box.check();
  await page.selectOption('select[name="move"]', "submit");
  await press(page.locator(".bulk-bar button"));
  await fits(page);
  expect((await record(deps, whole)).status).toBe("DRAFT");
  await press(page.locator("main form.form button[type=submit]"));
  expect(await page.locator(".banner").textContent()).toContain("1");
  expect([(await record(deps, whole)).status, (await record(deps, half)).status]).toEqual([
    "IN_REVIEW",
    "DRAFT",
  ]);
}, 60_000);
