import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** One way to bundle an entry, for Lambda and for this machine. Paths are absolute or from the root. */
export const esbuildOptions = (entry: string, outfile: string): BuildOptions => ({
  entryPoints: [entry],
  outfile,
  bundle: true,
  minify: true,
  platform: "node",
  target: "node24",
  format: "esm",
  charset: "utf8",
  sourcemap: "external",
  mainFields: ["module", "main"],
  alias: {
    "@aws-sdk/credential-provider-node": fromRoot("functions/platform/no-default-credentials.ts"),
    "@smithy/core/event-streams": fromRoot("functions/platform/no-event-streams.ts"),
  },
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  // They bring machine code of their own; who uses one finds it in `node_modules`, in the cloud beside the bundle.
  external: ["sharp", "@myriaddreamin/typst-ts-node-compiler"],
  logLevel: "warning",
});

/** Leaves our own `import("./name.ts")` to a file of its own beside the bundle: who never asks never loads it. */
const onDemand = (found: Map<string, string>): Plugin => ({
  name: "on-demand",
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.tsx?$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const file = basename(path).replace(/\.tsx?$/, ".mjs");
      found.set(file, join(resolveDir, path));
      return { path: `./${file}`, external: true };
    });
  },
});

export async function bundleEntry(entry: string, outfile: string): Promise<void> {
  const later = new Map<string, string>();
  await build({ ...esbuildOptions(entry, outfile), plugins: [onDemand(later)] });
  for (const [file, source] of later) await bundleEntry(source, join(dirname(outfile), file));
}
