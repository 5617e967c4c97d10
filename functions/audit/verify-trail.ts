import type { Deps } from "../platform/deps.ts";
import { nothingPinned, pinnedHeads } from "./pinned-heads.ts";
import { type Verification, verifyChains } from "./verify-chains.ts";

/** Every chain, and every checkpoint where there is a bucket of them. */
export async function verifyTrail(deps: Deps): Promise<Verification> {
  const today = deps.now().toISOString().slice(0, 10);
  const pinned = deps.checkpoints ? await pinnedHeads(deps.checkpoints, today) : nothingPinned;
  return verifyChains(deps.table, pinned);
}
