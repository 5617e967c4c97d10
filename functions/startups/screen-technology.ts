import { actorId } from "../../shared/base/actor.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { mayScreenTechnology } from "../../shared/startups/rules.ts";
import { namesToScreen, withWhatWasSaid } from "../../shared/startups/screening-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { matchParties } from "../screening/index.ts";
import { changeTechnology } from "./change-technology.ts";
import { type Addressed, findAwaiting } from "./find-awaiting.ts";

const nameMost = 300;

/**
 * Looks for the firm, its owners and its sources of money in the lists of today. What was said of a name before holds
 * for it again; whether it passes is said anew.
 */
export async function screenTechnology(ctx: Ctx, input: Addressed): Promise<Technology> {
  const before = await findAwaiting(ctx, input, { may: mayScreenTechnology(ctx.actor), deed: "screen" });
  const now = ctx.deps.now();
  const found = await matchParties(ctx.deps, namesToScreen(before), dayInJapan(now));
  const matches = found.matches.map(({ party, entry, list, score }) => ({
    party: party.name.slice(0, nameMost),
    listed: entry.name.slice(0, nameMost),
    list,
    score,
  }));

  return changeTechnology(ctx, before, {
    set: {
      screening: {
        controlRow: before.screening?.controlRow ?? before.brief.controlRow ?? "unknown",
        ruleSet: found.ruleSetVersion,
        lists: found.editions.map(({ list, edition }) => `${list} ${edition}`),
        matches: withWhatWasSaid(matches, before.screening),
        by: actorId(ctx.actor),
        at: now.toISOString(),
      },
    },
    event: {
      kind: "screen",
      internal: true,
      detail: { ruleSet: found.ruleSetVersion, matches: matches.length },
    },
  });
}
