import { AppError } from "../../shared/base/app-error.ts";
import type { SearchDocument } from "../../shared/catalogue/search.ts";
import { documentOf } from "../../shared/catalogue/search-document.ts";
import type { Deps } from "../platform/deps.ts";
import { openIndex, type SearchIndex } from "../platform/search.ts";
import { catchUp } from "./change-log.ts";
import { snapshotKey } from "./live-index.ts";
import { type IndexTier, parsePublication } from "./store.ts";

export type FoldResult = "folded" | "not-yet" | "lost-race";
export type Fold = (how?: { always: boolean }) => Promise<FoldResult>;

/** Lines a cold start may still have to read behind the snapshot: at least this many, or a fiftieth of the index. */
const foldAt = (indexed: number) => Math.max(200, Math.floor(indexed / 50));

/**
 * Writes the change log into the stored snapshot once enough has gathered. Safe to run twice or in parallel: the
 * snapshot is replaced only if it is still the one that was read, and the log stays the truth.
 */
export function openFold(deps: Deps, tier: IndexTier): Fold {
  let held: { index: SearchIndex; etag: string; behind: number } | undefined;
  return async (how) => {
    held ??= await open(deps, tier);
    held.behind += await catchUp(deps.table, tier, held.index, deps.now());
    if (!how?.always && held.behind < foldAt(held.index.total())) return "not-yet";
    const etag = await save(deps, tier, held.index, held.etag);
    held = etag ? { index: held.index, etag, behind: 0 } : undefined;
    return etag ? "folded" : "lost-race";
  };
}

async function open(deps: Deps, tier: IndexTier) {
  const stored = await deps.files.get(snapshotKey(tier));
  return { index: openIndex(stored?.body), etag: stored?.etag ?? "absent", behind: 0 };
}

/**
 * Makes the snapshot anew from the projections themselves, or for the desk from what the caller reads of the records:
 * for a new index format, or after a restore.
 */
export async function rebuildSnapshot(
  deps: Deps,
  tier: IndexTier,
  documents: AsyncIterable<SearchDocument> = projected(deps, tier),
): Promise<FoldResult> {
  const stored = await deps.files.get(snapshotKey(tier));
  const index = openIndex();
  index.setPosition(deps.now().toISOString());
  for await (const document of documents) index.apply({ put: [document], remove: [] });
  await catchUp(deps.table, tier, index, deps.now());
  return (await save(deps, tier, index, stored?.etag ?? "absent")) ? "folded" : "lost-race";
}

async function* projected(deps: Deps, tier: IndexTier) {
  for await (const row of deps.table.scan(`${tier}#L#`)) {
    if (row.sk !== "CURRENT") continue;
    const item = parsePublication(row);
    if (item.state === "PUBLISHED") yield documentOf(item);
  }
}

/** The new etag; undefined when another run replaced the snapshot first. */
async function save(
  deps: Deps,
  tier: IndexTier,
  index: SearchIndex,
  etag: string,
): Promise<string | undefined> {
  try {
    const body = index.snapshot();
    const put = await deps.files.put(snapshotKey(tier), body, {
      contentType: "application/zstd",
      ifMatch: etag,
    });
    deps.log.info("snapshot-folded", { tier, documents: index.total(), bytes: body.byteLength });
    return put.etag;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    deps.log.info("snapshot-lost-race", { tier });
    return undefined;
  }
}
