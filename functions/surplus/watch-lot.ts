import { unwatchListing, watchListing } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";

type Lot = { readonly listingId: string };

/** Lots are watched as every listing is. */
export const watchLot = (ctx: Ctx, { listingId }: Lot) => watchListing(ctx, { listingId, kind: "SURPLUS" });
export const unwatchLot = (ctx: Ctx, { listingId }: Lot) =>
  unwatchListing(ctx, { listingId, kind: "SURPLUS" });
