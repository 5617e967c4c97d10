import type { Picture } from "../../shared/catalogue/picture.ts";
import type { PictureFormat } from "../../shared/documents/codes.ts";
import type { Document, DocumentId } from "../../shared/documents/model.ts";
import { type PictureFile, variantsOf } from "../documents/index.ts";

type Slot = { readonly id: DocumentId; readonly slot: number; readonly format: PictureFormat };

/** Names of published files tell which picture they are, so that the same name is always the same bytes. */
export const pictureFileName = ({ id, slot, format }: Slot): string =>
  `${id.toLowerCase()}-${slot}.${format}`;

/** Which picture of the documents a file is; undefined for one that was put there otherwise. */
export function documentOfFile(file: string): Slot | undefined {
  const [, id, slot, format] = /^(d-[0-9a-hjkmnp-tv-z]{12})-(\d{1,5})\.(avif|webp)$/.exec(file) ?? [];
  return id && slot && format
    ? { id: id.toUpperCase(), slot: Number(slot), format: format as PictureFormat }
    : undefined;
}

/** Width of the file for browsers that know neither the formats nor the choice, in pixels at most. */
const plainWidth = 1280;

/** A clean picture with its files as a listing names them; undefined for anything else. */
export function pictureOf(document: Document, alt: Picture["alt"]): Picture | undefined {
  const files = variantsOf(document);
  const fits = (one: PictureFile) => one.format === "webp" && one.slot <= plainWidth;
  const plain = files.findLast(fits);
  if (!plain) return undefined;
  const name = (one: PictureFile) => pictureFileName({ id: document.id, ...one });
  return {
    file: name(plain),
    alt,
    width: plain.width,
    height: plain.height,
    variants: files.map((one) => ({ file: name(one), width: one.width })),
  };
}
