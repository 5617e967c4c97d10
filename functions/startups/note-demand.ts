import type { Actor } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { everybody, type Topic } from "../../shared/startups/demand.ts";
import { listingTopic, searchedAreas } from "../../shared/startups/demand-acts.ts";
import { regionOf } from "../../shared/startups/regions.ts";
import type { Heard } from "../catalogue/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import { putAct } from "./demand-store.ts";

export type Act = Pick<Topic, "of" | "area" | "kind">;

/** Remembers that a government did something this month; again and again is once. */
export async function noteActs(deps: Deps, country: string, acts: readonly Act[]): Promise<void> {
  if (!regionOf(country)) return;
  const on = dayInJapan(deps.now());
  const ctx = { deps, actor: { kind: "system", job: "demand" } } as const;
  const once = async (act: Act) => {
    try {
      const write = putAct({ ...act, month: on.slice(0, 7) }, country, on);
      await commit(ctx, [write], noAudit("what is counted names nobody and changes no record"));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    }
  };
  await Promise.all(acts.map(once));
}

/** So many acts are known to have been written before all are forgotten. */
const mostKnown = 5_000;

/**
 * Hears what cleared governments do in the catalogue. What this process wrote before it does not write again, and a
 * reader is never refused a page because it could not be counted.
 */
export function hearDemand(deps: Deps): (actor: Actor, heard: Heard) => Promise<void> {
  const known = new Set<string>();
  return async (actor, heard) => {
    if (actor.kind !== "buyer" || !actor.cleared) return;
    const { country } = actor;
    const month = dayInJapan(deps.now()).slice(0, 7);
    const fresh = actsOf(heard).filter(
      ({ of, area, kind }) => !known.has([month, country, of, area, kind].join("#")),
    );
    if (fresh.length === 0) return;
    try {
      await noteActs(deps, country, fresh);
      if (known.size > mostKnown) known.clear();
      for (const { of, area, kind } of fresh) known.add([month, country, of, area, kind].join("#"));
    } catch (error) {
      deps.log.error("record-failed", error, { record: "demand" });
    }
  };
}

function actsOf(heard: Heard): Act[] {
  if (heard.kind === "SEARCH")
    return searchedAreas(heard.query, heard.items).map((area) => ({ of: everybody, area, kind: "SEARCH" }));
  const topic = listingTopic(heard.item);
  return topic ? [{ ...topic, kind: "VIEW" }] : [];
}
