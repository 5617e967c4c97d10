import { type Need, type Outcome, outcomes, strictest } from "./codes.ts";
import { type Condition, type Facts, holds, type Lists, within } from "./condition.ts";
import type { Match } from "./match.ts";
import type { Rule, RuleSet } from "./model.ts";
import type { Subject, SubjectLine } from "./subject.ts";

/** A rule that fired, with the text it rests on. */
export type Finding = {
  readonly ruleId: string;
  readonly outcome: Outcome;
  readonly title: Rule["title"];
  readonly basis: Rule["basis"];
  readonly needs: readonly Need[];
  /** The lines it fired for; absent where it is about the whole case. */
  readonly lines?: readonly number[] | undefined;
  /** It fires only because of a name in a list: it falls when every match is found to be somebody else. */
  readonly restsOnMatch: boolean;
};

export type Screening = {
  readonly outcome: Outcome;
  readonly lines: readonly { readonly line: number; readonly outcome: Outcome }[];
  readonly findings: readonly Finding[];
  readonly needs: readonly Need[];
  readonly ruleSetVersion: string;
};

const aboutLines: ReadonlySet<Condition["is"]> = new Set([
  "item-class",
  "purpose",
  "control-item",
  "control-row",
]);
const isAboutLines = ({ when }: Rule): boolean => [...within(when)].some(({ one }) => aboutLines.has(one.is));

const prepared = new WeakMap<RuleSet, { lists: Lists; rules: readonly { rule: Rule; byLine: boolean }[] }>();
/** Worked out once per rule set: they are never changed. */
function prepare(set: RuleSet) {
  const held = prepared.get(set);
  if (held) return held;
  const lists: Lists = new Map(set.lists.map(({ id, members }) => [id, new Set<string>(members)]));
  const made = { lists, rules: set.rules.map((rule) => ({ rule, byLine: isAboutLines(rule) })) };
  prepared.set(set, made);
  return made;
}

const factsOf = (subject: Subject, line: SubjectLine, listedName: boolean): Facts => ({
  day: subject.day,
  itemClass: line.itemClass,
  purpose: line.purpose,
  controlRow: line.controlRow,
  destination: subject.destination,
  endUser: [subject.endUser.country, ...(subject.endUser.organisation ? [subject.endUser.organisation] : [])],
  countries: [
    subject.destination,
    subject.endUser.country,
    ...subject.thirdParties.map((party) => party.country),
  ],
  flags: subject.endUse.flags,
  classified: subject.classified,
  listedName,
});

/** Which rules of a set fire for a subject whose names gave these matches. It approves nothing: people decide. */
export function screen(subject: Subject, ruleSet: RuleSet, matches: readonly Match[]): Screening {
  const { lists, rules } = prepare(ruleSet);
  const listed = matches.length > 0;
  const lines = subject.lines.map((line) => ({
    line: line.line,
    as: factsOf(subject, line, listed),
    without: factsOf(subject, line, false),
  }));
  const findings = rules.flatMap(({ rule, byLine }): Finding[] => {
    if (!rule.stages.includes(subject.stage)) return [];
    const fired = lines.filter(({ as }) => holds(rule.when, as, lists));
    const anyway = fired.filter(({ without }) => !listed || holds(rule.when, without, lists));
    const { id, outcome, title, basis, needs } = rule;
    return [anyway, fired.filter((one) => !anyway.includes(one))].flatMap((some) => {
      if (some.length === 0) return [];
      const about = byLine ? { lines: some.map(({ line }) => line) } : {};
      return [{ ruleId: id, outcome, title, basis, needs, ...about, restsOnMatch: some !== anyway }];
    });
  });
  return { ...summed(subject, findings), ruleSetVersion: ruleSet.version };
}

/** Outcomes of the case and of each line, and all that is needed, from what fired. */
export function summed(
  { lines }: Pick<Subject, "lines">,
  findings: readonly Finding[],
): Omit<Screening, "ruleSetVersion"> {
  const needed = new Set(findings.flatMap((finding) => finding.needs));
  const outcomeOf = (line?: number) =>
    strictest(
      findings
        .filter((one) => line === undefined || one.lines === undefined || one.lines.includes(line))
        .map((one) => one.outcome),
    );
  return {
    outcome: outcomeOf(),
    lines: lines.map(({ line }) => ({ line, outcome: outcomeOf(line) })),
    findings: [...findings].sort((a, b) => outcomes.indexOf(b.outcome) - outcomes.indexOf(a.outcome)),
    needs: [...needed],
  };
}
