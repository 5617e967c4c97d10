import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { openBrowser } from "../kit/browser.ts";
import { stackDeps } from "../kit/listings.ts";
import { fits, press, signIn } from "../kit/pages.ts";
import { technologyNow, technologyOf, wholeBrief } from "../kit/technologies.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const founder = demoPersonId("supplier.startup");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function person(name: string, lang: "ja" | "en", scripts = true): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, lang, "outside", name);
  return page;
}
const button = (page: Page, act: string) => page.locator(`form[action$="/${act}"] button[type=submit]`);
const idOf = (page: Page) => /T-[0-9A-Z]{12}/.exec(page.url())?.[0] ?? "";
const pathOf = (lang: string, id: string) => `${origin}/${lang}/supplier/technologies/${id}`;
const saved = (page: Page) =>
  until(async () => (await page.textContent("[data-autosave-status]"))?.includes("Saved") ?? false);

/** Everything that the builder asks for but the paper. */
async function write(page: Page): Promise<void> {
  await page.fill('textarea[name="summary.en"]', "A small magnetic sensor.");
  await page.fill("input[name=area]", "Sensing");
  await page.fill('textarea[name="civilUse.en"]', "Measuring in hospitals.");
  await page.fill('textarea[name="defenceUse.en"]', "Finding objects under water.");
  await page.selectOption("select[name=trl]", "5");
  await page.fill('input[name="ipOwner.en"]', "The firm itself");
  await page.fill("input[name=controlRow]", "３－２");
  await page.fill('input[name="owners.0.name"]', "Aoi Tanaka");
  await page.fill('input[name="owners.0.country"]', "日本");
  await page.fill('input[name="owners.0.share"]', "60.5");
  await page.check("input[name=seeks][value=PILOT]");
}

describe("a technology in the browser", () => {
  test("is written and saved by itself, gets its paper, and is handed in", async () => {
    const page = await person("supplier.startup", "en");
    await page.goto(`${origin}/en/supplier/technologies/new`);
    await fits(page);
    await page.fill("input[name=title]", "Quantum sensor");
    await press(button(page, "new"));
    const id = idOf(page);
    await write(page);
    await saved(page);
    await until(async () => (await page.textContent("#brief-standing"))?.includes("91%") ?? false);
    expect((await technologyNow(deps, id)).brief).toMatchObject({
      area: "SENSING",
      controlRow: "3-2",
      owners: [{ share: 6050 }],
      seeks: ["PILOT"],
    });

    const body = await deps.typeset?.pdf('#set document(title: "Brief")\nOne page', {});
    await page.setInputFiles("#upload-files", {
      name: "brief.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(body ?? []),
    });
    await page.waitForSelector(".technology-files form[action$='/paper']", { timeout: 60_000 });
    await press(page.locator(".technology-files form[action$='/paper'] button"));
    expect(await page.textContent("#brief-standing")).toContain("Nothing is missing");
    await press(page.locator('a[href$="/preview"]'));
    expect(await page.textContent("h1")).toBe("Quantum sensor");
    await fits(page);
    await page.goto(pathOf("en", id));
    await press(button(page, "submit"));
    expect(await page.textContent(".technology-clock")).toContain("30 days left");
    await fits(page);
    await page.goto(`${origin}/en/supplier/technologies`);
    await fits(page);
  });

  test("keeps what somebody else typed meanwhile, and shows it where both typed", async () => {
    const { id } = await technologyOf(founder);
    const [ana, ben] = await Promise.all([
      person("supplier.startup", "en"),
      person("supplier.startup2", "en"),
    ]);
    await Promise.all([ana.goto(pathOf("en", id)), ben.goto(pathOf("en", id))]);
    await ana.fill('input[name="title.en"]', "By Ana");
    await saved(ana);
    await ben.fill('textarea[name="summary.en"]', "By Ben");
    await saved(ben);
    await ben.fill('input[name="title.en"]', "By Ben");
    await until(async () =>
      ((await ben.textContent("[data-autosave-status]")) ?? "").includes("the same field"),
    );
    await press(button(ben, "save"));
    expect(await ben.textContent("#save-title-en-error")).toContain("By Ana");
    expect(await ben.inputValue('input[name="title.en"]')).toBe("By Ben");
    expect((await technologyNow(deps, id)).brief).toMatchObject({
      title: { en: "By Ana" },
      summary: { en: "By Ben" },
    });
  });

  test("without scripts: what breaks a rule is said by its field, and stays as it was typed", async () => {
    const { id } = await technologyOf(founder, { brief: wholeBrief({ trl: 8 }) });
    const page = await person("supplier.startup", "ja", false);
    await page.goto(pathOf("ja", id));
    await page.fill("input[name=demo]", "後で撮影");
    await press(button(page, "save"));
    expect(await page.inputValue("input[name=demo]")).toBe("後で撮影");
    expect(await page.textContent("#save-demo-error")).toContain("https://");
    await page.goto(pathOf("ja", id));
    expect(await page.inputValue("input[name=demo]")).toBe("後で撮影");
    expect(await page.getAttribute(".technology-faults li", "data-rule")).toBe("trl-evidence");
    expect(await button(page, "submit").count()).toBe(0);
    // What looks at a page for faults is a script itself.
    const seen = await person("supplier.startup", "ja");
    await seen.goto(pathOf("ja", id));
    await fits(seen);
  });

  test("comes back with feedback, is written again, and shows what changed about each point", async () => {
    const { id } = await technologyOf(founder, { status: "DECLINED" });
    const page = await person("supplier.startup", "ja");
    await page.goto(pathOf("ja", id));
    await fits(page);
    await press(button(page, "try-again"));
    await page.fill('textarea[name="evidence.statement.ja"]', "海上で計測した。");
    await press(button(page, "save"));
    expect(await page.textContent("#feedback")).toContain("何を確かめたか");
    await page.check("#feedback-0");
    await press(button(page, "feedback"));
    expect(await page.isChecked("#feedback-0")).toBe(true);
    expect(await page.textContent("#comparison")).toContain("海上で計測した。");
    await fits(page);
    await press(button(page, "submit"));
    expect(await page.textContent("#comparison")).toContain("海上で計測した。");
    await fits(page);
  });
});
