import { AppError } from "../../shared/base/app-error.ts";
import { fileTypes } from "../../shared/documents/codes.ts";
import type { Document, DocumentId } from "../../shared/documents/model.ts";
import { fileNameOf, mayDownload } from "../../shared/documents/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Handout, presignGet } from "../platform/presign-get.ts";
import { findFor, type May, recordOf } from "./find.ts";
import { fileKey } from "./keys.ts";
import { variantsOf } from "./read-documents.ts";

/**
 * The address of a clean file, good for a minute, and on the record. A picture is handed out in its largest WebP. Throws
 * `not-found`, and `refused` with `document-not-clean` for a file that is not taken (yet).
 */
export async function downloadDocument(
  ctx: Ctx,
  input: { readonly id: DocumentId },
  may: May,
): Promise<{ location: string }> {
  const document = await findFor(ctx, input.id, may);
  const file = handoutOf(document);
  if (!mayDownload(document) || !file)
    throw new AppError("refused", "document-not-clean", { rule: "clean-only", status: document.status });

  const { id, owner, sha256 = "" } = document;
  await commit(ctx, [], [{ record: recordOf(id), action: "document.read", detail: { owner, sha256 } }]);

  return { location: await presignGet(ctx.deps.config, ctx.deps.now(), file) };
}

function handoutOf(document: Document): Handout | undefined {
  const { id, kind, name, type, owner } = document;
  if (kind === "DOCUMENT")
    return type && { key: fileKey(id, owner), contentType: type, fileName: fileNameOf(name, type) };
  const [largest] = variantsOf(document).toReversed();
  const bare = type
    ? name.replace(new RegExp(`\\.(?:${fileTypes[type].endings.join("|")})$`, "i"), "")
    : name;
  return (
    largest && { key: largest.key, contentType: largest.contentType, fileName: `${bare}.${largest.format}` }
  );
}
