import { AppError } from "../../shared/base/app-error.ts";
import type { Document, DocumentId } from "../../shared/documents/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { getDocument } from "./store.ts";

/** Whether whoever acts may, asked by the room whose record it is. */
export type May = (of: Pick<Document, "owner" | "kind">) => boolean | Promise<boolean>;

/** A file that is there for whoever acts. Throws `not-found`, the same for what is not theirs. */
export async function findFor(ctx: Ctx, id: DocumentId, may: May): Promise<Document> {
  const document = await getDocument(ctx.deps.table, id);
  if (!document || document.status === "REMOVED" || !(await may(document)))
    throw new AppError("not-found", "page-not-found");
  return document;
}

/** The chain of a file's own. */
export const recordOf = (id: DocumentId): string => `document:${id}`;
