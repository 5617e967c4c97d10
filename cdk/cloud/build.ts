import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AssetUrls, buildAssets } from "../assets.ts";
import { bundleEntry } from "../bundle.ts";
import { placeSharp } from "./sharp.ts";

const entries = [
  "public",
  "account",
  "buyer",
  "supplier",
  "staff",
  "on-change",
  "on-upload",
  "opening",
  "intake",
  "deliver",
  "nightly",
] as const;
export type EntryName = (typeof entries)[number];

/** What a deployment carries besides the template. */
export type Built = {
  /** The folder of each bundled entry. */
  readonly code: Readonly<Record<EntryName, string>>;
  readonly assets: AssetUrls;
  readonly assetsFolder: string;
  /** Packages that a function needs and this machine does not have: enough to look at, not to deploy. */
  readonly lacking?: readonly string[];
};

const root = join(import.meta.dirname, "../..");

export async function buildInto(folder: string): Promise<Built> {
  const at = (name: EntryName) => join(folder, name);
  const bundles = entries.map(async (name) => {
    const entry = join(root, "functions/entry", `${name}.ts`);
    if (!existsSync(entry))
      throw new Error(`functions/entry/${name}.ts is missing: nothing to deploy as ${name}`);
    await bundleEntry(entry, join(at(name), "index.mjs"));
  });
  const beside = join(at("on-upload"), "node_modules");
  const assetsFolder = join(folder, "assets");
  const [assets, lacking] = await Promise.all([
    buildAssets(assetsFolder),
    placeSharp(join(root, "node_modules"), beside),
    ...bundles,
  ]);
  return {
    code: Object.fromEntries(entries.map((name) => [name, at(name)])) as Built["code"],
    assets,
    assetsFolder,
    lacking,
  };
}
