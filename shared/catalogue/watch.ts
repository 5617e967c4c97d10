import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { endpoint, form } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";

/** Kinds of listings that a government may watch. */
export const watchable = ["SURPLUS", "TECHNOLOGY"] as const;
export type Watchable = (typeof watchable)[number];
export const isWatchable = (kind: string): kind is Watchable => watchable.some((one) => one === kind);

/**
 * Somebody of a cleared government who wants to hear of a listing: of its change, of the day a lot can be had, of the
 * stage that a technology reaches.
 */
export const watchSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    personId: z.string(),
    /** The last version that its watcher saw or was told of. */
    version: z.int().min(1),
    /** The day it will be available, as far as it was to come when told last. */
    availableFrom: daySchema.optional(),
    /** The last stage of a technology that its watcher was told of. */
    stage: z.string().max(40).optional(),
    at: instantSchema,
    revision: z.int().min(1),
  }),
);
export type Watch = z.infer<typeof watchSchema>;

/** An officer of a cleared government; whether it may see the listing at all is another question. */
export const mayWatch = (actor: Actor): boolean => actor.kind === "buyer" && actor.cleared;

const listing = {
  audience: "buyer",
  permission: mayWatch,
  audit: { none: "changes no record" },
  params: z.strictObject({ id: listingIdSchema }),
} as const;
const api = {
  ...listing,
  path: "/api/buyer/catalogue/:id/watch",
  query: z.strictObject({}),
  output: z.strictObject({ watching: z.boolean() }),
  refuses: [401, 404, 429],
} as const;

export const watchListingEndpoint = endpoint({
  ...api,
  id: "watchListing",
  method: "put",
  summary: "Hears of changes of a technology and of the stages it reaches",
});
export const unwatchListingEndpoint = endpoint({
  ...api,
  id: "unwatchListing",
  method: "delete",
  summary: "Hears of the technology no more",
});
export const listingWatchEndpoints = [watchListingEndpoint, unwatchListingEndpoint] as const;

export const watchListingForm = form({
  ...listing,
  id: "watch-listing",
  path: "/buyer/catalogue/:id/watch",
  input: z.strictObject({ watch: z.enum(["yes", "no"]) }),
});
