import type { ReadCtx } from "../catalogue/ctx.ts";
import { liveIndex } from "../catalogue/index.ts";
import { cataloguePages } from "../catalogue/pages.tsx";
import { catalogueRoutes } from "../catalogue/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { letterPages, letterRoutes } from "../rfq/letter-pages.ts";
import { publicCasePages, publicCaseRoutes } from "../rfq/public-pages.ts";
import { publicAttestationPages, publicAttestationRoutes } from "../startups/attestation-public-pages.ts";
import { publicNeedPages, publicNeedRoutes } from "../startups/need-public-pages.ts";
import { createApp, type Rooms } from "./app.ts";

/** What anyone may use, signed in or not. */
export const publicRooms: Rooms<ReadCtx> = {
  endpoints: [
    ...catalogueRoutes,
    ...letterRoutes,
    ...publicCaseRoutes,
    ...publicAttestationRoutes,
    ...publicNeedRoutes,
  ],
  pages: [
    ...cataloguePages,
    ...letterPages,
    ...publicCasePages,
    ...publicAttestationPages,
    ...publicNeedPages,
  ],
  document: async (origin) => (await import("./document.ts")).printDocument(origin),
};

export function publicApp(deps: Deps) {
  const ctx: ReadCtx = { deps, index: liveIndex(deps, "PUB"), actor: { kind: "public" } };
  return createApp(deps, async () => ctx, publicRooms);
}
