import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Content } from "../../shared/catalogue/model.ts";
import { getVersion } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { deskRecord } from "./read-desk.ts";
import { contentAt } from "./snapshots.ts";

export type Side = { readonly content: Content; readonly revision?: number; readonly version?: number };

/**
 * Two states of a listing: `from` a revision (absent: the version last published) `to` a revision (absent: as it is
 * now). Throws `not-found` for a state that is no longer kept.
 */
export async function compareRevisions(
  ctx: Ctx,
  input: { id: ListingId; from?: number | undefined; to?: number | undefined },
): Promise<{ from: Side; to: Side }> {
  const listing = await deskRecord(ctx, input.id);
  const at = async (revision: number): Promise<Side> => {
    const content = await contentAt(ctx.deps.table, listing.id, revision);
    if (!content) throw new AppError("not-found", "listing-not-found");
    return { content, revision };
  };
  const now: Side = { content: listing.content, revision: listing.revision };
  const to = input.to === undefined ? now : await at(input.to);
  if (input.from !== undefined) return { from: await at(input.from), to };
  const last = listing.published.at(-1)?.version;
  const published =
    last === undefined ? undefined : await getVersion(ctx.deps.table, "GOV", listing.id, last);
  if (!published) throw new AppError("not-found", "listing-not-found");
  return { from: { content: published.content, version: published.version }, to };
}
