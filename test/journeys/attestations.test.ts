import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { addYears, dayInJapan } from "../../shared/base/day.ts";
import { languages } from "../../shared/base/text.ts";
import { attestationCheckCopy } from "../../web/copy/attestation-check.ts";
import { attestCopy } from "../../web/copy/startups-attest.ts";
import { product } from "../kit/attestations.ts";
import { openBrowser } from "../kit/browser.ts";
import { stackDeps } from "../kit/listings.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";

const deps = stackDeps();
const { origin } = inject("stack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shoot = async (page: Page, name: string) => {
  const { SHOTS } = process.env;
  if (!SHOTS) return;
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
};

async function writeOne(page: Page, lang: "ja" | "en", listing: string): Promise<void> {
  await page.goto(`${origin}/${lang}/staff/attestations`);
  await fits(page);
  await press(page.getByRole("link", { name: attestCopy[lang].begin }));
  await shoot(page, `new-${lang}`);
  await page.fill('[name="listingId"]', `${origin}/${lang}/catalogue/${listing}`);
  await page.check('[name="kind"][value="TESTED"]');
  await page.fill('[name="version"]', "2.1");
  await page.fill('[name="issuer.ja"]', "海上自衛隊 艦船補給処");
  await page.fill('[name="issuer.en"]', "Maritime Self-Defense Force, Ship Supply Depot");
  await page.fill('[name="statement.ja"]', "2026年6月から9月まで洋上で試験し、探知の要求を満たした。");
  await page.fill(
    '[name="statement.en"]',
    "Tried at sea from June to September 2026; it met what was asked of it.",
  );
  await page.fill('[name="validUntil"]', addYears(dayInJapan(deps.now()), 6));
  await press(page.locator("main form button[type=submit]"));
  // Too far away: everything typed is still there.
  expect(await page.inputValue('[name="version"]')).toBe("2.1");
  expect(await page.locator(".error-summary").count()).toBe(1);
  await fits(page);
  await shoot(page, `refused-${lang}`);
  await page.fill('[name="validUntil"]', addYears(dayInJapan(deps.now()), 3));
  await press(page.locator("main form button[type=submit]"));
}

test.each(languages)(
  "a curator writes it, an approver signs it, anyone checks it, and it is taken back: %s",
  async (lang) => {
    const copy = attestCopy[lang];
    const open = attestationCheckCopy[lang];
    const listing = await product(deps);
    const curator = await openPage(browser);
    await signIn(curator, lang, "agency", "curator");
    await writeOne(curator, lang, listing);
    await curator.getByText(copy.done.prepared).waitFor();
    expect(await curator.getByRole("button", { name: copy.issue }).count()).toBe(0);
    await fits(curator);
    const id = /AT-[0-9A-Z]{12}/.exec(curator.url())?.[0] ?? "";

    const approver = await openPage(browser);
    await signIn(approver, lang, "agency", "approver");
    await approver.goto(`${origin}/${lang}/staff/attestations/${id}`);
    await fits(approver);
    await shoot(approver, `approve-${lang}`);
    await press(approver.getByRole("button", { name: copy.issue }));
    await approver.getByText(copy.done.issued).waitFor();

    const anyone = await openPage(browser);
    await anyone.goto(`${origin}/${lang}/catalogue/${listing}`);
    await fits(anyone);
    await shoot(anyone, `item-${lang}`);
    await press(anyone.getByRole("link", { name: open.kind.TESTED }));
    await fits(anyone);
    await shoot(anyone, `valid-${lang}`);
    const { jws } = await (await fetch(`${origin}/api/attestations/${id}`)).json();
    const place = jws.indexOf(".") + 20;
    const tampered = jws.slice(0, place) + (jws[place] === "A" ? "B" : "A") + jws.slice(place + 1);
    await anyone.fill('[name="jws"]', tampered);
    await press(anyone.getByRole("button", { name: open.check }));
    await anyone.getByText(open.faults.content).waitFor();
    await fits(anyone);
    await shoot(anyone, `tampered-${lang}`);
    await anyone.fill('[name="jws"]', jws);
    await anyone.fill('[name="version"]', "2.2");
    await press(anyone.getByRole("button", { name: open.check }));
    await anyone.getByText(open.faults["other-version"]).waitFor();

    await approver.locator("summary", { hasText: copy.revoke }).click();
    await approver.selectOption('[name="reason"]', "product-changed");
    await shoot(approver, `issued-${lang}`);
    await press(approver.getByRole("button", { name: copy.revoke }));
    await approver.getByText(copy.done.revoked).waitFor();
    await fits(approver);
    await anyone.goto(`${origin}/${lang}/attestations/${id}`);
    await anyone.getByText(open.reasons["product-changed"]).waitFor();
    await fits(anyone);
    await shoot(anyone, `revoked-${lang}`);
    await approver.goto(`${origin}/${lang}/staff/attestations?status=REVOKED`);
    await fits(approver);
    await shoot(approver, `list-${lang}`);
    await anyone.goto(`${origin}/${lang}/attestations`);
    await fits(anyone);
    await shoot(anyone, `check-${lang}`);
  },
  300_000,
);
