import type { Day } from "../../shared/base/day.ts";
import { type Match, matchAll } from "../../shared/screening/match.ts";
import type { Deps } from "../platform/deps.ts";
import { namesOn } from "./names-on.ts";
import { ruleSetOn } from "./rule-set-on.ts";

export type PartyMatches = {
  readonly ruleSetVersion: string;
  readonly editions: readonly { readonly list: string; readonly edition: string }[];
  readonly matches: readonly Match[];
};

/** Looks for names in the lists of a day where there is no case to screen. It writes nothing and decides nothing. */
export async function matchParties(
  deps: Deps,
  parties: readonly { readonly name: string; readonly country: string }[],
  day: Day,
): Promise<PartyMatches> {
  const [ruleSet, inUse] = await Promise.all([ruleSetOn({ deps }, day), namesOn(deps, day)]);
  return {
    ruleSetVersion: ruleSet.version,
    editions: inUse.map(({ edition: { list, edition } }) => ({ list, edition })),
    matches: matchAll(
      parties.map((party) => ({ role: "THIRD_PARTY", ...party })),
      inUse.map(({ names }) => names),
      ruleSet.matching,
    ),
  };
}
