import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { mayMove, shutGates } from "../../shared/catalogue/rules.ts";
import { getListing, getVersion } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { hideOlder } from "./hide-older.ts";
import { namesOf } from "./names.ts";
import { publication } from "./publication.ts";

/**
 * Makes the next published version of an approved listing. Refuses with `gate-shut` and the ids of the gates;
 * `conflict` when somebody else moved it meanwhile.
 */
export async function publishListing(ctx: Ctx, input: { id: ListingId }): Promise<Listing> {
  const listing = await getListing(ctx.deps.table, input.id);
  if (!listing) throw new AppError("not-found", "listing-not-found");
  const before = await lastContent(ctx, listing);

  if (!mayMove(ctx.actor, "publish", listing.status))
    throw new AppError("refused", "move-refused", { rule: "publish", status: listing.status });

  const now = ctx.deps.now();
  const gates = shutGates(listing, dayInJapan(now));
  if (gates.length > 0) throw new AppError("refused", "gate-shut", { rule: gates });
  const move = publication(listing, before, namesOf(listing.content), now.toISOString());

  await hideOlder(ctx, listing);
  await commit(ctx, move.writes, [move.audit]);

  return move.listing;
}

async function lastContent(ctx: Ctx, listing: Listing) {
  const last = listing.published.at(-1);
  return last && (await getVersion(ctx.deps.table, "GOV", listing.id, last.version))?.content;
}
