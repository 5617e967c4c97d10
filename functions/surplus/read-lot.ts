import { AppError } from "../../shared/base/app-error.ts";
import type { ContentOf } from "../../shared/catalogue/model.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { maySee, viewerOf } from "../../shared/catalogue/rules.ts";
import { mayReadLots } from "../../shared/surplus/may.ts";
import { getCurrent } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";

export type PublishedLot = Published & { readonly content: ContentOf<"SURPLUS"> };

/**
 * The lot as it is published now: any for the agency, for a buyer what is released to its country. Throws `not-found`
 * for everything else, also for what is no lot or no longer published.
 */
export async function readLot(ctx: Ctx, id: string): Promise<PublishedLot> {
  const none = () => new AppError("not-found", "lot-not-found", { id });
  if (!mayReadLots(ctx.actor) && !(ctx.actor.kind === "buyer" && ctx.actor.cleared)) throw none();
  const item = await getCurrent(ctx.deps.table, "GOV", id);
  if (item?.state !== "PUBLISHED") throw none();
  const { content } = item;
  if (content.kind !== "SURPLUS") throw none();
  if (!mayReadLots(ctx.actor) && !maySee(viewerOf(ctx.actor), content.visibility)) throw none();
  return { ...item, content };
}
