import type { Deps } from "../platform/deps.ts";
import { openIndex, type SearchIndex } from "../platform/search.ts";
import { catchUp } from "./change-log.ts";
import type { IndexTier } from "./store.ts";

/** The search index of one tier in this process, never more than a second behind the change log. */
export type LiveIndex = { readonly current: () => Promise<SearchIndex> };

const freshFor = 1000;

export const snapshotKey = (tier: IndexTier) =>
  `${{ PUB: "public", GOV: "gov", DESK: "agency" }[tier]}/snapshots/search.zst`;

/**
 * Loads the snapshot at the first use and follows the change log from there: one query a second at most, none while
 * nobody asks. When the log cannot be read, a loaded index goes on answering from what it holds.
 */
export function liveIndex(deps: Deps, tier: IndexTier): LiveIndex {
  let index: SearchIndex | undefined;
  let checkedAt = 0;
  let running: Promise<SearchIndex> | undefined;

  const refresh = async (): Promise<SearchIndex> => {
    const now = deps.now();
    const loaded = index ?? (await load(deps, tier));
    try {
      await catchUp(deps.table, tier, loaded, now);
      checkedAt = now.getTime();
    } catch (error) {
      if (!index) throw error;
      deps.log.error("change-log-unreadable", error);
    }
    index = loaded;
    return loaded;
  };

  return {
    current: async () => {
      if (index && deps.now().getTime() - checkedAt < freshFor) return index;
      running ??= refresh().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

export async function load(deps: Deps, tier: IndexTier): Promise<SearchIndex> {
  const stored = await deps.files.get(snapshotKey(tier));
  return openIndex(stored?.body);
}
