import { AppError } from "../../shared/base/app-error.ts";
import { documentKinds } from "../../shared/documents/codes.ts";
import type { Document, DocumentId, Variant } from "../../shared/documents/model.ts";
import type { Ctx } from "../platform/deps.ts";
import type { StoredFile } from "../platform/files.ts";
import { findFor, type May } from "./find.ts";
import { variantKey } from "./keys.ts";
import { listOfOwner } from "./store.ts";

export const readDocument = (ctx: Ctx, input: { readonly id: DocumentId }, may: May): Promise<Document> =>
  findFor(ctx, input.id, may);

/** The files of a record that whoever acts may know of, the oldest first; `not-found` when none of it ever could be. */
export async function listDocuments(
  ctx: Ctx,
  input: { readonly owner: string },
  may: May,
): Promise<Document[]> {
  const open = await Promise.all(documentKinds.map((kind) => may({ owner: input.owner, kind })));
  if (!open.includes(true)) throw new AppError("not-found", "page-not-found");
  const found = await listOfOwner(ctx.deps.table, input.owner, ctx.deps.now());
  const shown = await Promise.all(found.map((document) => may(document)));
  return found.filter((_, i) => shown[i]);
}

export type PictureFile = Variant & { readonly key: string; readonly contentType: string };

/** The files of a clean picture, the smallest first, to be shown or copied; none for anything else. */
export const variantsOf = ({ id, owner, status, variants = [] }: Document): readonly PictureFile[] =>
  status === "CLEAN"
    ? variants.map((variant) => ({
        ...variant,
        key: variantKey(id, variant.slot, variant.format, owner),
        contentType: `image/${variant.format}`,
      }))
    : [];

/** One file of a clean picture, for the pages of whoever may see the record. */
export async function readVariant(
  ctx: Ctx,
  input: { readonly id: DocumentId; readonly file: string },
  may: May,
): Promise<StoredFile> {
  const document = await findFor(ctx, input.id, may);
  const wanted = variantsOf(document).find(({ slot, format }) => `${slot}.${format}` === input.file);
  const stored = wanted && (await ctx.deps.files.get(wanted.key));
  if (!wanted || !stored) throw new AppError("not-found", "page-not-found");
  return { ...stored, contentType: wanted.contentType };
}
