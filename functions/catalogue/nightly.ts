import * as z from "zod";
import type { Deps } from "../platform/deps.ts";
import { openFold, rebuildSnapshot } from "./fold-changes.ts";
import { tiers } from "./store.ts";

const wishSchema = z.object({ rebuild: z.boolean().optional() });

/**
 * Folds what gathered since the last snapshot, however little; `{ "rebuild": true }` makes the snapshots anew from
 * the projections (after a change of the index format, or a restore of the table).
 */
export function nightly(deps: Deps): (event: unknown) => Promise<void> {
  return async (event) => {
    const wish = wishSchema.safeParse(event);
    for (const tier of tiers) {
      if (wish.success && wish.data.rebuild) await rebuildSnapshot(deps, tier);
      else await openFold(deps, tier)({ always: true });
    }
  };
}
