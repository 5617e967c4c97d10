import { matchAll } from "../../shared/screening/match.ts";
import type { ScreeningRun } from "../../shared/screening/run.ts";
import { screen } from "../../shared/screening/screen.ts";
import { partiesOf, type Subject } from "../../shared/screening/subject.ts";
import type { Deps } from "../platform/deps.ts";
import { namesOn } from "./names-on.ts";
import { ruleSetOn } from "./rule-set-on.ts";

/**
 * Screens a case by the rules and lists of its day. It writes nothing: the caller keeps the run, unchanged, with the
 * case, in the transaction of the step that it was made for. It approves nothing either.
 */
export async function screeningOf(deps: Deps, subject: Subject): Promise<ScreeningRun> {
  const [ruleSet, inUse] = await Promise.all([ruleSetOn({ deps }, subject.day), namesOn(deps, subject.day)]);
  const matches = matchAll(
    partiesOf(subject),
    inUse.map(({ names }) => names),
    ruleSet.matching,
  );
  const { findings, lines, ...found } = screen(subject, ruleSet, matches);
  return {
    at: deps.now().toISOString(),
    subject,
    editions: inUse.map(({ edition: { list, edition, from } }) => ({ list, edition, from })),
    ...found,
    needs: [...found.needs],
    lines: [...lines],
    findings: findings.map(({ lines: about, needs, ...one }) => ({
      ...one,
      needs: [...needs],
      ...(about && { lines: [...about] }),
    })),
    matches: matches.map(({ spans, ...one }) => ({
      ...one,
      spans: spans.map(([from, to]): [number, number] => [from, to]),
    })),
  };
}
