import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "../kit/browser.ts";
import { photograph } from "../kit/documents.ts";
import { record, stackDeps } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const { origin } = inject("stack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const move = async (id: string, who: string, body: object) =>
  expect((await call(`/api/staff/listings/${id}/move`, { token: await demoToken(who), body })).status).toBe(
    200,
  );

test("two pictures are sent, ordered, described, published, seen by the public, and gone with the listing", async () => {
  const token = await demoToken("curator");
  const text = { ja: "艦", en: "Ship" };
  const made = await call("/api/staff/listings", {
    token,
    body: { kind: "SERVICE", title: text, summary: text },
  });
  const id = String(made.body.id);
  const page = await openPage(browser);
  await signIn(page, "en", "agency", "curator");
  await page.goto(`${origin}/en/staff/listings/${id}/edit`);
  await page.setInputFiles("#upload-files", [
    { name: "a.jpg", mimeType: "image/jpeg", buffer: await photograph(900, 1400) },
    { name: "b.jpg", mimeType: "image/jpeg", buffer: await photograph(500, 700) },
  ]);
  await page.waitForFunction(() => document.querySelectorAll(".picture-line").length === 2);
  const lines = page.locator(".picture-line");
  for (const [i, place] of [2, 1].entries()) {
    await lines.nth(i).locator('input[type="checkbox"]').check();
    await lines.nth(i).locator('input[name^="place."]').fill(String(place));
    if (i === 0) continue;
    await lines.nth(i).locator('input[name^="altJa."]').fill("艦首");
    await lines.nth(i).locator('input[name^="altEn."]').fill("The bow");
  }
  const save = page.locator('form[action$="/pictures"] button');
  await press(save);
  expect(await page.locator(".error-summary a").count()).toBe(1);
  await lines.nth(0).locator('input[name^="altJa."]').fill("艦尾");
  await lines.nth(0).locator('input[name^="altEn."]').fill("The stern");
  await fits(page);
  await press(save);
  const { pictures } = (await record(stackDeps(), id)).content;
  expect(pictures.map(({ alt }) => alt.en)).toEqual(["The bow", "The stern"]);

  await move(id, "curator", { move: "submit" });
  const classification = { itemClass: "NON_WEAPON" };
  await move(id, "licensing", { move: "classify", classification, visibility: { tier: "PUBLIC" } });
  await move(id, "approver", { move: "approve" });
  await move(id, "curator", { move: "publish" });
  await page.goto(`${origin}/ja/catalogue/${id}`);
  await page.waitForFunction(() => {
    const shown = document.querySelector<HTMLImageElement>(".item-picture img");
    return (shown?.naturalWidth ?? 0) > 0 && /\.avif$/.test(shown?.currentSrc ?? "");
  });
  expect(await page.locator(".item-picture img").getAttribute("alt")).toBe("艦首");
  const src = await page.locator(".item-picture img").evaluate((one: HTMLImageElement) => one.currentSrc);
  await fits(page);
  await move(id, "curator", { move: "withdraw" });
  await until(async () => (await fetch(src)).status === 404);
}, 60_000);
