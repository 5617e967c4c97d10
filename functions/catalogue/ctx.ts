import type { Actor } from "../../shared/base/actor.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import type { Card, SearchQuery, Viewer } from "../../shared/catalogue/search.ts";
import type { Ctx } from "../platform/deps.ts";
import type { LiveIndex } from "./live-index.ts";
import type { Tier } from "./store.ts";

/** A reader's context: besides the outside and who reads, the live index of the tier this function serves. */
export type ReadCtx = Ctx & {
  readonly index: LiveIndex;
  /** Told what a reader did, where somebody counts it. */
  readonly heard?: (heard: Heard) => Promise<void>;
};
export type Heard =
  | { readonly kind: "SEARCH"; readonly query: SearchQuery; readonly items: readonly Card[] }
  | { readonly kind: "VIEW"; readonly item: Published };

export const tierOf = (viewer: Viewer): Tier => (viewer.tier === "PUBLIC" ? "PUB" : "GOV");

export const viewerAndTier = (actor: Actor): { viewer: Viewer; tier: Tier } => {
  const viewer = viewerOf(actor);
  return { viewer, tier: tierOf(viewer) };
};
