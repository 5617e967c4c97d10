import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { fits, openPage, press } from "../kit/pages.ts";

const { origin } = inject("stack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Who looks at which pages; each comes in by the provider of its realm. */
const looks = [
  ["agency", "case-officer", ["/staff", "/staff/organisations", "/staff/organisations?list=GOVERNMENT"]],
  ["agency", "admin", ["/account/organisation"]],
  ["outside", "buyer.ph", ["/buyer", "/account/organisation"]],
  ["outside", "supplier.firm", ["/supplier", "/account/profile"]],
] as const;

test.each(languages.flatMap((lang) => looks.map((look) => [lang, ...look] as const)))(
  "entrance, shell and lists are accessible and fit: %s, %s, %s",
  async (lang, realm, name, paths) => {
    const page = await openPage(browser);
    await page.goto(`${origin}/${lang}/account/sign-in?failed=1`);
    if (name === "admin") await fits(page);
    await press(page.locator(`a[href^="/auth/sign-in/${realm}"]`));
    if (name === "admin" || name === "buyer.ph") await fits(page);
    await press(page.locator(`button[value="${name}"]`));
    for (const path of paths) {
      await page.goto(`${origin}/${lang}${path}`);
      await fits(page);
    }
    await page.context().close();
  },
);
