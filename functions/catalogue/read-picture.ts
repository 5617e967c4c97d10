import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import { filesOf } from "../../shared/catalogue/picture.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import type { StoredFile } from "../platform/files.ts";
import { type ReadCtx, viewerAndTier } from "./ctx.ts";
import { visiblePublication } from "./read-listing.ts";
import { visibleVersion } from "./read-version.ts";

/** A picture that what is published to this reader now shows; it goes when the listing goes, or shows it no more. */
export async function readPicture(ctx: ReadCtx, input: { id: ListingId; file: string }): Promise<StoredFile> {
  const item = await visiblePublication(ctx, input);
  return shown(ctx, item?.state === "PUBLISHED" ? item : undefined, input.file);
}

/** A picture of one version, for as long as that version can be read. */
export const readVersionPicture = async (
  ctx: ReadCtx,
  input: { id: ListingId; version: number; file: string },
): Promise<StoredFile> => shown(ctx, await visibleVersion(ctx, input), input.file);

/** What lies in the store is not enough: the published text has to name it. */
async function shown(ctx: ReadCtx, item: Published | undefined, file: string): Promise<StoredFile> {
  const folders = viewerAndTier(ctx.actor).tier === "PUB" ? ["public"] : ["gov", "public"];
  if (item && filesOf(item.content.pictures).includes(file))
    for (const folder of folders) {
      const stored = await ctx.deps.files.get(`${folder}/pictures/${item.id}/${file}`);
      if (stored) return stored;
    }
  throw new AppError("not-found", "page-not-found");
}
