import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type AssetUrls, buildAssets } from "../assets.ts";
import { bundleEntry } from "../bundle.ts";
import { Refusal } from "./refusal.ts";
import { sourceKey } from "./source-key.ts";
import { readJson, writeWhole } from "./whole-file.ts";

/** Entry files by path from the root (or absolute), as the cloud names them. */
export type Entries = {
  /** A function that answers HTTP, by the prefix of its paths. */
  readonly http: Readonly<Record<string, string>>;
  readonly onChange: string;
  /** What hears of posted files; stand-ins in tests have none. */
  readonly onUpload?: string;
  /** Opens sealed offers; stand-ins in tests have none. */
  readonly opening?: string;
  /** Takes property files in; stand-ins in tests have none. */
  readonly intake?: string;
  /** Sends webhooks; stand-ins in tests have none. */
  readonly deliver?: string;
  readonly jobs: Readonly<Record<string, string>>;
  /** Whether `/assets/*` is built from `web/`; stand-ins in tests have no use for it. */
  readonly assets: boolean;
};

/** The prefixes of a function's paths, the same ones as the routes of the HTTP API in the cloud. */
const below = (name: string, ...more: readonly string[]) =>
  Object.fromEntries(
    [`/ja/${name}`, `/en/${name}`, `/api/${name}`, ...more].map((prefix) => [
      prefix,
      `functions/entry/${name}.ts`,
    ]),
  );

export const productEntries: Entries = {
  http: {
    "/": "functions/entry/public.ts",
    ...below("account", "/auth/", "/api/me"),
    ...below("buyer"),
    ...below("supplier"),
    ...below("staff"),
  },
  onChange: "functions/entry/on-change.ts",
  onUpload: "functions/entry/on-upload.ts",
  opening: "functions/entry/opening.ts",
  intake: "functions/entry/intake.ts",
  deliver: "functions/entry/deliver.ts",
  jobs: { nightly: "functions/entry/nightly.ts" },
  assets: true,
};

export type Built = {
  readonly http: readonly { readonly prefix: string; readonly name: string; readonly bundle: string }[];
  readonly onChange: string;
  readonly onUpload?: string;
  readonly opening?: string;
  readonly intake?: string;
  readonly deliver?: string;
  readonly jobs: Readonly<Record<string, string>>;
  readonly assets: AssetUrls;
  readonly assetsFolder: string;
};

const nameOf = (entry: string): string => basename(entry).replace(/\.[^.]+$/, "");

const readText = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "");

/** Bundles aside and renames into place, so that two stacks of one clone never import half a file. */
async function bundle(root: string, entry: string, key: string): Promise<string> {
  const folder = join(root, ".build/functions", nameOf(entry));
  const file = join(folder, "index.mjs");
  const source = resolve(root, entry);
  const wanted = createHash("sha256")
    .update(key)
    .update(source)
    .update(await readText(source))
    .digest("hex");
  if ((await readText(join(folder, "key"))) === wanted && existsSync(file)) return file;
  const aside = join(root, ".build", `aside-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  await rm(join(folder, "key"), { force: true });
  try {
    await bundleEntry(source, join(aside, "index.mjs")).catch(() => {
      throw new Refusal(`${entry} could not be bundled; what is wrong stands above.`);
    });
    for (const name of await readdir(aside)) await rename(join(aside, name), join(folder, name));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  await writeWhole(join(folder, "key"), wanted, 0o644);
  return file;
}

async function bundleAll<Name extends string>(
  root: string,
  entries: Readonly<Record<Name, string>>,
  key: string,
) {
  const once = new Map<string, Promise<string>>();
  const bundleOnce = (entry: string) => {
    const started = once.get(entry) ?? bundle(root, entry, key);
    once.set(entry, started);
    return started;
  };
  const pairs = Object.entries<string>(entries).map(async ([name, entry]) => [name, await bundleOnce(entry)]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<Name, string>;
}

const noAssets: AssetUrls = { styles: "/assets/styles.css", enhance: "/assets/enhance.js" };

async function assetsInto(root: string, folder: string, key: string): Promise<AssetUrls> {
  const note = join(root, ".build/assets.json");
  const known = (await readJson(note)) as { key: string; urls: AssetUrls } | undefined;
  const stands = (url: string) => existsSync(join(folder, basename(url)));
  if (known?.key === key && Object.values(known.urls).every(stands)) return known.urls;
  const urls = await buildAssets(folder).catch((error: Error) => {
    throw new Refusal(`The style sheet and scripts of web/ could not be built. ${error.message}`);
  });
  await writeWhole(note, JSON.stringify({ key, urls }), 0o644);
  return urls;
}

/** Builds what has changed since the last start. */
export async function buildAll(root: string, entries: Entries): Promise<Built> {
  const assetsFolder = join(root, ".build/assets");
  const key = await sourceKey(root);
  const [http, onChange, onUpload, opening, intake, deliver, jobs, assets] = await Promise.all([
    bundleAll(root, entries.http, key),
    bundle(root, entries.onChange, key),
    entries.onUpload && bundle(root, entries.onUpload, key),
    entries.opening && bundle(root, entries.opening, key),
    entries.intake && bundle(root, entries.intake, key),
    entries.deliver && bundle(root, entries.deliver, key),
    bundleAll(root, entries.jobs, key),
    entries.assets ? assetsInto(root, assetsFolder, key) : noAssets,
  ]);
  const routes = Object.entries(http).map(([prefix, file]) => ({
    prefix,
    name: nameOf(entries.http[prefix] ?? prefix),
    bundle: file,
  }));
  const others = {
    ...(onUpload && { onUpload }),
    ...(opening && { opening }),
    ...(intake && { intake }),
    ...(deliver && { deliver }),
  };
  return { http: routes, onChange, ...others, jobs, assets, assetsFolder };
}

/** Imports a bundle anew, so that two stacks in one process each read their own environment. */
export async function loadHandler<Handler>(file: string): Promise<Handler> {
  const module = (await import(`${pathToFileURL(file).href}?${randomUUID()}`)) as { handler?: Handler };
  if (!module.handler) throw new Error(`${file} exports no handler`);
  return module.handler;
}
