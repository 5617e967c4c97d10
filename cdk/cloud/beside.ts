import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join, relative } from "node:path";

type Package = { readonly name: string; readonly only?: RegExp };
const needless = /\/(?:src|install|bin)$|\.(?:d\.[cm]?ts|map|md|gyp)$/;

/** What cannot be part of a bundle, as it is at run time on Lambda's x86_64: machine code, what it imports, fonts. */
const packages = {
  pictures: [
    { name: "sharp" },
    { name: "@img/colour" },
    { name: "@img/sharp-linux-x64" },
    { name: "@img/sharp-libvips-linux-x64" },
    { name: "detect-libc" },
    { name: "semver" },
  ],
  typeset: [
    { name: "@myriaddreamin/typst-ts-node-compiler" },
    { name: "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu" },
    {
      name: "@expo-google-fonts/noto-sans-jp",
      only: /^(?:|package\.json|LICENSE.*|(?:400Regular|700Bold)(?:\/.*\.ttf)?)$/,
    },
  ],
} as const satisfies Record<string, readonly Package[]>;

/** Lays packages beside a bundle. Tells which of them are not installed on this machine. */
export async function placeBeside(
  what: keyof typeof packages,
  from: string,
  to: string,
): Promise<readonly string[]> {
  const wanted: readonly Package[] = packages[what];
  const missing = wanted.filter(({ name }) => !existsSync(join(from, name)));
  for (const { name, only } of wanted.filter((one) => !missing.includes(one)))
    await cp(join(from, name), join(to, name), {
      recursive: true,
      dereference: true,
      filter: (path) => !needless.test(path) && (only?.test(relative(join(from, name), path)) ?? true),
    });
  return missing.map(({ name }) => name);
}
