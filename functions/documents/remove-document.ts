import { AppError } from "../../shared/base/app-error.ts";
import type { Document, DocumentId } from "../../shared/documents/model.ts";
import { mayMove } from "../../shared/documents/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { type May, recordOf } from "./find.ts";
import { placesOf, quarantineKey } from "./keys.ts";
import { documentWrites, getDocument } from "./store.ts";

/** Seconds that the trace of a removed file stays: longer than any event of the store may be late. */
const tombstoneFor = 30 * 86_400;

/**
 * Takes a file off its record, awaited or there, and throws its bytes away. Asked again it only makes sure of the
 * latter. Throws `not-found`, `conflict`.
 */
export async function removeDocument(
  ctx: Ctx,
  input: { readonly id: DocumentId },
  may: May,
  letGo?: (ctx: Ctx, document: Document) => Promise<void>,
): Promise<void> {
  const { deps } = ctx;
  const before = await getDocument(deps.table, input.id);
  if (!before || !(await may(before))) throw new AppError("not-found", "page-not-found");

  if (mayMove(before.status, "remove")) {
    await letGo?.(ctx, before);
    const now = deps.now();
    const after: Document = {
      ...before,
      revision: before.revision + 1,
      status: "REMOVED",
      changedAt: now.toISOString(),
      expiresAt: Math.ceil(now.getTime() / 1000) + tombstoneFor,
    };
    await commit(ctx, documentWrites(before, after), [
      { record: recordOf(before.id), action: "document.remove", detail: { owner: before.owner } },
    ]);
  }

  await discard(ctx, before.id, before.owner);
}

/** Every place a file of this id may lie at; harmless when nothing is there. */
export async function discard({ deps }: Ctx, id: DocumentId, owner?: string): Promise<void> {
  await Promise.all([quarantineKey(id), ...placesOf(id, owner)].map((key) => deps.files.remove(key)));
}
