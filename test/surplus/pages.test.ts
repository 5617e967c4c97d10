import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { getPerson } from "../../functions/accounts/index.ts";
import { askOpening } from "../../functions/surplus/ask-opening.ts";
import { fileOffer } from "../../functions/surplus/file-offer.ts";
import { addDays, dayInJapan, endOfDay } from "../../shared/base/day.ts";
import { type Language, languages } from "../../shared/base/text.ts";
import { openBrowser } from "../kit/browser.ts";
import { content, publish, stackDeps, staff } from "../kit/listings.ts";
import { openPage, signIn } from "../kit/pages.ts";
import { until } from "../kit/until.ts";

const { origin } = inject("stack");
const deps = stackDeps();
const today = dayInJapan(new Date());
const pictures = process.env.SCREENSHOTS;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signedIn(lang: Language, realm: "agency" | "outside", name: string): Promise<Page> {
  const page = await openPage(browser);
  await signIn(page, lang, realm, name);
  return page;
}

/** The page is sound for everybody, wide and narrow. */
async function fits(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${name} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([name, width, wide]).toEqual([name, width, false]);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const lotWith = (price: object, more: object = {}) =>
  publish(
    deps,
    content("SURPLUS", {
      title: { ja: "中型トラック 10台", en: "Medium trucks, ten" },
      price: { date: addDays(today, -30), basis: { ja: "市場", en: "Market" }, currency: "JPY", ...price },
      lot: {
        quantity: 10,
        unitOfIssue: "EA",
        condition: { code: "A", assessed: true },
        asIsTextVersion: "1",
        ...more,
      },
    }),
  );

test.each(languages)("a buyer offers, books, asks and watches; the agency answers: %s", async (lang) => {
  const { id } = await lotWith(
    { mode: "OFFERS_INVITED", closing: addDays(today, 10) },
    {
      inspection: {
        from: addDays(today, 1),
        to: addDays(today, 5),
        place: { ja: "霞ヶ浦", en: "Kasumigaura" },
      },
    },
  );
  const curator = await signedIn(lang, "agency", "curator");
  await until(async () => {
    await curator.goto(`${origin}/${lang}/staff/lots`);
    return (await curator.locator(`a[href$="/staff/lots/${id}"]`).count()) > 0;
  });
  await fits(curator, `lots-${lang}`);
  await curator.goto(`${origin}/${lang}/staff/lots/${id}`);
  const slot = curator.locator('form[action$="/slot"]');
  await curator.locator('details:has(form[action$="/slot"]) > summary').click();
  await slot.locator('input[name="time"]').fill("25:00");
  await slot.locator('button[type="submit"]').click();
  await expect.poll(() => slot.locator('[aria-invalid="true"]').count()).toBe(1);
  await slot.locator('input[name="time"]').fill("10:30");
  await slot.locator('button[type="submit"]').click();
  await curator.waitForURL(/\/staff\/lots\/L-[0-9A-Z]{12}$/);

  const buyer = await signedIn(lang, "outside", lang === "ja" ? "buyer.ph" : "buyer.au");
  const at = `${origin}/${lang}/buyer/lots/${id}`;
  await buyer.goto(at);
  await buyer.locator('details:has(form[action$="/offer"]) > summary').click();
  const offer = buyer.locator('form[action$="/offer"]');
  await offer.locator('input[name="quantity"]').fill("11");
  await offer.locator('input[name="amount"]').fill("1,250,000");
  await offer.locator('button[type="submit"]').click();
  await expect.poll(() => offer.locator('[aria-invalid="true"]').count()).toBe(1);
  expect(await offer.locator('input[name="amount"]').inputValue()).toBe("1,250,000");
  expect(await buyer.locator(".error-summary a[href='#offer-quantity']").count()).toBe(1);
  await fits(buyer, `own-lot-wrong-${lang}`);
  await offer.locator('input[name="quantity"]').fill("4");
  await offer.locator('button[type="submit"]').click();
  await buyer.waitForURL(at);
  expect(await buyer.content()).not.toContain("1,250,000");
  await buyer.locator('form[action$="/book"] button').click();
  await buyer.waitForURL(at);
  expect(await buyer.locator('form[action$="/cancel"]').count()).toBe(1);
  await buyer.locator('form[action$="/watch"] button').click();
  await buyer.waitForURL(at);
  expect(await buyer.locator('input[name="watch"][value="no"]').count()).toBe(1);
  await buyer.locator('details:has(form[action$="/ask"]) > summary').click();
  await buyer.locator('form[action$="/ask"] textarea').fill("Do the engines run?");
  await buyer.locator('form[action$="/ask"] button').click();
  await buyer.waitForURL(at);
  await fits(buyer, `own-lot-${lang}`);

  await curator.goto(`${origin}/${lang}/staff/lots/${id}`);
  await curator.locator('details:has(form[action$="/answer"]) > summary').click();
  await curator.locator('form[action$="/answer"] textarea[name="text"]').fill("They do.");
  await curator.locator('form[action$="/answer"] button').click();
  await curator.waitForURL(/\/staff\/lots\/L-[0-9A-Z]{12}$/);
  await fits(curator, `lot-${lang}`);
  await buyer.goto(at);
  expect(await buyer.content()).toContain("They do.");
});

test.each(languages)("two open, one prepares, another awards, and the stock is held: %s", async (lang) => {
  const closing = addDays(today, -1);
  const { id } = await lotWith({ mode: "OFFERS_INVITED", closing });
  const noon = new Date(endOfDay(closing).getTime() - 43_200_000);
  for (const [name, country, minor] of [
    ["buyer.ph", "PH", 900],
    ["buyer.au", "AU", 800],
  ] as const) {
    const personId = demoPersonId(name);
    const { organisationId = "" } = (await getPerson(deps.table, personId)) ?? {};
    const actor = {
      kind: "buyer",
      personId,
      organisationId,
      administrator: true,
      country,
      cleared: true,
    } as const;
    const amount = { minor, currency: "JPY" };
    await fileOffer(
      { deps: { ...deps, now: () => noon }, actor },
      { listingId: id, quantity: 3, amount, conditions: "As the lot stands." },
    );
  }
  await askOpening({ deps, actor: staff("case-officer") }, { listingId: id });
  const approver = await signedIn(lang, "agency", "approver");
  const at = `${origin}/${lang}/staff/lots/${id}`;
  await approver.goto(at);
  await approver.locator('form[action$="/opening"] button').click();
  await until(async () => {
    await approver.goto(at);
    return (await approver.content()).includes("As the lot stands.");
  });
  const officer = await signedIn(lang, "agency", "case-officer");
  await officer.goto(at);
  await officer.locator('details:has(form[action$="/award"]) > summary').click();
  await officer.locator('form[action$="/award"] input[name="winners"]').first().check();
  await officer.locator('form[action$="/award"] textarea').fill("First of the ranking.");
  await officer.locator('form[action$="/award"] button').click();
  await officer.waitForURL(at);
  expect(await officer.locator('form[action$="/decision"]').count()).toBe(0);
  await approver.goto(at);
  await fits(approver, `award-${lang}`);
  await approver.locator('form[action$="/decision"] button').first().click();
  await approver.waitForURL(at);
  expect(await approver.content()).toContain(`AWARD-`);
  await fits(approver, `awarded-${lang}`);
});
