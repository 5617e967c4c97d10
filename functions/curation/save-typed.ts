import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Content, Listing } from "../../shared/catalogue/model.ts";
import { type Changes, withChanges } from "../../shared/curation/changes.ts";
import { faultsOf, readTyped } from "../../shared/curation/typed.ts";
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

/** Faults that the changes bring; what was at fault before is not this save's business. */
function faultsWith(now: Content, changes: Changes): Record<string, string> {
  const faults = faultsOf(withChanges(now, changes));
  const before = faultsOf(now);
  return Object.fromEntries(
    Object.entries(faults).flatMap(([path, reason]) => {
      if (path in before) return [];
      const name = nameOf(path, changes);
      return name === undefined ? [] : [[name, reason]];
    }),
  );
}

/** The changed field that a fault is about; a fault of a whole part is shown at its first changed field. */
function nameOf(path: string, changes: Changes): string | undefined {
  const names = Object.keys(changes);
  return (
    names.find((name) => name === path) ??
    names.find((name) => path.startsWith(`${name}.`)) ??
    names.find((name) => name.startsWith(`${path}.`)) ??
    names.find((name) => name.split(".")[0] === path.split(".")[0])
  );
}
