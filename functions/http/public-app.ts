import type { ReadCtx } from "../catalogue/ctx.ts";
import { liveIndex } from "../catalogue/index.ts";
import { cataloguePages } from "../catalogue/pages.tsx";
import { catalogueRoutes } from "../catalogue/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { createApp } from "./app.ts";

/** What anyone may use, signed in or not. */
export function publicApp(deps: Deps) {
  const index = liveIndex(deps, "PUB");
  const ctx: ReadCtx = { deps, index, actor: { kind: "public" } };
  return createApp(deps, async () => ctx, {
    endpoints: catalogueRoutes,
    pages: cataloguePages,
    document: async (origin) => (await import("./document.ts")).printDocument(origin),
  });
}
