import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { mayRelease, shutGates } from "../../shared/catalogue/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { namesOf } from "./names.ts";
import { publication } from "./publication.ts";
import { publishPictures } from "./publish-pictures.ts";

/** A release costs up to ten rows (record, the desk's line, two projections of three rows, day, audit) of a hundred. */
export const releasedAtOnce = 10;

/**
 * Publishes drafts that were classified and approved as a whole (an intake file, the demo catalogue): one decision
 * of three people over many listings, each with its own audit row. All or none; at most `releasedAtOnce`.
 * Refuses with `gate-shut` and the ids of the gates.
 */
export async function releaseListings(
  ctx: Ctx,
  input: { listings: readonly Listing[]; classifiedBy: string; approvedBy: string },
): Promise<Listing[]> {
  if (!mayRelease(ctx.actor)) throw new AppError("not-found", "page-not-found");

  const now = ctx.deps.now();
  const today = dayInJapan(now);
  const moves = input.listings.map((listing) => {
    const decided = { ...listing, classifiedBy: input.classifiedBy, approvedBy: input.approvedBy };
    const gates = shutGates(decided, today);
    if (listing.status !== "DRAFT" || listing.version > 0 || gates.length > 0)
      throw new AppError("refused", "gate-shut", { id: listing.id, rule: gates });
    const move = publication(decided, undefined, namesOf(listing.content), now.toISOString());
    return listing.revision === 0 ? { ...move, audit: { ...move.audit, first: true as const } } : move;
  });

  for (const listing of input.listings) await publishPictures(ctx, listing);
  await commit(
    ctx,
    moves.flatMap((m) => m.writes),
    moves.map((m) => ({ ...m.audit, action: "listing.release" })),
  );

  return moves.map((m) => m.listing);
}
