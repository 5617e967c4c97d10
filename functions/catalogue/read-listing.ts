import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Publication, Published } from "../../shared/catalogue/published.ts";
import { maySee } from "../../shared/catalogue/rules.ts";
import { getWithBeside, type WithBeside } from "./beside.ts";
import { type ReadCtx, viewerAndTier } from "./ctx.ts";
import { noteMakerSeen } from "./note-maker-seen.ts";
import { getCurrent } from "./store.ts";

/** The current version, or what is left of a withdrawn one; one read. Throws `not-found` for what the reader may not see. */
export async function readPublication(ctx: ReadCtx, input: { id: ListingId }): Promise<Publication> {
  const { tier } = viewerAndTier(ctx.actor);
  return shownTo(ctx, input.id, await getCurrent(ctx.deps.table, tier, input.id));
}

export type Item = Omit<WithBeside, "publication"> & { readonly publication: Publication };

/** The same with what its page shows beside it; one read, too. */
export async function readItem(ctx: ReadCtx, { id }: { id: ListingId }): Promise<Item> {
  const { tier } = viewerAndTier(ctx.actor);
  const { publication, ...beside } = await getWithBeside(ctx.deps.table, tier, id);
  return { publication: await shownTo(ctx, id, publication), ...beside };
}

async function shownTo(ctx: ReadCtx, id: ListingId, stored: Publication | undefined): Promise<Publication> {
  const item = visibleTo(ctx, stored);
  if (!item) throw new AppError("not-found", "listing-not-found", { id });
  if (item.state === "WITHDRAWN") return item;
  await Promise.all([noteMakerSeen(ctx, item), ctx.heard?.({ kind: "VIEW", item })]);
  return withVisibleRelations(ctx, item);
}

/** The same for what belongs to it, which tells nobody the maker's name; undefined for what the reader may not see. */
export async function visiblePublication(
  ctx: ReadCtx,
  input: { id: ListingId },
): Promise<Publication | undefined> {
  const { tier } = viewerAndTier(ctx.actor);
  return visibleTo(ctx, await getCurrent(ctx.deps.table, tier, input.id));
}

function visibleTo({ actor }: ReadCtx, item: Publication | undefined): Publication | undefined {
  const { viewer } = viewerAndTier(actor);
  return item && maySee(viewer, visibilityOf(item)) ? item : undefined;
}

export const visibilityOf = (item: Publication) =>
  item.state === "PUBLISHED" ? item.content.visibility : item.visibility;

/** As `readPublication`, but a withdrawn listing is `gone`. */
export async function readListing(ctx: ReadCtx, input: { id: ListingId }): Promise<Published> {
  const item = await readPublication(ctx, input);
  if (item.state === "WITHDRAWN")
    throw new AppError("gone", "listing-withdrawn", {
      id: input.id,
      at: item.withdrawnAt,
      cause: item.cause,
    });
  return item;
}

/** A listing may point at one that this reader may not know of; such an id is not told. */
export async function withVisibleRelations(ctx: ReadCtx, item: Published): Promise<Published> {
  if (item.content.related.length === 0) return item;
  const { viewer } = viewerAndTier(ctx.actor);
  const index = await ctx.index.current();
  const related = item.content.related.filter((id) => index.card(viewer, id) !== undefined);
  return { ...item, content: { ...item.content, related } };
}
