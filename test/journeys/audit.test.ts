import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { stackDeps } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";
import { call, newcomer } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const { origin } = inject("stack");
const deps = stackDeps();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(languages)(
  "the auditor finds rows by record, person, deed and day, and takes them away: %s",
  async (lang) => {
    const { person, token } = await newcomer(deps, `who@${randomBytes(4).toString("hex")}.govt.nz`);
    const record = `person:${person.id}`;
    const saved = await call("/api/account/profile", {
      token,
      method: "PATCH",
      body: { language: "en", timeZone: "Asia/Tokyo" },
    });
    expect(saved.status).toBe(200);
    const page = await openPage(browser);
    await signIn(page, lang, "agency", "auditor");
    await page.goto(`${origin}/${lang}/staff/audit?limit=5`);
    await fits(page);
    const rows = page.locator(".data-table tbody tr");
    const ask = async (fields: Record<string, string>) => {
      await page.goto(`${origin}/${lang}/staff/audit`);
      for (const [name, value] of Object.entries(fields))
        await page.fill(`.audit-filter [name="${name}"]`, value);
      await press(page.locator(".audit-filter button"));
      return rows.count();
    };
    expect(await ask({ record })).toBe(2);
    expect(await ask({ record, action: "person.profile" })).toBe(1);
    await until(async () => (await ask({ person: person.id })) === 2);
    const today = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Tokyo" }).format();
    expect(await ask({ person: person.id, from: today, to: today })).toBe(2);
    await fits(page);
    const download = page.waitForEvent("download");
    await page.locator('a[href*="format=csv"]').click();
    const file = await (await download).path();
    const lines = (await readFile(file, "utf8")).trim().split(/\r?\n/);
    expect(lines.filter((line) => line.includes(record))).toHaveLength(2);
    expect(lines).toHaveLength(3);
    expect(await ask({ record: "person:P-000000000000" })).toBe(0);
    await fits(page);
  },
);
