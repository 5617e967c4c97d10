import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AssetUrls, buildAssets } from "../assets.ts";
import { bundleEntry } from "../bundle.ts";
import { placeBeside } from "./beside.ts";

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
  readonly lacking?: Readonly<Partial<Record<EntryName, readonly string[]>>>;
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
  const modules = join(root, "node_modules");
  const assetsFolder = join(folder, "assets");
  const [assets, pictures, typeset] = await Promise.all([
    buildAssets(assetsFolder),
    placeBeside("pictures", modules, join(at("on-upload"), "node_modules")),
    placeBeside("typeset", modules, join(at("staff"), "node_modules")),
    ...bundles,
  ]);
  return {
    code: Object.fromEntries(entries.map((name) => [name, at(name)])) as Built["code"],
    assets,
    assetsFolder,
    lacking: { "on-upload": pictures, staff: typeset },
  };
}
