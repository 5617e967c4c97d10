import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type AssetUrls, buildAssets } from "../assets.ts";
import { bundleEntry } from "../bundle.ts";
import { Refusal } from "./refusal.ts";

/** Entry files by path from the root (or absolute), as the cloud names them. */
export type Entries = {
  /** A function that answers HTTP, by the prefix of its paths. */
  readonly http: Readonly<Record<string, string>>;
  readonly onChange: string;
  readonly jobs: Readonly<Record<string, string>>;
  /** Whether `/assets/*` is built from `web/`; stand-ins in tests have no use for it. */
  readonly assets: boolean;
};

export const productEntries: Entries = {
  http: { "/": "functions/entry/public.ts" },
  onChange: "functions/entry/on-change.ts",
  jobs: { nightly: "functions/entry/nightly.ts" },
  assets: true,
};

export type Built = {
  readonly http: readonly { readonly prefix: string; readonly name: string; readonly bundle: string }[];
  readonly onChange: string;
  readonly jobs: Readonly<Record<string, string>>;
  readonly assets: AssetUrls;
  readonly assetsFolder: string;
};

const nameOf = (entry: string): string => basename(entry).replace(/\.[^.]+$/, "");

/** Bundles aside and renames into place, so that two stacks of one clone never import half a file. */
async function bundle(root: string, entry: string): Promise<string> {
  const name = nameOf(entry);
  const folder = join(root, ".build/functions", name);
  const aside = join(root, ".build", `${name}-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    await bundleEntry(resolve(root, entry), join(aside, "index.mjs")).catch(() => {
      throw new Refusal(`${entry} could not be bundled; what is wrong stands above.`);
    });
    for (const file of await readdir(aside)) await rename(join(aside, file), join(folder, file));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return join(folder, "index.mjs");
}

async function bundleAll<Name extends string>(root: string, entries: Readonly<Record<Name, string>>) {
  const pairs = Object.entries<string>(entries).map(async ([name, entry]) => [
    name,
    await bundle(root, entry),
  ]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<Name, string>;
}

const noAssets: AssetUrls = { styles: "/assets/styles.css", enhance: "/assets/enhance.js" };

const assetsInto = (folder: string): Promise<AssetUrls> =>
  buildAssets(folder).catch((error: Error) => {
    throw new Refusal(`The style sheet and scripts of web/ could not be built. ${error.message}`);
  });

export async function buildAll(root: string, entries: Entries): Promise<Built> {
  const assetsFolder = join(root, ".build/assets");
  const [http, onChange, jobs, assets] = await Promise.all([
    bundleAll(root, entries.http),
    bundle(root, entries.onChange),
    bundleAll(root, entries.jobs),
    entries.assets ? assetsInto(assetsFolder) : noAssets,
  ]);
  return {
    http: Object.entries(http).map(([prefix, file]) => ({
      prefix,
      name: nameOf(entries.http[prefix] ?? prefix),
      bundle: file,
    })),
    onChange,
    jobs,
    assets,
    assetsFolder,
  };
}

/** Imports a bundle anew, so that two stacks in one process each read their own environment. */
export async function loadHandler<Handler>(file: string): Promise<Handler> {
  const module = (await import(`${pathToFileURL(file).href}?${randomUUID()}`)) as { handler?: Handler };
  if (!module.handler) throw new Error(`${file} exports no handler`);
  return module.handler;
}
