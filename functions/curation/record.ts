import { actorId } from "../../shared/base/actor.ts";
import type { Content, Listing } from "../../shared/catalogue/model.ts";
import type { DeskStanding } from "../../shared/catalogue/search.ts";
import { completeness } from "../../shared/curation/completeness.ts";
import { isLive } from "../../shared/curation/life-cycle.ts";
import { deskLine, putListing } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { namesOf } from "./names.ts";

/** Where a record stands on the desk. */
export const standingOf = (listing: Listing): DeskStanding => ({
  status: listing.status,
  owner: listing.preparedBy,
  live: isLive(listing),
  reviewBy: listing.content.reviewBy,
  percent: completeness(listing.content).percent,
});

/** A changed record with its line for the desk's own index. */
export const recordWrites = (listing: Listing): Write[] => [
  putListing(listing),
  deskLine(listing, namesOf(listing.content), standingOf(listing)),
];

/** The record after a change of its content: whose hands touched it is remembered until the next publication. */
export const changed = (ctx: Ctx, before: Listing, content: Content): Listing => ({
  ...before,
  content,
  revision: before.revision + 1,
  contributors: [...new Set([...(before.contributors ?? []), actorId(ctx.actor)])],
  changedAt: ctx.deps.now().toISOString(),
});
