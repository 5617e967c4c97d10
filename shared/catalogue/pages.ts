import * as z from "zod";
import { page } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { catalogueQuery } from "./endpoints.ts";
import { pictureFileSchema } from "./picture.ts";

const open = {
  audience: "public",
  permission: () => true,
  audit: { none: "reading what is public" },
} as const;

const nothing = z.strictObject({});
const ofListing = z.strictObject({ id: listingIdSchema });
const version = z.coerce.number().int().min(1).max(999_999);

export const homePage = page({ id: "home", path: "/", ...open, params: nothing, query: nothing });
export const cataloguePage = page({
  id: "catalogue",
  path: "/catalogue",
  ...open,
  params: nothing,
  query: catalogueQuery,
});
export const itemPage = page({
  id: "item",
  path: "/catalogue/:id",
  ...open,
  params: ofListing,
  query: nothing,
});
export const printPage = page({
  id: "print",
  path: "/catalogue/:id/print",
  ...open,
  params: ofListing,
  query: nothing,
});
/** The permanent address of one version, which a citation names. */
export const versionPage = page({
  id: "version",
  path: "/catalogue/:id/v/:version",
  ...open,
  params: z.strictObject({ id: listingIdSchema, version }),
  query: nothing,
});
export const diffPage = page({
  id: "diff",
  path: "/catalogue/:id/diff",
  ...open,
  params: ofListing,
  query: z.strictObject({ from: version, to: version }),
});
export const classesPage = page({
  id: "classes",
  path: "/classes",
  ...open,
  params: nothing,
  query: nothing,
});
export const howPage = page({ id: "how", path: "/how-it-works", ...open, params: nothing, query: nothing });
export const accessibilityPage = page({
  id: "accessibility",
  path: "/accessibility",
  ...open,
  params: nothing,
  query: nothing,
});
export const atomFeed = page({ id: "atom", path: "/feed.atom", ...open, params: nothing, query: nothing });
export const jsonFeed = page({
  id: "jsonfeed",
  path: "/feed.json",
  ...open,
  params: nothing,
  query: nothing,
});
export const sitemapIndex = page({
  id: "sitemap",
  path: "/sitemap.xml",
  bare: true,
  ...open,
  params: nothing,
  query: nothing,
});
export const sitemapPart = page({
  id: "sitemap-part",
  path: "/sitemaps/:file",
  bare: true,
  ...open,
  params: z.strictObject({ file: z.string().regex(/^\d{1,4}\.xml$/) }),
  query: nothing,
});
export const robots = page({
  id: "robots",
  path: "/robots.txt",
  bare: true,
  ...open,
  params: nothing,
  query: nothing,
});
export const picture = page({
  id: "picture",
  path: "/pictures/:id/:file",
  bare: true,
  ...open,
  params: z.strictObject({
    id: listingIdSchema,
    file: pictureFileSchema,
  }),
  query: nothing,
});
export const versionPicture = page({
  id: "version-picture",
  path: "/pictures/:id/v/:version/:file",
  bare: true,
  ...open,
  params: z.strictObject({
    id: listingIdSchema,
    version: z.coerce.number().int().min(1).max(999_999),
    file: pictureFileSchema,
  }),
  query: nothing,
});
