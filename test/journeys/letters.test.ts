import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import { type LetterStanding, letterMoveWrites, letterRowWrites } from "../../functions/rfq/letter-store.ts";
import { typesetLetter } from "../../functions/rfq/typeset-letter.ts";
import { languages } from "../../shared/base/text.ts";
import { letterCheckCopy } from "../../web/copy/letter-check.ts";
import { openBrowser } from "../kit/browser.ts";
import { letterOf } from "../kit/letters.ts";
import { stackDeps } from "../kit/listings.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const ctx = { deps, actor: { kind: "system", job: "test" } } as const;
let browser: Browser;
let pdf: Buffer;
let letter: LetterStanding;

beforeAll(async () => {
  browser = await openBrowser();
  const content = letterOf({ document: `JP-${Date.now()}`, expires: "2099-01-25" });
  const { bytes, sha256 } = await typesetLetter(deps, content);
  pdf = Buffer.from(bytes);
  letter = { sha256, issuedOn: content.issued, expiresOn: content.expires, revision: content.revision };
  await commit(ctx, letterRowWrites(letter), noAudit("a letter of a test"));
});
afterAll(() => browser.close());

async function visit(how: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  try {
    await walk(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

const shoot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};
const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id);

test.each(languages)(
  "somebody chooses the PDF, which stays on the device, and learns where it stands: %s",
  async (lang) => {
    const copy = letterCheckCopy[lang];
    for (const width of [1280, 320])
      await visit({ viewport: { width, height: 900 } }, async (page) => {
        const sent: string[] = [];
        page.on("request", (request) => sent.push(`${request.method()} ${request.postData() ?? ""}`.trim()));
        await page.goto(`${origin}/${lang}/letters`);
        await shoot(page, `letters-${lang}-${width}`);
        expect(await axe(page)).toEqual([]);
        const chosen = { name: "letter.pdf", mimeType: "application/pdf", buffer: pdf };
        await page.getByLabel(copy.file).setInputFiles(chosen);
        await page.getByRole("status").waitFor();
        expect(await page.getByRole("status").textContent()).toContain(copy.states.IN_FORCE);
        expect(await page.getByLabel(copy.hash).inputValue()).toBe(letter.sha256);
        expect(new Set(sent)).toEqual(new Set(["GET"]));
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await shoot(page, `letters-found-${lang}-${width}`);
        const other = { ...chosen, buffer: Buffer.concat([pdf, Buffer.from("\n")]) };
        await page.getByLabel(copy.file).setInputFiles(other);
        await page.getByText(copy.none).waitFor();
        await shoot(page, `letters-none-${lang}-${width}`);
      });
  },
);

test("without scripts one types the hash; what is no hash is said beside the field", async () => {
  const copy = letterCheckCopy.en;
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/en/letters`);
    expect(await page.getByLabel(copy.file).isVisible()).toBe(false);
    await page.getByLabel(copy.hash).fill("JP-2026-0042-PH-R1");
    await page.getByRole("button", { name: copy.check }).click();
    await page.getByText(copy.wrong).waitFor();
    await shoot(page, "letters-wrong");
    expect(await page.getByLabel(copy.hash).inputValue()).toBe("JP-2026-0042-PH-R1");
    await commit(ctx, letterMoveWrites(letter, "SUPERSEDED", "2026-12-01"), noAudit("a letter of a test"));
    await page.getByLabel(copy.hash).fill(letter.sha256.toUpperCase());
    await page.getByRole("button", { name: copy.check }).click();
    await page.getByText(copy.states.SUPERSEDED).waitFor();
    await shoot(page, "letters-superseded");
  });
});
