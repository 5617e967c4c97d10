import { open, readFile, rename } from "node:fs/promises";

/** Replaces a small file whole: a kill leaves the old one or the new one. */
export async function writeWhole(path: string, text: string, mode = 0o600): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  const file = await open(temporary, "w", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Undefined when the file does not exist or holds no JSON. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
