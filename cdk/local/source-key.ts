import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const folders = ["shared", "functions", "web"];
const files = ["cdk/assets.ts", "cdk/bundle.ts", "package-lock.json"];

async function pathsUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Changes with whatever a bundle or the style sheet is made of. Bundling takes most of a start, so what is
 * built already is not built again.
 */
export async function sourceKey(root: string): Promise<string> {
  const found = await Promise.all(folders.map((folder) => pathsUnder(root, folder)));
  const paths = [...found.flat().sort(), ...files.map((file) => join(root, file))];
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  const hash = createHash("sha256");
  for (const [at, path] of paths.entries())
    hash
      .update(path)
      .update("\0")
      .update(contents[at] ?? "");
  return hash.digest("hex");
}
