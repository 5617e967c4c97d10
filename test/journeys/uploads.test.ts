import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { fileKey, quarantineKey } from "../../functions/documents/keys.ts";
import { languages } from "../../shared/base/text.ts";
import type { Document } from "../../shared/documents/model.ts";
import { openBrowser } from "../kit/browser.ts";
import { eicar, newOwner, pdf, photograph, settled, sha256Of } from "../kit/documents.ts";
import { stackDeps } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { type SlowLine, slowLine } from "../kit/slow-line.ts";

const { origin, environment } = inject("stack");
const deps = stackDeps();
const store = Number(new URL(environment.S3_ENDPOINT ?? "").port);
const mebi = 1024 * 1024;
let folder: string;
let large: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "uploads-test-"));
  large = pdf(100 * mebi);
  await writeFile(join(folder, "large.pdf"), large);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function curator(browser: Browser, lang: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await page.goto(`${origin}/${lang}/account/sign-in`);
  await page.click('a[href^="/auth/sign-in/agency"]');
  await page.click('button[value="curator"]');
  await page.waitForURL(/\/staff/);
  return page;
}

async function fits(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${page.url()} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect([page.url(), wide]).toEqual([page.url(), false]);
}

const filesOf = async (owner: string): Promise<Document[]> => {
  const { body } = await call(`/api/staff/documents?owner=${owner}`, { token: await demoToken("curator") });
  return body.items as Document[];
};

test("100 MB over a slow line that breaks three times arrive whole, with progress; cancelled they do not arrive at all", async () => {
  // A browser itself tries again, once, where a connection breaks that it had used before.
  const breaks = [20 * mebi, 25 * mebi, "unanswered", ...Array(9).fill(5 * mebi)];
  const line: SlowLine = await slowLine(store, 12 * mebi, breaks);
  const browser = await openBrowser(`--host-resolver-rules=MAP 127.0.0.1:${store} 127.0.0.1:${line.port}`);
  try {
    const page = await curator(browser, "en");
    const owner = await newOwner();
    await page.goto(`${origin}/en/staff/documents?owner=${owner}`);
    await page.setInputFiles("#upload-files", join(folder, "large.pdf"));
    const seen: { percent: number; text: string }[] = [];
    const states = new Set<string>();
    for (let state = ""; state !== "arrived"; ) {
      const read = await page.evaluate(() => {
        const item = document.querySelector<HTMLElement>(".upload-line");
        const bar = item?.querySelector("progress");
        return { state: item?.dataset.state ?? "", text: item?.textContent ?? "", share: bar?.value ?? -1 };
      });
      state = read.state;
      if (!states.has(state) && state === "again") {
        const [only] = await filesOf(owner);
        expect(only?.status).toBe("EXPECTED");
        expect(await deps.files.head(quarantineKey(only?.id ?? ""))).toBeUndefined();
      }
      states.add(state);
      if (state === "progress") seen.push({ percent: Math.floor(read.share * 100), text: read.text });
      expect(["", "waiting", "reading", "progress", "checking", "again", "arrived"]).toContain(state);
      await page.waitForTimeout(100);
    }
    expect(states).toContain("again");
    expect(new Set(seen.map(({ percent }) => percent)).size).toBeGreaterThan(20);
    for (const { percent, text } of seen)
      expect(text).toMatch(new RegExp(`${percent} % \\([\\d.]+\\s(k|M)B of 100\\.0\\sMB\\)`));
    expect(line.carried.filter((bytes) => bytes > mebi)).toHaveLength(3);

    const [only, ...more] = await filesOf(owner);
    expect(more).toEqual([]);
    const whole = await settled(only?.id ?? "");
    expect([whole.status, whole.bytes, whole.sha256]).toEqual(["CLEAN", large.length, sha256Of(large)]);
    const kept = await deps.files.get(fileKey(whole.id));
    expect(kept && Buffer.from(kept.body).equals(large)).toBe(true);
    await page.waitForSelector(".documents .status-ok");

    const other = await newOwner();
    await page.goto(`${origin}/en/staff/documents?owner=${other}`);
    await page.setInputFiles("#upload-files", join(folder, "large.pdf"));
    await page.waitForSelector('.upload-line[data-state="again"]');
    await page.focus(".upload-buttons button");
    await page.keyboard.press("Enter");
    await page.waitForSelector('.upload-line[data-state="cancelled"]');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.className)).toBe(
      "upload-buttons",
    );
    expect(await filesOf(other)).toEqual([]);
  } finally {
    await browser.close();
    await line.close();
  }
});

test.each(languages)(
  "a curator sends files and sees what becomes of them, by keyboard and by eye: %s",
  async (lang) => {
    const browser = await openBrowser();
    try {
      const page = await curator(browser, lang);
      const owner = await newOwner();
      await page.goto(`${origin}/${lang}/staff/documents?owner=${owner}`);
      await fits(page);
      await page.setInputFiles("#upload-files", [
        { name: "ship.jpg", mimeType: "image/jpeg", buffer: await photograph(800, 1200) },
        { name: "virus.txt", mimeType: "text/plain", buffer: eicar() },
        { name: "renamed.docx", mimeType: "application/pdf", buffer: pdf() },
        { name: "map.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") },
        { name: "report.pdf", mimeType: "application/pdf", buffer: pdf(5 * mebi) },
      ]);
      await page.waitForFunction(() => document.querySelectorAll(".documents .status-ok").length === 2);
      await page.waitForFunction(() => document.querySelectorAll(".documents .status-stop").length === 2);
      expect(await page.locator('.upload-line[data-state="kind"]').count()).toBe(1);
      const picture = page.locator(".document-thumbnail");
      await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        () => (document.querySelector<HTMLImageElement>(".document-thumbnail")?.naturalWidth ?? 0) > 0,
      );
      await fits(page);
      const told = page.waitForEvent("download");
      await page.locator('.documents a[href$="/file"]').last().focus();
      await page.keyboard.press("Enter");
      expect((await told).suggestedFilename()).toBe("report.pdf");
      await page.setViewportSize({ width: 320, height: 800 });
      await fits(page);
    } finally {
      await browser.close();
    }
  },
);

test("without scripts a file is named, posted straight to the store, listed, downloaded and removed", async () => {
  const browser = await openBrowser();
  try {
    const page = await curator(browser, "ja", false);
    const owner = await newOwner();
    await page.goto(`${origin}/ja/staff/documents?owner=${owner}`);
    await page.click('form[action$="/staff/documents"] button[type="submit"]');
    expect(await page.locator(".error-summary").count()).toBe(1);
    await page.check('input[name="kind"][value="DOCUMENT"]');
    await page.fill('input[name="name"]', "整備記録");
    await page.click('form[action$="/staff/documents"] button[type="submit"]');
    await page.waitForURL(/\/post$/);
    await page.setInputFiles('input[type="file"]', {
      name: "x.pdf",
      mimeType: "application/pdf",
      buffer: pdf(),
    });
    await page.click('form[enctype="multipart/form-data"] button');
    await page.waitForURL(/done=posted/);
    const [only] = await filesOf(owner);
    expect((await settled(only?.id ?? "")).status).toBe("CLEAN");
    await page.reload();
    const told = page.waitForEvent("download");
    await page.locator('.documents a[href$="/file"]').click();
    expect((await told).suggestedFilename()).toBe("整備記録.pdf");
    await page.click('form[action$="/remove"] button');
    await page.waitForURL(/done=removed/);
    expect(await filesOf(owner)).toEqual([]);
    expect(await deps.files.head(fileKey(only?.id ?? ""))).toBeUndefined();
  } finally {
    await browser.close();
  }
});
