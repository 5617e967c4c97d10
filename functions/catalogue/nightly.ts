import * as z from "zod";
import type { SearchDocument } from "../../shared/catalogue/search.ts";
import type { Deps } from "../platform/deps.ts";
import { openFold, rebuildSnapshot } from "./fold-changes.ts";
import { indexTiers } from "./store.ts";

const wishSchema = z.object({ rebuild: z.boolean().optional() });

/**
 * Folds what gathered since the last snapshot, however little; `{ "rebuild": true }` makes the snapshots anew from
 * the projections, the desk's from the records (after a change of the index format, or a restore of the table).
 */
export function nightly(
  deps: Deps,
  deskDocuments: () => AsyncIterable<SearchDocument>,
): (event: unknown) => Promise<void> {
  return async (event) => {
    const wish = wishSchema.safeParse(event);
    for (const tier of indexTiers) {
      if (wish.success && wish.data.rebuild)
        await rebuildSnapshot(deps, tier, tier === "DESK" ? deskDocuments() : undefined);
      else await openFold(deps, tier)({ always: true });
    }
  };
}
