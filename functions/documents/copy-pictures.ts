import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Document } from "../../shared/documents/model.ts";
import type { Audited } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { recordOf } from "./find.ts";
import { documentKey, ownerKey, variantKey } from "./keys.ts";
import { variantsOf } from "./read-documents.ts";

export type Copied = {
  readonly documents: readonly Document[];
  readonly writes: readonly Write[];
  readonly audits: readonly Audited[];
};

/**
 * Clean pictures as documents of another record as well. Their files are there when this returns, under names that nobody
 * knows yet; their rows, three of each, are to be written with the deed. Throws `conflict` for a file that has gone.
 */
export async function copyPictures(ctx: Ctx, pictures: readonly Document[], owner: string): Promise<Copied> {
  const copies = pictures.map((from) => ({ from, to: copyOf(ctx, from, owner) }));
  await Promise.all(copies.map((one) => copyFiles(ctx, one)));
  return {
    documents: copies.map(({ to }) => to),
    writes: copies.flatMap(({ to }): Write[] => [
      { put: { ...documentKey(owner, to.id), ...to }, expect: "absent" },
      { put: { ...ownerKey(to.id), owner }, expect: "absent" },
    ]),
    audits: copies.map(({ from, to }) => ({
      record: recordOf(to.id),
      action: "document.copy",
      detail: { owner, from: from.id },
      first: true,
    })),
  };
}

function copyOf({ deps }: Ctx, from: Document, owner: string): Document {
  const changedAt = deps.now().toISOString();
  return { ...from, id: idFrom("D", deps.random(8)), revision: 1, owner, changedAt };
}

async function copyFiles({ deps }: Ctx, { from, to }: { from: Document; to: Document }): Promise<void> {
  for (const { key, slot, format, contentType } of variantsOf(from))
    if (!(await deps.files.copy(key, variantKey(to.id, slot, format, to.owner), { contentType })))
      throw new AppError("conflict", "file-changed");
}
