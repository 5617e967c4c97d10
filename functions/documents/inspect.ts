import { type FileType, fileTypes, maxBytes, type RefusalReason } from "../../shared/documents/codes.ts";
import type { Document } from "../../shared/documents/model.ts";
import { nameDiffers } from "../../shared/documents/rules.ts";
import { endBytes, sniff } from "../../shared/documents/sniff.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Exactly } from "../platform/files.ts";
import { quarantineKey } from "./keys.ts";

export type Inspected = { readonly type: FileType } | { readonly reason: RefusalReason };

/** What a posted file is by its two ends, or why it is not taken. Nothing of it is kept by this. */
export async function inspect(
  { deps }: Ctx,
  { id, kind, name, declared }: Document,
  posted: { readonly exactly: Exactly; readonly size: number },
): Promise<Inspected> {
  const { exactly, size } = posted;
  if (size === 0) return { reason: "file-missing" };
  if (size > maxBytes[kind]) return { reason: "file-too-large" };
  // The store has kept to what was said already; a form without a size is held to its kind only.
  if (declared.size !== undefined && declared.size !== size) return { reason: "file-broken" };
  const key = quarantineKey(id);
  const head = await deps.files.part(key, { from: 0, to: Math.min(endBytes, size) - 1 }, exactly);
  const from = Math.max(0, size - endBytes);
  const tail = from === 0 ? head : await deps.files.part(key, { from, to: size - 1 }, exactly);
  if (!head || !tail) return { reason: "file-missing" };

  const found = sniff({ head, tail, size });
  if ("reason" in found) return found;
  if (fileTypes[found.type].kind !== kind) return { reason: "type-other-kind" };
  return nameDiffers(name, found.type) ? { reason: "type-differs" } : found;
}
