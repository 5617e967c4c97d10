import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { maySee } from "../../shared/catalogue/rules.ts";
import { type ReadCtx, viewerAndTier } from "./ctx.ts";
import { noteMakerSeen } from "./note-maker-seen.ts";
import { visibilityOf, withVisibleRelations } from "./read-listing.ts";
import { getCurrent, getVersion } from "./store.ts";

/**
 * One published version, as it was; it stays readable after a withdrawal. Among governments the listing's present
 * visibility decides too: what was narrowed since is gone for those it was taken from.
 */
export async function readVersion(
  ctx: ReadCtx,
  input: { id: ListingId; version: number },
): Promise<Published> {
  const item = await visibleVersion(ctx, input);
  if (!item) throw new AppError("not-found", "version-not-found", { id: input.id, version: input.version });
  await noteMakerSeen(ctx, item);
  return withVisibleRelations(ctx, item);
}

/** The same for what belongs to it; undefined for what the reader may not see. */
export async function visibleVersion(
  ctx: ReadCtx,
  input: { id: ListingId; version: number },
): Promise<Published | undefined> {
  const { viewer, tier } = viewerAndTier(ctx.actor);
  const item = await getVersion(ctx.deps.table, tier, input.id, input.version);
  const visible = item && maySee(viewer, item.content.visibility) && (await stillVisible(ctx, input.id));
  return visible ? item : undefined;
}

async function stillVisible(ctx: ReadCtx, id: ListingId): Promise<boolean> {
  const { viewer, tier } = viewerAndTier(ctx.actor);
  if (tier === "PUB") return true;
  const current = await getCurrent(ctx.deps.table, tier, id);
  return current !== undefined && maySee(viewer, visibilityOf(current));
}
