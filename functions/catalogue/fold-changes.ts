import { AppError } from "../../shared/base/app-error.ts";
import { documentOf } from "../../shared/catalogue/search-document.ts";
import type { Deps } from "../platform/deps.ts";
import { openIndex, type SearchIndex } from "../platform/search.ts";
import { catchUp } from "./change-log.ts";
import { snapshotKey } from "./live-index.ts";
import { parsePublication, type Tier } from "./store.ts";

export type FoldResult = "folded" | "not-yet" | "lost-race";

/** Lines a cold start may still have to read behind the snapshot: at least this many, or a fiftieth of the index. */
const foldAt = (indexed: number) => Math.max(200, Math.floor(indexed / 50));

/**
 * Writes the change log into the stored snapshot once enough has gathered. Safe to run twice or in parallel: the
 * snapshot is replaced only if it is still the one that was read, and the log stays the truth.
 */
export async function foldChanges(deps: Deps, tier: Tier, how?: { always: boolean }): Promise<FoldResult> {
  const stored = await deps.files.get(snapshotKey(tier));
  const index = openIndex(stored?.body);
  const behind = await catchUp(deps.table, tier, index, deps.now());
  if (!how?.always && behind < foldAt(index.total())) return "not-yet";
  return save(deps, tier, index, stored?.etag ?? "absent");
}

/** Makes the snapshot anew from the projections themselves: for a new index format, or after a restore. */
export async function rebuildSnapshot(deps: Deps, tier: Tier): Promise<FoldResult> {
  const stored = await deps.files.get(snapshotKey(tier));
  const index = openIndex();
  for await (const row of deps.table.scan(`${tier}#L#`)) {
    if (row.sk !== "CURRENT") continue;
    const item = parsePublication(row);
    if (item.state === "PUBLISHED") index.apply({ put: [documentOf(item)], remove: [] });
    else index.apply({ put: [], remove: [{ id: item.id, version: item.version }] });
  }
  await catchUp(deps.table, tier, index, deps.now());
  return save(deps, tier, index, stored?.etag ?? "absent");
}

async function save(deps: Deps, tier: Tier, index: SearchIndex, etag: string): Promise<FoldResult> {
  try {
    const body = index.snapshot();
    await deps.files.put(snapshotKey(tier), body, { contentType: "application/zstd", ifMatch: etag });
    deps.log.info("snapshot-folded", { tier, documents: index.total(), bytes: body.byteLength });
    return "folded";
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    deps.log.info("snapshot-lost-race", { tier });
    return "lost-race";
  }
}
