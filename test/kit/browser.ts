import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** The package's own switches are for Lambda: one process for all, and no same-origin rule. Tests want a browser as people have it. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--hide-scrollbars",
  "--font-render-hinting=none",
];

/**
 * The browser that came with `npm ci`. It unpacks itself into the temporary folder and would take what another
 * version left there, so each version has a folder of its own.
 */
export async function chromiumPath(): Promise<{ path: string; args: string[] }> {
  const { version } = JSON.parse(readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8"));
  const folder = join(tmpdir(), `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromiumPackage } = await import("@sparticuz/chromium");
    return { path: await chromiumPackage.executablePath(), args };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

export async function openBrowser(...more: readonly string[]): Promise<Browser> {
  const { path, args } = await chromiumPath();
  return chromium.launch({ executablePath: path, args: [...args, ...more], headless: true });
}
