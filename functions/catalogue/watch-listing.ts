import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { maySee, viewerOf } from "../../shared/catalogue/rules.ts";
import { mayWatch, type Watch, type Watchable } from "../../shared/catalogue/watch.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { getCurrent } from "./store.ts";
import { getWatch, putWatch, watchKey } from "./watch-store.ts";

/** `kind`: the listing is of this kind, or it is not found. */
export type WatchWish = { readonly listingId: string; readonly kind: Watchable };

const none = ({ listingId }: WatchWish) => new AppError("not-found", "listing-not-found", { id: listingId });

/** What is published now and released to the watcher's country; throws `not-found` for everything else. */
async function watchedNow(ctx: Ctx, wish: WatchWish): Promise<Published> {
  const item = await getCurrent(ctx.deps.table, "GOV", wish.listingId);
  if (item?.state !== "PUBLISHED" || item.content.kind !== wish.kind) throw none(wish);
  if (!maySee(viewerOf(ctx.actor), item.content.visibility)) throw none(wish);
  return item;
}

/** Wants to hear of a listing that the caller may see. Watching twice is watching once. */
export async function watchListing(ctx: Ctx, wish: WatchWish): Promise<{ watching: boolean }> {
  const { actor, deps } = ctx;
  const { listingId } = wish;
  if (!mayWatch(actor) || actor.kind !== "buyer") throw none(wish);
  const item = await watchedNow(ctx, wish);
  if (await getWatch(deps.table, listingId, actor.personId)) return { watching: true };
  const { availableFrom } = item.content;
  const isToCome = availableFrom !== undefined && availableFrom > dayInJapan(deps.now());
  const watch: Watch = {
    listingId,
    personId: actor.personId,
    version: item.version,
    at: deps.now().toISOString(),
    revision: 1,
    ...(isToCome && { availableFrom }),
  };

  await commit(ctx, putWatch(watch), noAudit("what somebody watches changes no record"));

  return { watching: true };
}

export async function unwatchListing(ctx: Ctx, wish: WatchWish): Promise<{ watching: boolean }> {
  const { actor } = ctx;
  const { listingId } = wish;
  if (!mayWatch(actor) || actor.kind !== "buyer") throw none(wish);
  // Who watches may stop after the listing has gone from the catalogue.
  if (!(await getWatch(ctx.deps.table, listingId, actor.personId))) await watchedNow(ctx, wish);
  const gone: Write = { remove: watchKey(listingId, actor.personId), expect: "anything" };

  await commit(ctx, [gone], noAudit("what somebody watches changes no record"));

  return { watching: false };
}
