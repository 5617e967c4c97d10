import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import type { Language } from "../../shared/base/text.ts";

const widths = { ja: [320, 1280], en: [1280, 320] } as const;

/** What reaches beyond a page that is too wide, so that a failure names it. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("main *")]
      .filter((one) => one.getBoundingClientRect().right > clientWidth)
      .map((one) => one.outerHTML.slice(0, 160));
  });

/**
 * Nothing wider than the screen at both widths, and nothing for axe to find at the last of them, which differs by
 * language: every page is tried in both.
 */
export async function fits(page: Page): Promise<void> {
  const lang = (await page.locator("html").getAttribute("lang")) === "ja" ? "ja" : "en";
  for (const width of widths[lang]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([page.url(), Math.max(wide, width), await beyond(page)]).toEqual([page.url(), width, []]);
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map((v) => `${page.url()} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const shots = process.env.SHOTS;

/** The page fits its reader; where `SHOTS` names a folder it is photographed at both widths. */
export async function look(page: Page, name: string): Promise<void> {
  await fits(page);
  if (!shots) return;
  const lang = await page.locator("html").getAttribute("lang");
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

export const openPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();

/** Sends a form or follows a link, and waits for the page behind it. */
export async function press(what: Locator): Promise<void> {
  const page = what.page();
  const answered = page.waitForEvent("framenavigated", (frame) => frame === page.mainFrame());
  await what.first().click();
  await answered;
  await page.waitForLoadState("load");
}

/** Signs in at a provider: as a demo person, or from outside with any address. */
export async function signIn(page: Page, lang: Language, realm: string, who: string | { mail: string }) {
  const { origin } = inject("stack");
  await page.goto(`${origin}/${lang}/account/sign-in`);
  await press(page.locator(`a[href^="/auth/sign-in/${realm}"]`));
  if (typeof who === "string") await press(page.locator(`button[value="${who}"]`));
  else await signInAt(page, who.mail);
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith("/auth/"));
}

/** Fills in the form of the provider's page that is open. */
export async function signInAt(page: Page, mail: string): Promise<void> {
  await page.fill('input[name="email"]', mail);
  await page.fill('input[name="shown"]', "Ines Soto");
  await press(page.locator('form:has(input[name="email"]) button'));
}
