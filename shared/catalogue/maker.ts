import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint, page } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { technologyAreas } from "./codes.ts";

const text = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });

/** A listing as its maker knows it. */
export const makersListingSchema = z.strictObject({
  listing: listingIdSchema,
  title: text,
  shielded: z.boolean(),
  version: z.int().min(1),
  state: z.enum(["PUBLISHED", "WITHDRAWN"]),
  /** Of a technology. */
  area: z.enum(technologyAreas).optional(),
});
export type MakersListing = z.infer<typeof makersListingSchema>;

/** That somebody read the name of a shielded maker: for which country, on which day in Japan, never which officer. */
export const makerSeenSchema = z.strictObject({
  listing: listingIdSchema,
  version: z.int().min(1),
  country: z.string(),
  day: daySchema,
});
export type MakerSeen = z.infer<typeof makerSeenSchema>;

const suppliers = {
  audience: "supplier",
  permission: (actor: Parameters<Parameters<typeof page>[0]["permission"]>[0]) => actor.kind === "supplier",
  audit: { none: "the reader's own record" },
  params: z.strictObject({}),
  query: z.strictObject({ cursor: z.string().max(600).optional() }),
} as const;

export const makerPage = page({ ...suppliers, id: "maker-listings", path: "/supplier/listings" });

export const makerEndpoint = endpoint({
  ...suppliers,
  id: "listOwnListings",
  method: "get",
  path: "/api/supplier/listings",
  summary:
    "Listings that name the caller's organisation as maker, and who read its name where it is shielded",
  output: z.strictObject({
    items: z.array(makersListingSchema),
    seen: z.array(makerSeenSchema),
    next: z.string().optional(),
  }),
  refuses: [400, 401, 404, 429],
});
export const makerEndpoints = [makerEndpoint] as const;
