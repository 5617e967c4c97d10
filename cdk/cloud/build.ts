import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AssetUrls, buildAssets } from "../assets.ts";
import { bundleEntry } from "../bundle.ts";

const entries = [
  "public",
  "account",
  "buyer",
  "supplier",
  "staff",
  "on-change",
  "opening",
  "nightly",
] as const;
export type EntryName = (typeof entries)[number];

/** What a deployment carries besides the template. */
export type Built = {
  /** The folder of each bundled entry. */
  readonly code: Readonly<Record<EntryName, string>>;
  readonly assets: AssetUrls;
  readonly assetsFolder: string;
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
  const assetsFolder = join(folder, "assets");
  const [assets] = await Promise.all([buildAssets(assetsFolder), ...bundles]);
  return {
    code: Object.fromEntries(entries.map((name) => [name, at(name)])) as Built["code"],
    assets,
    assetsFolder,
  };
}
