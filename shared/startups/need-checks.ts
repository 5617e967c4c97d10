import { type Day, isPast } from "../base/day.ts";
import { isBilingual } from "../base/text.ts";
import type { Need, Statement } from "./need.ts";
import type { NeedCheck } from "./need-states.ts";

export type UnmetCheck = { readonly need: NeedCheck; readonly fields?: readonly string[] };
/** What a check looks at besides the need: the moment, who acts, and how many answers have no verdict yet. */
export type NeedFacts = {
  readonly now: Date;
  readonly personId?: string | undefined;
  readonly unjudged?: number;
};

const asked = [
  "title",
  "problem",
  "outcome",
  "area",
  "budget",
  "opensOn",
  "questionsUntil",
  "answersUntil",
  "decisionBy",
] as const satisfies readonly (keyof Statement)[];

/** Fields that publishing needs and that are not there yet. */
export const missingOfNeed = (statement: Statement): string[] =>
  asked.filter((field) => statement[field] === undefined);

const inOneLanguage = (statement: Statement): string[] =>
  (["title", "problem", "outcome", "constraints"] as const).filter((field) => {
    const text = statement[field];
    return text !== undefined && !isBilingual(text);
  });

/** Days that are not in their order, or that are over; the first of a pair is named by the second. */
function wrongDays({ opensOn, questionsUntil, answersUntil, decisionBy }: Statement, now: Date): string[] {
  const order: readonly (readonly [string, Day | undefined])[] = [
    ["opensOn", opensOn],
    ["questionsUntil", questionsUntil],
    ["answersUntil", answersUntil],
    ["decisionBy", decisionBy],
  ];
  const wrong = order.filter(([, day], i) => {
    const before = order[i - 1]?.[1];
    return day !== undefined && before !== undefined && day < before;
  });
  const over = order.slice(1).filter(([, day]) => day !== undefined && isPast(day, now));
  return [...new Set([...wrong, ...over].map(([name]) => name))];
}

const fieldsOf = (need: NeedCheck, fields: readonly string[]): UnmetCheck | undefined =>
  fields.length > 0 ? { need, fields } : undefined;
const unless = (met: boolean, need: NeedCheck): UnmetCheck | undefined => (met ? undefined : { need });

const checks: Readonly<Record<NeedCheck, (one: Need, facts: NeedFacts) => UnmetCheck | undefined>> = {
  complete: ({ statement }) => fieldsOf("complete", missingOfNeed(statement)),
  bilingual: ({ statement }) => fieldsOf("bilingual", inOneLanguage(statement)),
  dates: ({ statement }, { now }) => fieldsOf("dates", wrongDays(statement, now)),
  checked: ({ checked }) => unless(checked !== undefined, "checked"),
  another: ({ checked, writers }, { personId = "" }) =>
    unless(personId !== checked?.by && !writers.includes(personId), "another"),
  reason: ({ reason }) => unless(Boolean(reason), "reason"),
  over: ({ statement: { answersUntil } }, { now }) =>
    unless(answersUntil !== undefined && isPast(answersUntil, now), "over"),
  judged: (_, { unjudged }) => unless(unjudged === 0, "judged"),
};

/** The first check that is not met. */
export function unmetOfNeed(
  needs: readonly NeedCheck[],
  one: Need,
  facts: NeedFacts,
): UnmetCheck | undefined {
  for (const need of needs) {
    const unmet = checks[need](one, facts);
    if (unmet) return unmet;
  }
  return undefined;
}
