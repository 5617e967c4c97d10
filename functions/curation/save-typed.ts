import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import type { Changes } from "../../shared/curation/changes.ts";
import { faultsWith } from "../../shared/curation/faults-with.ts";
import { readTyped } from "../../shared/curation/typed.ts";
import type { TypedFields } from "../../shared/curation/typed-parts.ts";
import type { Ctx } from "../platform/deps.ts";
import { deskRecord } from "./read-desk.ts";
import { saveContent } from "./save-content.ts";
import { contentAt } from "./snapshots.ts";

export type TypedInput = { readonly id: ListingId; readonly base: number; readonly typed: TypedFields };
export type SavedTyped = { readonly listing: Listing; readonly errors: Readonly<Record<string, string>> };

/**
 * Saves what can be read of the editor's fields and answers what cannot, by name. Throws `conflict` with the fields
 * that others changed differently meanwhile; nothing is written then.
 */
export async function saveTyped(ctx: Ctx, input: TypedInput): Promise<SavedTyped> {
  const { changes, errors } = await readFields(ctx, input);
  const good = Object.fromEntries(Object.entries(changes).filter(([name]) => !(name in errors)));
  const listing =
    Object.keys(good).length > 0
      ? await saveContent(ctx, { id: input.id, base: input.base, changes: good })
      : await deskRecord(ctx, input.id);
  return { listing, errors };
}

/** What was changed since the editor was opened, and what is wrong with it: each for itself, then all together. */
export async function readFields(
  ctx: Ctx,
  input: TypedInput,
): Promise<{ changes: Changes; errors: Readonly<Record<string, string>> }> {
  const now = await deskRecord(ctx, input.id);
  const opened =
    input.base === now.revision ? now.content : await contentAt(ctx.deps.table, input.id, input.base);
  if (!opened) throw new AppError("conflict", "record-changed");
  const { changes, errors } = readTyped(opened, input.typed);
  return { changes, errors: { ...faultsWith(now.content, changes), ...errors } };
}
