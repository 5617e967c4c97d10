import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import { kinds } from "../../shared/catalogue/codes.ts";
import { catalogueCopy } from "../../web/copy/catalogue.ts";
import { codes } from "../../web/copy/codes.ts";
import { openBrowser } from "../kit/browser.ts";
import { approve, content, newId, publish, stackDeps, staff, word } from "../kit/listings.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const curator = { deps, actor: staff("curator") };
const name = word();
const ids: Partial<Record<(typeof kinds)[number], string>> = {};
let withdrawn: string;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const titled = (what: string) => ({
    title: { ja: `${name} の${what}`, en: `${name} ${what}` },
    fsc: "1550",
  });
  for (const kind of kinds) {
    const { id } = await publish(deps, content(kind, titled(kind)));
    await approve(deps, id, { summary: { ja: "改めた要約", en: "A changed summary" } });
    await moveListing(curator, { id, move: "publish" });
    ids[kind] = id;
  }
  ({ id: withdrawn } = await publish(deps, content("SURPLUS", titled("gone"))));
  await moveListing(curator, { id: withdrawn, move: "withdraw" });
  const total = async () =>
    ((await (await fetch(`${origin}/api/catalogue?q=${name}`)).json()) as { total: number }).total;
  await until(async () => (await total()) === kinds.length);
});
afterAll(() => browser.close());

/** Runs on a new page and hears what the browser complains of. */
async function visit(
  how: { width?: number; scripts?: boolean },
  walk: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1280, height: 900 },
    javaScriptEnabled: how.scripts ?? true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4(00|04|10)/.test(message.text()))
      complaints.push(message.text());
  });
  try {
    await walk(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

describe.each(["ja", "en"] as const)("in %s", (lang) => {
  const copy = catalogueCopy[lang];

  test.each([{ scripts: true }, { scripts: false }])(
    "from the front page to a difference between versions, scripts: $scripts",
    async ({ scripts }) => {
      await visit({ scripts }, async (page) => {
        await page.goto(`${origin}/${lang}/`);
        expect(await page.locator("html").getAttribute("lang")).toBe(lang);
        await page.getByRole("searchbox").fill(name);
        await page.getByRole("searchbox").press("Enter");
        await page.waitForURL(`**/${lang}/catalogue?q=${name}`);
        expect(await page.getByRole("status").textContent()).toContain("4");

        const facet = page.getByRole("checkbox", { name: codes[lang].kind.SURPLUS });
        if (!(await facet.isVisible())) await page.locator("details.facets > summary").click();
        if (scripts) await facet.click();
        else {
          await facet.check();
          await page.getByRole("button", { name: copy.apply, exact: true }).click();
        }
        await page.waitForURL(/kind=SURPLUS/);
        expect(await page.getByRole("status").textContent()).toContain("1");

        await page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
        await page.waitForURL(`**/${lang}/catalogue/${ids.SURPLUS}`);
        expect(await page.locator("h1").textContent()).toContain(name);

        await page.locator(".history").getByRole("link").last().click();
        await page.waitForURL(/\/v\/1$/);
        expect(await page.locator(".notice").textContent()).toContain(copy.oldVersion(1));
        await page
          .locator(".notice")
          .getByRole("link", { name: copy.compare(2) })
          .click();
        await page.waitForURL(/diff\?from=1&to=2$/);
        const changed = await page.locator(".diff-table tbody tr").allTextContents();
        expect(changed.join()).toContain(lang === "ja" ? "改めた要約" : "A changed summary");

        await page.goto(`${origin}/${lang}/classes`);
        await page.locator('a[href$="fsc=1550"]').click();
        await page.waitForURL(/fsc=1550$/);
        expect(await page.locator("h1").isVisible()).toBe(true);
      });
    },
  );

  test("leads to the same page in the other language", async () => {
    const other = lang === "ja" ? "en" : "ja";
    await visit({}, async (page) => {
      await page.goto(`${origin}/${lang}/catalogue?q=${name}&kind=SERVICE`);
      await page.locator("header a.language").click();
      await page.waitForURL(`${origin}/${other}/catalogue?q=${name}&kind=SERVICE`);
    });
  });

  test("with the keyboard alone: past the header, into the search, to an item", async () => {
    await visit({}, async (page) => {
      await page.goto(`${origin}/${lang}/`);
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      expect(await skip.getAttribute("href")).toMatch(/^#/);
      expect(await skip.isVisible()).toBe(true);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").getAttribute("name")).toBe("q");
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await page.waitForURL(/catalogue\?q=/);
      const focused = () => page.locator(":focus").getAttribute("href");
      await until(async () => {
        await page.keyboard.press("Tab");
        return /\/catalogue\/L-/.test((await focused().catch(() => null)) ?? "");
      });
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/catalogue\/L-/);
    });
  });

  const addresses = (): Record<string, string> => ({
    home: "/",
    results: "/catalogue",
    "results with a facet": `/catalogue?q=${name}&kind=SURPLUS`,
    "no results": `/catalogue?q=${word()}`,
    ...Object.fromEntries(kinds.map((kind) => [`item ${kind}`, `/catalogue/${ids[kind]}`])),
    "old version": `/catalogue/${ids.EQUIPMENT}/v/1`,
    print: `/catalogue/${ids.EQUIPMENT}/print`,
    withdrawn: `/catalogue/${withdrawn}`,
    diff: `/catalogue/${ids.TECHNOLOGY}/diff?from=1&to=2`,
    classes: "/classes",
    "how it works": "/how-it-works",
    accessibility: "/accessibility",
    "not found": `/catalogue/${newId()}`,
    refused: "/catalogue?limit=0",
  });

  test.each([1280, 320])("every page is accessible and fits at %i px", async (width) => {
    const faults: string[] = [];
    await visit({ width }, async (page) => {
      for (const [what, path] of Object.entries(await withDemo(addresses()))) {
        const answer = await page.goto(`${origin}/${lang}${path}`);
        expect(answer?.status(), what).toBe(refused[what] ?? 200);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        for (const { id, nodes } of violations)
          faults.push(`${what}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) faults.push(`${what}: ${wide} px wide`);
      }
    });
    expect(faults).toEqual([]);
  });
});

const refused: Readonly<Record<string, number>> = { withdrawn: 410, "not found": 404, refused: 400 };

/** A drawn listing of each kind in the demo catalogue besides our own, which have no picture. */
async function withDemo(own: Record<string, string>): Promise<Record<string, string>> {
  const all = { ...own };
  for (const kind of kinds) {
    const answer = await fetch(`${origin}/api/catalogue?kind=${kind}&sort=title&limit=100`);
    const { items } = (await answer.json()) as { items: { id: string; picture?: object }[] };
    const drawn = items.find((item) => item.picture);
    expect(drawn, kind).toBeDefined();
    all[`demo ${kind}`] = `/catalogue/${drawn?.id}`;
  }
  return all;
}
