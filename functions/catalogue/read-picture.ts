import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { StoredFile } from "../platform/files.ts";
import { type ReadCtx, viewerAndTier } from "./ctx.ts";

/** A picture of a listing that is published to this reader now; it goes when the listing goes. */
export async function readPicture(ctx: ReadCtx, input: { id: ListingId; file: string }): Promise<StoredFile> {
  const { viewer, tier } = viewerAndTier(ctx.actor);
  const index = await ctx.index.current();
  if (!index.card(viewer, input.id)) throw new AppError("not-found", "page-not-found");
  const folders = tier === "PUB" ? ["public"] : ["gov", "public"];
  for (const folder of folders) {
    const stored = await ctx.deps.files.get(`${folder}/pictures/${input.id}/${input.file}`);
    if (stored) return stored;
  }
  throw new AppError("not-found", "page-not-found");
}
