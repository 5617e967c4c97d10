import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { webhooksCopy } from "../../web/copy/webhooks.ts";
import { openBrowser } from "../kit/browser.ts";
import { fits, openPage, press, signIn } from "../kit/pages.ts";
import { until } from "../kit/until.ts";
import { type Receiver, startReceiver } from "../webhooks/receiver.ts";

const { origin } = inject("stack");
const shots = process.env.SHOTS;
let browser: Browser;
let there: Receiver;
beforeAll(async () => {
  [browser, there] = [await openBrowser(), await startReceiver()];
});
afterAll(async () => {
  await browser.close();
  await there.close();
});

async function seen(page: Page, name: string): Promise<void> {
  await fits(page);
  if (!shots) return;
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe.each(languages)("an administrator has the ministry's own system told: %s", (lang) => {
  const copy = webhooksCopy[lang];

  test.each([
    ["buyer", "buyer.ph"],
    ["supplier", "supplier.startup"],
  ])("%s", async (shell, name) => {
    const page = await openPage(browser);
    await signIn(page, lang, "outside", name);
    await page.goto(`${origin}/${lang}/account/organisation`);
    await press(page.getByRole("link", { name: copy.organisationLink }));
    expect(new URL(page.url()).pathname).toBe(`/${lang}/${shell}/webhooks`);

    const submit = page.locator("main .form button[type=submit]");
    await page.fill('input[name="address"]', "https://10.0.0.1/hooks");
    await press(submit);
    await seen(page, `${lang}-${shell}-wrong`);
    expect(await page.locator(".error-summary li").count()).toBe(1);
    expect(await page.inputValue('input[name="address"]')).toBe("https://10.0.0.1/hooks");
    await page.check('input[value="case.closed"]');
    await press(submit);
    expect(await page.locator(".field-error").count()).toBe(1);
    await page.fill('input[name="address"]', `${there.address}/${lang}-${shell}`);
    await page.check('input[value="case.offered"]');
    await press(submit);
    const secret = await page.locator(".hook-secret").textContent();
    expect(secret).toMatch(/^whsec_/);
    await seen(page, `${lang}-${shell}-secret`);

    await press(page.getByRole("link", { name: copy.toAddress }));
    expect(await page.content()).not.toContain(secret);
    await press(page.getByRole("button", { name: copy.sendTest }));
    await until(async () => {
      await page.reload();
      return (await page.getByText(copy.status(200)).count()) > 0;
    });
    there.answer = 500;
    there.text = '{"error":"the queue of the ministry is full"}';
    await press(page.getByRole("button", { name: copy.sendTest }));
    await until(async () => {
      await page.reload();
      return (await page.getByText(copy.status(500)).count()) > 0;
    });
    there.answer = 200;
    await seen(page, `${lang}-${shell}-one`);
    await press(page.getByRole("button", { name: copy.resend }));
    await press(page.getByRole("button", { name: copy.rotate }));
    expect(await page.locator(".hook-secret").textContent()).not.toBe(secret);
    await page.goto(`${origin}/${lang}/${shell}/webhooks`);
    await seen(page, `${lang}-${shell}-list`);
    await press(page.locator("a.hook-address", { hasText: `${lang}-${shell}` }));
    await press(page.getByRole("button", { name: copy.pause }));
    expect(await page.locator(".status").first().textContent()).toBe(copy.states.PAUSED);
    await press(page.getByRole("button", { name: copy.remove }));
    expect(await page.getByText(`${lang}-${shell}`).count()).toBe(0);
    await page.context().close();
  });
});
