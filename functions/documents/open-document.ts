import { AppError } from "../../shared/base/app-error.ts";
import type { Document, DocumentId } from "../../shared/documents/model.ts";
import { mayDownload } from "../../shared/documents/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { findFor, type May } from "./find.ts";
import { fileKey } from "./keys.ts";

/**
 * The bytes of a clean document, for a room that works them; what it did with them is for that room to record. Throws
 * `not-found`, and `refused` with `document-not-clean`.
 */
export async function openDocument(
  ctx: Ctx,
  input: { readonly id: DocumentId },
  may: May,
): Promise<{ document: Document; body: Uint8Array }> {
  const document = await findFor(ctx, input.id, may);
  if (!mayDownload(document) || document.kind !== "DOCUMENT")
    throw new AppError("refused", "document-not-clean", { rule: "clean-only", status: document.status });
  const stored = await ctx.deps.files.get(fileKey(document.id, document.owner));
  if (!stored) throw new AppError("not-found", "page-not-found");
  return { document, body: stored.body };
}
