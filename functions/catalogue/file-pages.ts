import { AppError } from "../../shared/base/app-error.ts";
import { servePage } from "../../shared/base/endpoint.ts";
import type { FeedEntry } from "../../shared/catalogue/endpoints.ts";
import {
  atomFeed,
  jsonFeed,
  picture,
  robots,
  sitemapIndex,
  sitemapPart,
  versionPicture,
} from "../../shared/catalogue/pages.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import type { ReadCtx } from "./ctx.ts";
import { atom, jsonFeedOf } from "./feeds.ts";
import { readFeed } from "./read-feed.ts";
import { readPicture, readVersionPicture } from "./read-picture.ts";
import { partSize, robotsOf, sitemapIndexOf, sitemapPartOf } from "./sitemap.ts";

const feedSize = 50;
const xml = "application/xml; charset=utf-8";

/** The latest changes; of what has been withdrawn since no more is told than that. */
async function latest(ctx: ReadCtx): Promise<FeedEntry[]> {
  const { items } = await readFeed(ctx, { limit: feedSize });
  const gone = new Set<string>();
  return items.filter(({ id, type }) => {
    if (gone.has(id)) return false;
    if (type === "WITHDRAWN") gone.add(id);
    return true;
  });
}

/** What is served beside the pages: feeds, sitemaps, pictures. */
export const filePages = [
  servePage(atomFeed, async (ctx: ReadCtx, { lang }) => {
    const items = await latest(ctx);
    return {
      body: atom({ origin: ctx.deps.config.origin, lang, entries: items }),
      type: "application/atom+xml; charset=utf-8",
    };
  }),
  servePage(jsonFeed, async (ctx: ReadCtx, { lang }) => {
    const items = await latest(ctx);
    return {
      body: jsonFeedOf({ origin: ctx.deps.config.origin, lang, entries: items }),
      type: "application/feed+json; charset=utf-8",
    };
  }),
  servePage(sitemapIndex, async (ctx: ReadCtx) => {
    const index = await ctx.index.current();
    return { body: sitemapIndexOf(ctx.deps.config.origin, index.count(viewerOf(ctx.actor))), type: xml };
  }),
  servePage(sitemapPart, async (ctx: ReadCtx, { params }) => {
    const number = Number.parseInt(params.file, 10);
    const index = await ctx.index.current();
    const listings = index.ids(viewerOf(ctx.actor), (number - 1) * partSize, partSize);
    if (number < 1 || (listings.length === 0 && number > 1))
      throw new AppError("not-found", "page-not-found");
    return { body: sitemapPartOf(ctx.deps.config.origin, number, listings), type: xml };
  }),
  servePage(robots, async (ctx: ReadCtx) => ({
    body: robotsOf(ctx.deps.config.origin),
    type: "text/plain; charset=utf-8",
  })),
  servePage(picture, async (ctx: ReadCtx, { params }) => {
    const stored = await readPicture(ctx, params);
    return { body: stored.body, type: stored.contentType };
  }),
  servePage(versionPicture, async (ctx: ReadCtx, { params }) => {
    const stored = await readVersionPicture(ctx, params);
    return { body: stored.body, type: stored.contentType };
  }),
] as const;
