import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { conditionCodes } from "../surplus/codes.ts";
import { availabilities, kinds, priceModes, saleModels, serviceTypes, technologyAreas } from "./codes.ts";
import { priceSchema } from "./price.ts";
import { historyLineSchema, publishedSchema } from "./published.ts";
import { facets, limitMax, pageSize, sorts } from "./search.ts";

const several = <T extends z.ZodType>(value: T) => z.array(value).min(1).max(20).optional();

/** The query string of a catalogue search, on the page and in the API. */
export const catalogueQuery = z.lazy(() =>
  z.strictObject({
    q: z.string().max(300).default(""),
    kind: several(z.enum(kinds)),
    group: several(z.string().regex(/^\d{2}$/)),
    fsc: several(z.string().regex(/^\d{4}$/)),
    condition: several(z.enum(conditionCodes)),
    price: several(z.enum(priceModes)),
    sale: several(z.enum(saleModels)),
    trl: several(z.string().regex(/^[1-9]$/)),
    availability: several(z.enum(availabilities)),
    place: several(z.string().min(1).max(160)),
    sort: z.enum(sorts).optional(),
    limit: z.coerce.number().int().min(1).max(limitMax).default(pageSize),
    cursor: z.string().min(1).max(600).optional(),
  }),
);
export type CatalogueQuery = z.infer<typeof catalogueQuery>;

const textSchema = z.lazy(() => z.strictObject({ ja: z.string().optional(), en: z.string().optional() }));
const namesSchema = z.strictObject({ ja: z.string(), en: z.string() });

export const cardSchema = z
  .lazy(() =>
    z.strictObject({
      id: listingIdSchema,
      version: z.int().min(1),
      kind: z.enum(kinds),
      title: textSchema,
      summary: textSchema,
      maker: textSchema.optional(),
      place: textSchema.optional(),
      fsc: namesSchema.extend({ code: z.string() }).optional(),
      nsn: z.string().optional(),
      price: priceSchema,
      lot: z
        .strictObject({
          quantity: z.int(),
          unitOfIssue: z.string(),
          condition: z.enum(conditionCodes),
          assessed: z.boolean(),
        })
        .optional(),
      trl: z.int().optional(),
      area: z.enum(technologyAreas).optional(),
      service: z.enum(serviceTypes).optional(),
      availableFrom: daySchema.optional(),
      closing: daySchema.optional(),
      picture: z
        .strictObject({
          file: z.string(),
          alt: textSchema,
          width: z.int(),
          height: z.int(),
          variants: z.array(z.strictObject({ file: z.string(), width: z.int() })).optional(),
        })
        .optional(),
      publishedAt: instantSchema,
    }),
  )
  .meta({ id: "ListingCard" });

const facetCount = z.lazy(() =>
  z.strictObject({ value: z.string(), count: z.int(), label: namesSchema.optional() }),
);

const searchResultSchema = z
  .lazy(() =>
    z.strictObject({
      items: z.array(cardSchema),
      total: z.int(),
      facets: z.strictObject(
        Object.fromEntries(facets.map((f) => [f, z.array(facetCount)])) as Record<
          (typeof facets)[number],
          z.ZodArray<typeof facetCount>
        >,
      ),
      next: z.string().optional(),
      didYouMean: z.string().optional(),
      nearby: z.array(z.string()),
    }),
  )
  .meta({ id: "SearchResult" });

export const feedEntrySchema = z
  .lazy(() =>
    z.strictObject({
      type: z.enum(["PUBLISHED", "WITHDRAWN"]),
      id: listingIdSchema,
      version: z.int().min(1),
      at: instantSchema,
      kind: z.enum(kinds).optional(),
      title: textSchema.optional(),
      summary: textSchema.optional(),
    }),
  )
  .meta({ id: "FeedEntry" });
export type FeedEntry = z.infer<typeof feedEntrySchema>;

const idParams = z.strictObject({ id: listingIdSchema });
const versionNumber = z.coerce.number().int().min(1).max(999_999);
const noQuery = z.strictObject({});
const anyone = () => true;
const openRead = { none: "reading what is public" } as const;

export const searchEndpoint = endpoint({
  id: "searchCatalogue",
  method: "get",
  path: "/api/catalogue",
  audience: "public",
  summary: "Searches the published listings, with counts per facet",
  permission: anyone,
  audit: openRead,
  params: z.strictObject({}),
  query: catalogueQuery,
  output: searchResultSchema,
  refuses: [400, 414],
});

export const readListingEndpoint = endpoint({
  id: "readListing",
  method: "get",
  path: "/api/catalogue/:id",
  audience: "public",
  summary: "The current version of one listing",
  permission: anyone,
  audit: openRead,
  params: idParams,
  query: noQuery,
  output: publishedSchema,
  refuses: [400, 404, 410],
});

export const listVersionsEndpoint = endpoint({
  id: "listVersions",
  method: "get",
  path: "/api/catalogue/:id/versions",
  audience: "public",
  summary: "The published versions of one listing, newest first",
  permission: anyone,
  audit: openRead,
  params: idParams,
  query: noQuery,
  output: z.strictObject({
    id: listingIdSchema,
    current: z.int().min(1).optional(),
    versions: z.array(historyLineSchema),
  }),
  refuses: [400, 404],
});

export const readVersionEndpoint = endpoint({
  id: "readVersion",
  method: "get",
  path: "/api/catalogue/:id/versions/:version",
  audience: "public",
  summary: "One published version; its address and its text never change",
  permission: anyone,
  audit: openRead,
  params: z.strictObject({ id: listingIdSchema, version: versionNumber }),
  query: noQuery,
  output: publishedSchema,
  refuses: [400, 404],
});

export const feedEndpoint = endpoint({
  id: "readFeed",
  method: "get",
  path: "/api/feed",
  audience: "public",
  summary: "Publications and withdrawals, newest first",
  permission: anyone,
  audit: openRead,
  params: z.strictObject({}),
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(limitMax).default(50),
    cursor: z.string().min(1).max(200).optional(),
  }),
  output: z.strictObject({ items: z.array(feedEntrySchema), next: z.string().optional() }),
  refuses: [400],
});

export const catalogueEndpoints = [
  searchEndpoint,
  readListingEndpoint,
  listVersionsEndpoint,
  readVersionEndpoint,
  feedEndpoint,
] as const;
