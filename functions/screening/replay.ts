import type { Day } from "../../shared/base/day.ts";
import { type Match, matchAll } from "../../shared/screening/match.ts";
import type { RuleSet } from "../../shared/screening/model.ts";
import {
  type OpenSubject,
  type ReplayReport,
  sameVerdict,
  verdictOf,
} from "../../shared/screening/replay.ts";
import { afterResolving } from "../../shared/screening/resolve.ts";
import { screen } from "../../shared/screening/screen.ts";
import { type Party, partiesOf, type Subject } from "../../shared/screening/subject.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { namesOn } from "./names-on.ts";

/** The open cases, as the room that keeps them hands them in: screening knows none. */
export type OpenSubjects = (ctx: Ctx) => AsyncIterable<OpenSubject>;

/** Until somebody has cases. */
export async function* noSubjects(): AsyncGenerator<OpenSubject> {}

/** Governments ask again and again, so what a name gives is worked out once. */
function matcher(lists: Parameters<typeof matchAll>[1], matching: RuleSet["matching"]) {
  const known = new Map<string, Match[]>();
  const ofParty = (party: Party): Match[] => {
    const key = JSON.stringify(party);
    const held = known.get(key) ?? matchAll([party], lists, matching);
    known.set(key, held);
    return held;
  };
  return (subject: Subject): Match[] => {
    const all = partiesOf(subject).flatMap(ofParty);
    return all.filter((one, i) => all.findIndex((other) => other.id === one.id) === i);
  };
}

/**
 * Which open cases a rule set would change, if it came into force on a day: those whose outcome or fired rules are
 * not what they were, before and after. Cases that were screened later than that day are taken on theirs.
 */
export async function replay(
  deps: Deps,
  ruleSet: RuleSet,
  subjects: AsyncIterable<OpenSubject>,
  { day, by }: { readonly day: Day; readonly by: string },
): Promise<ReplayReport> {
  const inUse = await namesOn(deps, day);
  const matchesOf = matcher(
    inUse.map(({ names }) => names),
    ruleSet.matching,
  );
  const changed: ReplayReport["changed"] = [];
  let cases = 0;
  for await (const { id, subject, before, resolutions = [] } of subjects) {
    cases += 1;
    const then = { ...subject, day: subject.day > day ? subject.day : day };
    const matches = matchesOf(then);
    const found = afterResolving({ ...screen(then, ruleSet, matches), subject: then, matches }, resolutions);
    const now = verdictOf(found);
    if (!sameVerdict(before, now))
      changed.push({
        id,
        before: { outcome: before.outcome, rules: [...before.rules] },
        after: { outcome: now.outcome, rules: [...now.rules] },
      });
  }
  return { version: ruleSet.version, day, at: deps.now().toISOString(), by, cases, changed };
}
