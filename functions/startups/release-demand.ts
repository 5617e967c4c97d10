import { dayInJapan } from "../../shared/base/day.ts";
import { newGroups, type Topic, world } from "../../shared/startups/demand.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { getDemandState, listActed, putDemand } from "./demand-store.ts";

const tries = 8;

/**
 * Counts who waits in a topic, where there are enough of them; see `newGroups`. Groups are only added, and expect the
 * ones they follow: done twice or at once it does the same. Tells whether anything moved.
 */
export async function releaseDemand(deps: Deps, topic: Topic): Promise<boolean> {
  return retried(deps, tries, async () => {
    const [before, acted] = await Promise.all([
      getDemandState(deps.table, topic),
      listActed(deps.table, topic),
    ]);
    const told = before?.groups ?? [];
    const on = dayInJapan(deps.now());
    const more = newGroups(told, acted, world).map((group) => ({
      ...group,
      countries: [...group.countries],
      on,
    }));
    if (more.length === 0) return false;

    const after = { revision: (before?.revision ?? 0) + 1, groups: [...told, ...more] };
    await commit(
      { deps, actor: { kind: "system", job: "demand" } },
      putDemand(topic, before, after),
      noAudit("a figure that follows from what was noted"),
    );

    return true;
  });
}
