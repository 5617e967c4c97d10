import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { mayMove } from "../../shared/catalogue/rules.ts";
import { getListing } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { withdrawal } from "./publication.ts";

/** Takes a published listing off every list at once; its page stays and says so. */
export async function withdrawListing(ctx: Ctx, input: { id: ListingId }): Promise<Listing> {
  const listing = await getListing(ctx.deps.table, input.id);
  if (!listing) throw new AppError("not-found", "listing-not-found");

  if (!mayMove(ctx.actor, "withdraw", listing.status))
    throw new AppError("refused", "move-refused", { rule: "withdraw", status: listing.status });

  const move = withdrawal(listing, "WITHDRAWN", ctx.deps.now().toISOString());

  await commit(ctx, move.writes, [move.audit]);

  return move.listing;
}
