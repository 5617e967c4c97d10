import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { putAct } from "../../functions/startups/demand-store.ts";
import { releaseDemand } from "../../functions/startups/release-demand.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { languages } from "../../shared/base/text.ts";
import { demandKinds } from "../../shared/startups/demand.ts";
import { countriesOf } from "../../shared/startups/regions.ts";
import { openBrowser } from "../kit/browser.ts";
import { content, publish, stackDeps } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";
import { call, demoToken } from "../kit/people.ts";

const deps = stackDeps();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shot = process.env.SHOTS;

/** Acts of many governments in the last months, and what may be told of them. */
async function busy(of: string): Promise<void> {
  const many = [
    ...countriesOf.INDO_PACIFIC.slice(8, 19),
    ...countriesOf.EUROPE.slice(1, 6),
    "US",
    "BR",
    "KE",
  ];
  for (const [i, kind] of demandKinds.entries())
    for (const back of [0, 1, 2, 4]) {
      const on = dayInJapan(new Date(Date.now() - back * 30 * 86_400_000));
      const topic = {
        of: kind === "SEARCH" ? "ALL" : of,
        area: "QUANTUM",
        kind,
        month: on.slice(0, 7),
      } as const;
      const acted = many.slice(0, Math.max(0, many.length - 4 * i - 3 * back));
      for (const country of acted)
        await deps.table.write([putAct(topic, country, on)]).catch(() => undefined);
      await releaseDemand(deps, topic);
    }
}

test.each(languages)("a firm reads its demand, by area, region and month: %s", async (lang) => {
  const { origin } = inject("stack");
  const { body: me } = await call("/api/me", { token: await demoToken("supplier.firm") });
  const { id: organisationId } = me.organisation as { id: string };
  const maker = { name: { en: "Firm" }, organisationId, country: "JP", shielded: false };
  const technology = { ...content("TECHNOLOGY") } as { technology?: object };
  await publish(
    deps,
    content("TECHNOLOGY", { maker, technology: { ...technology.technology, area: "QUANTUM" } }),
  );
  await busy(organisationId);
  const page = await openPage(browser);
  await signIn(page, lang, "outside", "supplier.firm");
  await page.goto(`${origin}/${lang}/supplier/demand`);
  expect(await page.locator(".demand-area").count()).toBeGreaterThan(0);
  await page.locator(".demand-table summary").first().click();
  await fits(page);
  if (shot) {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${shot}/demand-${lang}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  const months = await page.locator("#demand-month option").all();
  expect(months.length).toBe(12);
  await page.selectOption("#demand-month", { index: 11 });
  await press(page.locator(".demand-month button"));
  expect(await page.locator(".demand-area .panel-calm").count()).toBeGreaterThan(0);
  await page.context().close();
});

test.each(languages)("a government watches a technology from its page: %s", async (lang) => {
  const { origin } = inject("stack");
  const { id } = await publish(deps, content("TECHNOLOGY"));
  const page = await openPage(browser);
  await signIn(page, lang, "outside", "buyer.ph");
  await page.goto(`${origin}/${lang}/buyer/catalogue/${id}`);
  const button = page.locator('form[action$="/watch"] button');
  await press(button);
  expect(await page.locator('input[name="watch"][value="no"]').count()).toBe(1);
  await fits(page);
  if (shot) await page.screenshot({ path: `${shot}/watch-${lang}.png`, fullPage: true });
  await press(button);
  expect(await page.locator('input[name="watch"][value="yes"]').count()).toBe(1);
  await page.context().close();
});
