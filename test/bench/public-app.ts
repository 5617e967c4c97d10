import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { esbuildOptions } from "../../cdk/bundle.ts";
import type { publicApp } from "../../functions/http/public-app.ts";

/** The public app itself, bundled because Node does not read `.tsx`; its libraries are those of this process. */
export async function loadPublicApp(): Promise<typeof publicApp> {
  const outfile = resolve(".build/bench/public-app.mjs");
  await build({
    ...esbuildOptions(resolve("functions/http/public-app.ts"), outfile),
    packages: "external",
    alias: {},
  });
  return (await import(pathToFileURL(outfile).href)).publicApp;
}
