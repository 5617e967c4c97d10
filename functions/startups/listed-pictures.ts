import type { Picture } from "../../shared/catalogue/picture.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { pictureOf } from "../curation/index.ts";
import { type Copied, copyPictures, listDocuments } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { filesOwner } from "./technology-files.ts";

type Listed = Pick<Copied, "writes" | "audits"> & { readonly pictures: readonly Picture[] };

/**
 * A brief's pictures as files of the listing that it becomes, each called after the technology until curation says it
 * better. A brief without any writes nothing.
 */
export async function listedPictures(
  ctx: Ctx,
  { id, brief: { pictures = [], title } }: Pick<Technology, "id" | "brief">,
  listingId: string,
): Promise<Listed> {
  if (pictures.length === 0 || !title) return { pictures: [], writes: [], audits: [] };
  const files = await listDocuments(ctx, { owner: filesOwner(id) }, () => true);
  const wanted = pictures.flatMap((picture) => files.find((file) => file.id === picture) ?? []);
  const { documents, writes, audits } = await copyPictures(ctx, wanted, `listing:${listingId}`);
  return { pictures: documents.flatMap((document) => pictureOf(document, title) ?? []), writes, audits };
}
