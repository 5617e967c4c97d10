import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

/** Where a page finds its style sheet and its script; the names change with the content. */
export type AssetUrls = { readonly styles: string; readonly enhance: string };

const root = join(import.meta.dirname, "..");
const plain = /\.(?:svg|ico|png|webmanifest)$/;

/**
 * Writes what `/assets/*` serves into a folder, for the cloud and for this machine: the style sheet and the
 * script under hashed names, icons under their own. Older hashed files stay, for pages already sent.
 */
export async function buildAssets(outDir: string): Promise<AssetUrls> {
  await mkdir(outDir, { recursive: true });
  const [css, js] = await Promise.all([styles(), enhance()]);
  for (const name of (await readdir(join(root, "web/public"))).filter((name) => plain.test(name)))
    await placeWhole(outDir, name, (aside) => copyFile(join(root, "web/public", name), aside));
  return {
    styles: await placeHashed(outDir, "styles", ".css", css),
    enhance: await placeHashed(outDir, "enhance", ".js", js),
  };
}

async function styles(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "styles-"));
  const out = join(folder, "styles.css");
  const cli = join(
    dirname(createRequire(import.meta.url).resolve("@tailwindcss/cli/package.json")),
    "dist/index.mjs",
  );
  try {
    await promisify(execFile)(
      process.execPath,
      [cli, "--input", "web/public/styles.css", "--output", out, "--minify"],
      { cwd: root },
    );
    return await readFile(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function enhance(): Promise<Uint8Array> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: ["web/enhance/index.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "warning",
  });
  return built.outputFiles[0]?.contents ?? new Uint8Array();
}

async function placeHashed(outDir: string, name: string, extension: string, body: Uint8Array) {
  const file = `${name}-${createHash("sha256").update(body).digest("hex").slice(0, 12)}${extension}`;
  await placeWhole(outDir, file, (aside) => writeFile(aside, body));
  return `/assets/${file}`;
}

/** Two stacks of one clone may build into one folder; neither may ever serve half a file. */
async function placeWhole(outDir: string, name: string, write: (aside: string) => Promise<void>) {
  const aside = join(outDir, `.${randomUUID()}`);
  await write(aside);
  await rename(aside, join(outDir, name));
}
