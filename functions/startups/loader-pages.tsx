import { isListed } from "../../shared/startups/codes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import type { TechnologyProps } from "../../web/startups/part.ts";
import type { PersonCtx } from "../accounts/index.ts";
import { listOwnAttestations } from "./list-attestations.ts";
import { needsFor } from "./match-technologies.ts";
import { openNeeds } from "./open-needs.ts";
import { loadFollowing } from "./pilot-loaders.ts";
import { readDemand } from "./read-demand.ts";

/** What a part of the firm's technology page needs besides the technology; it adds its own to `TechnologyProps`. */
export type PageLoader = (ctx: PersonCtx, one: Technology) => Promise<Partial<TechnologyProps>>;

const loadNeeds: PageLoader = async (ctx, one) =>
  one.brief.title ? { needs: needsFor(ctx, one, await openNeeds(ctx)) } : {};

const loadAttested: PageLoader = async (ctx, { listingId }) => {
  if (listingId === undefined) return {};
  const { items } = await listOwnAttestations(ctx, {});
  return { attestations: items.filter((one) => one.listingId === listingId) };
};

const loadDemand: PageLoader = async (ctx, { status }) =>
  isListed(status) ? { demand: await readDemand(ctx, {}) } : {};

/** Run together, once for each showing of the page. */
export const pageLoaders: readonly PageLoader[] = [loadFollowing, loadNeeds, loadAttested, loadDemand];
