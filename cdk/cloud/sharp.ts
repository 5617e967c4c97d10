import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";

/** What `sharp` is at run time on Lambda's x86_64: itself, what it imports, and the machine code. */
const packages = [
  "sharp",
  "@img/colour",
  "@img/sharp-linux-x64",
  "@img/sharp-libvips-linux-x64",
  "detect-libc",
  "semver",
];
const needless = /\/(?:src|install|bin)$|\.(?:d\.[cm]?ts|map|md|gyp)$/;

/** Lays `sharp` beside a bundle, for it cannot be part of one. Tells what of it is not installed on this machine. */
export async function placeSharp(from: string, to: string): Promise<readonly string[]> {
  const missing = packages.filter((name) => !existsSync(join(from, name)));
  for (const name of packages.filter((one) => !missing.includes(one)))
    await cp(join(from, name), join(to, name), {
      recursive: true,
      dereference: true,
      filter: (path) => !needless.test(path),
    });
  return missing;
}
