import type { Brief } from "./brief.ts";
import { evidenceFrom, scorersLeast } from "./codes.ts";
import type { Technology } from "./model.ts";
import type { TechnologyNeed } from "./states.ts";

export type UnmetNeed = { readonly need: TechnologyNeed; readonly fields?: readonly string[] };

/** Fields that a submission needs and that the brief has not, by their names in it. */
export function missingOf(brief: Brief): string[] {
  const always = [
    "title",
    "summary",
    "area",
    "civilUse",
    "defenceUse",
    "trl",
    "ipOwner",
    "controlRow",
    "paper",
  ] as const;
  const evidence =
    (brief.trl ?? 0) >= evidenceFrom ? (["statement", "place", "date", "witness"] as const) : [];
  return [
    ...always.filter((field) => brief[field] === undefined),
    ...(brief.seeks?.length ? [] : ["seeks"]),
    ...(brief.owners?.length ? [] : ["owners"]),
    ...evidence.filter((field) => brief.evidence?.[field] === undefined).map((field) => `evidence.${field}`),
  ];
}

/** How much of what a submission needs is there, in whole percent. */
export const completenessOf = (brief: Brief): number => {
  const asked = 11 + ((brief.trl ?? 0) >= evidenceFrom ? 4 : 0);
  return Math.round((100 * (asked - missingOf(brief).length)) / asked);
};

const scorersOf = ({ panel }: Technology) =>
  (panel?.members ?? []).filter(({ declared }) => declared?.conflict !== true);

const checks: Readonly<Record<TechnologyNeed, (one: Technology) => UnmetNeed | undefined>> = {
  complete: ({ brief }) => {
    const fields = missingOf(brief);
    return fields.length > 0 ? { need: "complete", fields } : undefined;
  },
  passed: ({ screening }) =>
    screening?.passed === true && screening.matches.every(({ resolved }) => resolved?.different === true)
      ? undefined
      : { need: "passed" },
  panel: (one) => (scorersOf(one).length >= scorersLeast ? undefined : { need: "panel" }),
  scores: (one) => {
    const scorers = scorersOf(one);
    const all = scorers.length >= scorersLeast && scorers.every(({ scoredAt }) => scoredAt !== undefined);
    return all ? undefined : { need: "scores" };
  },
  answer: ({ decision }) => (decision?.text ? undefined : { need: "answer" }),
  feedback: ({ feedback }) => (feedback.length > 0 ? undefined : { need: "feedback" }),
};

/** The first need that is not met. */
export function unmetNeed(needs: readonly TechnologyNeed[], one: Technology): UnmetNeed | undefined {
  for (const need of needs) {
    const unmet = checks[need](one);
    if (unmet) return unmet;
  }
  return undefined;
}
