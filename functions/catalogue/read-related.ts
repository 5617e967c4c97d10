import type { ListingId } from "../../shared/base/id.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import type { Card } from "../../shared/catalogue/search.ts";
import type { ReadCtx } from "./ctx.ts";

const shown = 8;

/** What belongs to a listing: its services and lots, what points at it, others of its class. From the index. */
export async function relatedListings(ctx: ReadCtx, input: { id: ListingId }): Promise<Card[]> {
  const index = await ctx.index.current();
  return index.related(viewerOf(ctx.actor), input.id, shown);
}
