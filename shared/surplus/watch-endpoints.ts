import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { costParts } from "./estimate.ts";
import { mayDeal } from "./may.ts";

const lot = z.strictObject({ id: listingIdSchema });
const buyer = {
  audience: "buyer",
  permission: mayDeal,
  params: lot,
  query: z.strictObject({}),
  audit: { none: "changes no record" },
  refuses: [401, 404, 429],
} as const;
const watching = z.strictObject({ watching: z.boolean() });
const range = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

export const watchLotEndpoint = endpoint({
  ...buyer,
  id: "watchLot",
  method: "put",
  path: "/api/buyer/lots/:id/watch",
  summary: "Hears of the lot's changes, and of the day it can be had",
  output: watching,
});

export const unwatchLotEndpoint = endpoint({
  ...buyer,
  id: "unwatchLot",
  method: "delete",
  path: "/api/buyer/lots/:id/watch",
  summary: "Hears of it no more",
  output: watching,
});

export const estimateLotEndpoint = endpoint({
  ...buyer,
  id: "estimateLot",
  method: "get",
  path: "/api/buyer/lots/:id/estimate",
  summary: "What a quantity of the lot would cost in all, as ranges; parts that nobody has priced are named",
  query: z.strictObject({ quantity: z.coerce.number().int().min(1).max(1_000_000).default(1) }),
  output: z.strictObject({
    currency: z.string(),
    quantity: z.int(),
    parts: z.array(z.strictObject({ part: z.enum(costParts), range: range.optional() })),
    total: range,
    isWhole: z.boolean(),
  }),
  refuses: [400, 401, 404, 429],
});

export const watchEndpoints = [watchLotEndpoint, unwatchLotEndpoint, estimateLotEndpoint] as const;
