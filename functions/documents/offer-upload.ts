import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import { maxBytes, maxPerOwner } from "../../shared/documents/codes.ts";
import type { Document, DocumentId, Wish } from "../../shared/documents/model.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { presignPost, type UploadForm } from "../platform/uploads.ts";
import { findFor, type May, recordOf } from "./find.ts";
import { quarantineKey } from "./keys.ts";
import { documentWrites, listOfOwner } from "./store.ts";

/** Seconds that a place is kept for what does not arrive; the store throws away what came and was not taken then. */
const keptFor = 86_400;

export type Offer = { readonly document: Document; readonly form: UploadForm };

/**
 * Where a browser may post one file for a record, for a quarter of an hour. `redirect` is the path that the store sends
 * it on to. Throws `not-found`, `too-large`, `refused` with `too-many-documents`.
 */
export async function offerUpload(
  ctx: Ctx,
  input: Wish & { readonly redirect?: string | undefined },
  may: May,
): Promise<Offer> {
  const { deps } = ctx;
  const { owner, kind, name, size, sha256 } = input;
  if (!(await may({ owner, kind }))) throw new AppError("not-found", "page-not-found");
  if (size !== undefined && size > maxBytes[kind])
    throw new AppError("too-large", "document-too-large", { field: "file", allowed: [`${maxBytes[kind]}`] });
  const there = await listOfOwner(deps.table, owner, deps.now());
  if (there.length >= maxPerOwner)
    throw new AppError("refused", "too-many-documents", { rule: "documents-per-record", most: maxPerOwner });

  const now = deps.now();
  const document: Document = {
    id: idFrom("D", deps.random(8)),
    revision: 1,
    status: "EXPECTED",
    owner,
    kind,
    name,
    by: actorId(ctx.actor),
    at: now.toISOString(),
    changedAt: now.toISOString(),
    declared: { ...(size !== undefined && { size }), ...(sha256 && { sha256 }) },
    expiresAt: Math.ceil(now.getTime() / 1000) + keptFor,
  };

  await commit(ctx, documentWrites(undefined, document), [
    { record: recordOf(document.id), action: "document.offer", detail: { owner, kind }, first: true },
  ]);
  return { document, form: formOf(ctx, document, input.redirect) };
}

/** Another form for a file that is still awaited. Throws `conflict` with `document-settled` when it is not. */
export async function renewOffer(
  ctx: Ctx,
  input: { readonly id: DocumentId; readonly redirect?: string | undefined },
  may: May,
): Promise<Offer> {
  const document = await findFor(ctx, input.id, may);
  if (document.status !== "EXPECTED") throw new AppError("conflict", "document-settled");
  return { document, form: formOf(ctx, document, input.redirect) };
}

/** The store itself takes no more than was said, and nothing else where a checksum was said. */
function formOf({ deps }: Ctx, { id, kind, declared }: Document, redirect: string | undefined): UploadForm {
  return presignPost(deps.config, deps.now(), {
    key: quarantineKey(id),
    contentType: "application/octet-stream",
    maxBytes: declared.size ?? maxBytes[kind],
    ...(declared.size !== undefined && { minBytes: declared.size }),
    ...(declared.sha256 && { sha256: declared.sha256 }),
    ...(redirect && { redirect: deps.config.origin + redirect }),
  });
}
