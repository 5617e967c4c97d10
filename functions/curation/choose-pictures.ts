import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import type { Picture } from "../../shared/catalogue/picture.ts";
import type { ChosenPicture } from "../../shared/curation/pictures.ts";
import { listDocuments } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { documentOfFile, pictureOf } from "./picture-files.ts";
import { deskRecord } from "./read-desk.ts";
import { saveContent } from "./save-content.ts";

/** What a picture of a listing is called when it is chosen: its document's id, or its file where it has none. */
export const pictureKey = ({ file }: Picture): string => documentOfFile(file)?.id ?? file;

/**
 * The pictures of a draft in their order, each with its text alternative; what is not named is shown no more. Throws
 * `invalid` for one that is not a clean picture of this listing, and as `saveContent` does.
 */
export async function choosePictures(
  ctx: Ctx,
  input: { id: ListingId; base: number; pictures: readonly ChosenPicture[] },
): Promise<Listing> {
  const { content } = await deskRecord(ctx, input.id);
  const documents = await listDocuments(ctx, { owner: `listing:${input.id}` }, () => true);
  const pictures = input.pictures.map(({ picture, alt }): Picture => {
    const document = documents.find(({ id }) => id === picture);
    const old = content.pictures.find((one) => one.file === picture);
    const chosen = document ? pictureOf(document, alt) : old && { ...old, alt };
    if (!chosen) throw new AppError("invalid", "picture-missing", { field: "pictures" });
    return chosen;
  });
  return saveContent(ctx, { id: input.id, base: input.base, changes: { pictures } });
}
