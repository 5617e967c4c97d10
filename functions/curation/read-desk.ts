import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Language } from "../../shared/base/text.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import type { FacetCount, SearchQuery } from "../../shared/catalogue/search.ts";
import { completeness } from "../../shared/curation/completeness.ts";
import type { DeskLine, DeskQuery } from "../../shared/curation/endpoints.ts";
import { mayEdit, mayReadDesk, openMoves } from "../../shared/curation/life-cycle.ts";
import { getListing, type ReadCtx } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { listComments } from "./comments.ts";
import { searchDesk } from "./desk-index.ts";

/** A record of the desk, for whoever may read there. */
export async function deskRecord(ctx: Ctx, id: ListingId): Promise<Listing> {
  const listing = await getListing(ctx.deps.table, id);
  if (!listing || !mayReadDesk(ctx.actor)) throw new AppError("not-found", "listing-not-found");
  return listing;
}

export const movesOf = (ctx: Ctx, listing: Listing) =>
  openMoves(ctx.actor, listing, dayInJapan(ctx.deps.now()));

/** A listing as it is worked on, with its comments and the moves open to the reader. */
export async function readDeskListing(ctx: Ctx, input: { id: ListingId }) {
  const listing = await deskRecord(ctx, input.id);
  return {
    listing,
    moves: movesOf(ctx, listing),
    comments: await listComments(ctx.deps.table, listing.id),
    completeness: completeness(listing.content),
    mayEdit: mayEdit(ctx.actor, listing),
  };
}

export const deskSearchOf = ({ q, status, kind, owner, sort, limit, cursor }: DeskQuery): SearchQuery => ({
  q,
  chosen: { ...(status && { status }), ...(kind && { kind }), ...(owner && { owner }) },
  sort: sort ?? (q.trim() ? "relevance" : "oldest"),
  limit,
  ...(cursor !== undefined && { cursor }),
});

const countsOf = (counts: readonly FacetCount[] = []) =>
  Object.fromEntries(counts.map(({ value, count }) => [value, count]));

/** The desk's list, what has waited longest first. */
export async function listDesk(ctx: ReadCtx, input: { query: DeskQuery; lang: Language }) {
  const found = await searchDesk(ctx, { query: deskSearchOf(input.query), lang: input.lang });
  return {
    items: found.items.flatMap(({ id, kind, title, version, publishedAt, desk }): DeskLine[] =>
      desk ? [{ id, kind, title, revision: version, since: publishedAt, ...desk }] : [],
    ),
    total: found.total,
    counts: {
      status: countsOf(found.facets.status),
      kind: countsOf(found.facets.kind),
      owner: countsOf(found.facets.owner),
    },
    ...(found.next !== undefined && { next: found.next }),
  };
}
