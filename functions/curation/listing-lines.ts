import type { ListingId } from "../../shared/base/id.ts";
import { isLate } from "../../shared/documents/rules.ts";
import { documentView, listDocuments } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { listingFiles } from "./listing-files.ts";
import { documentOfFile } from "./picture-files.ts";

/** The files of a listing as its pages show them. */
export async function listingLines(ctx: Ctx, id: ListingId) {
  const now = ctx.deps.now();
  const found = await listDocuments(ctx, { owner: `listing:${id}` }, listingFiles.mayRead(ctx));
  return found.map((document) => ({ ...documentView(document), late: isLate(document, now) }));
}

/** Where the desk sees a picture that nobody else may see yet. */
export const pictureInDesk =
  (id: ListingId) =>
  (file: string): string => {
    const document = documentOfFile(file);
    return document
      ? `/api/staff/documents/${document.id}/pictures/${document.slot}.${document.format}`
      : `/pictures/${id}/${file}`;
  };
