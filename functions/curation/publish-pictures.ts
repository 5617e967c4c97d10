import { AppError } from "../../shared/base/app-error.ts";
import { isDetailControlled } from "../../shared/catalogue/control-detail.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { filesOf } from "../../shared/catalogue/picture.ts";
import { listDocuments, type PictureFile, variantsOf } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { documentOfFile, pictureFileName } from "./picture-files.ts";

const atOnce = 16;

/**
 * Puts the files of a listing's pictures where its readers are given them from, before it is published. What lies there
 * is not reachable until the published text names it; doing it twice does no harm. Throws `refused` with
 * `picture-missing` for a picture that is not a clean one of this very listing.
 */
export async function publishPictures(ctx: Ctx, { id, content }: Listing): Promise<void> {
  const wanted = filesOf(content.pictures).filter((file) => documentOfFile(file));
  if (wanted.length === 0) return;
  const documents = await listDocuments(ctx, { owner: `listing:${id}` }, () => true);
  const there = new Map(
    documents.flatMap((document) =>
      variantsOf(document).map((one) => [pictureFileName({ id: document.id, ...one }), one] as const),
    ),
  );
  const isOpen = content.visibility.tier === "PUBLIC" && !isDetailControlled(content);
  const folders = isOpen ? ["gov", "public"] : ["gov"];
  const copies = wanted.flatMap((file) => {
    const from = there.get(file);
    if (!from) throw missing(file);
    return folders.map((folder) => ({ from, to: `${folder}/pictures/${id}/${file}` }));
  });
  for (let at = 0; at < copies.length; at += atOnce)
    await Promise.all(copies.slice(at, at + atOnce).map((one) => copyOnce(ctx, one)));
}

/** A file of this name never changes: one that is there already is the same. */
async function copyOnce({ deps }: Ctx, { from, to }: { from: PictureFile; to: string }): Promise<void> {
  if ((await deps.files.head(to))?.size === from.bytes) return;
  if (!(await deps.files.copy(from.key, to, { contentType: from.contentType }))) throw missing(to);
}

const missing = (file: string) =>
  new AppError("refused", "picture-missing", { rule: "picture-missing", file });
