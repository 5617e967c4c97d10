import { serve } from "../../shared/base/endpoint.ts";
import {
  feedEndpoint,
  listVersionsEndpoint,
  readListingEndpoint,
  readVersionEndpoint,
  searchEndpoint,
} from "../../shared/catalogue/endpoints.ts";
import type { ReadCtx } from "./ctx.ts";
import { readFeed } from "./read-feed.ts";
import { readListing, readPublication } from "./read-listing.ts";
import { readVersion } from "./read-version.ts";
import { searchCatalogue, searchQueryOf } from "./search-catalogue.ts";

export const catalogueRoutes = [
  serve(searchEndpoint, (ctx: ReadCtx, { query, lang }) =>
    searchCatalogue(ctx, { query: searchQueryOf(query), lang }),
  ),
  serve(feedEndpoint, (ctx: ReadCtx, { query }) => readFeed(ctx, query)),
  serve(readListingEndpoint, (ctx: ReadCtx, { params }) => readListing(ctx, params)),
  serve(listVersionsEndpoint, async (ctx: ReadCtx, { params }) => {
    const item = await readPublication(ctx, params);
    const current = item.state === "PUBLISHED" ? { current: item.version } : {};
    return { id: item.id, ...current, versions: item.history };
  }),
  serve(readVersionEndpoint, (ctx: ReadCtx, { params }) => readVersion(ctx, params)),
] as const;
