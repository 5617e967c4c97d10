import { areaWords, type Concept, commonWords } from "../catalogue/area-words.ts";
import { type TechnologyArea, technologyAreas } from "../catalogue/codes.ts";
import { familyOf, type Name, nameOf, pairsOf, stemOf, wordsOf } from "../catalogue/words.ts";
import { isCommonPair, isCommonWord } from "./common-words.ts";

/** What somebody looks for: a need, or a technology for which needs are looked for. */
export type Sought = {
  readonly title: readonly string[];
  /** Problem, outcome, summary, description: every text in every language. */
  readonly body: readonly string[];
  readonly area?: TechnologyArea | undefined;
  readonly fsc?: string | undefined;
};

/** What is looked through, by row number: an index says which rows hold words, and never goes through all of them. */
export type Rows = {
  /** How many rows there are. */
  readonly size: number;
  /** Rows, each once, that hold all words of one of the names, each word in any of its forms. */
  readonly holding: (names: readonly Name[], where: "anywhere" | "title") => readonly number[];
  readonly about: (row: number) => { readonly area?: string | undefined; readonly fsc?: string | undefined };
};

/** A word of what is sought; `found` is what the other text calls it, where that is another word. */
export type SharedTerm = { readonly word: string; readonly found?: string | undefined };
export type Why = {
  readonly terms: readonly SharedTerm[];
  readonly area?: TechnologyArea | undefined;
  readonly fsc?: string | undefined;
};
/** `score` 0 to 100, by the best possible of this search: no measure between searches. */
export type Match = { readonly row: number; readonly score: number; readonly why: Why };

/** One thing that is looked for under several names; `shown` are the words of the text that speak of it. */
type Group = {
  readonly names: readonly { readonly name: Name; readonly text: string }[];
  readonly shown: string;
  readonly weight: number;
};

/** How much a word counts by where it comes from; chosen on a set of needs written for it, see the test. [ours] */
const weights = {
  inTitle: 2,
  inBody: 1,
  /** A thing under any of its names, in both languages. */
  concept: 1.4,
  /** A thing of the need's area of which the need does not speak. */
  ofArea: 0.7,
  /** A thing of another area than the need's, or of no area, of which the need speaks. */
  ofOther: 0.5,
  ofNone: 0.5,
  /** What is found in a title counts this much more. */
  foundInTitle: 0.8,
} as const;
/** Agreement counts as this share of the best sum of words. [ours] */
const agreement = { area: 0.4, fsc: 0.2 } as const;
/** A word in more rows than this share says nothing, once there are enough rows to tell. [ours] */
const tooCommon = 0.4;
const enoughRows = 40;
const wordsMost = 120;
const candidatesMost = 100;
const shownMost = 6;
const scoreLeast = 8;

type NamedConcept = Concept & {
  readonly id: number;
  readonly area?: TechnologyArea;
  readonly all: Group["names"];
};
const withNames = (one: Concept, id: number, area?: TechnologyArea): NamedConcept => ({
  ...one,
  id,
  ...(area && { area }),
  all: [...one.en, ...one.ja].map((text) => ({ text, name: nameOf(text) })),
});
const concepts: readonly NamedConcept[] = [
  ...technologyAreas.flatMap((area) => areaWords[area].map((one) => ({ one, area }))),
  ...commonWords.map((one) => ({ one, area: undefined })),
].map(({ one, area }, i) => withNames(one, i, area));

type Text = { readonly stems: ReadonlySet<string>; readonly runs: string };
const textOf = (texts: readonly string[]): Text => {
  const words = texts.map(wordsOf);
  return {
    stems: new Set(words.flatMap(({ latin }) => latin.map(stemOf))),
    runs: words.flatMap(({ runs }) => runs).join("\n"),
  };
};

/** The name by which a text speaks of a concept, as written in the list. */
const spoken = ({ stems, runs }: Text, { en, ja }: Concept): string | undefined =>
  ja.find((name) => runs.includes(name)) ??
  en.find((name) => name.split(/[\s-]+/).every((word) => stems.has(stemOf(word))));

function groupsOf({ title, body, area }: Sought): Group[] {
  const head = textOf(title);
  const rest = textOf(body);
  const groups = concepts.flatMap((concept): Group[] => {
    const inTitle = spoken(head, concept);
    const shown = inTitle ?? spoken(rest, concept);
    const own =
      concept.area === area || area === undefined ? 1 : concept.area ? weights.ofOther : weights.ofNone;
    if (shown) {
      const where = inTitle ? weights.inTitle : weights.inBody;
      return [{ names: concept.all, shown, weight: where * weights.concept * own }];
    }
    return concept.area !== undefined && concept.area === area
      ? [{ names: concept.all, shown: "", weight: weights.ofArea }]
      : [];
  });
  return [...groups, ...wordGroups(title, weights.inTitle), ...wordGroups(body, weights.inBody)];
}

/** A borrowed word ends where another script begins; pairs of its sounds would say nothing. */
const katakana = /[ァ-ヴー]{2,}/g;
/** ファイバー and ファイバ are one word. */
const borrowedIn = (run: string): string[] =>
  (run.match(katakana) ?? []).map((word) => (word.length > 2 ? word.replace(/ー$/, "") : word));

/** The words themselves, each family once, and each pair of characters of what is Japanese besides. */
function wordGroups(texts: readonly string[], weight: number): Group[] {
  const groups = new Map<string, Group>();
  for (const { latin, runs } of texts.map(wordsOf)) {
    for (const word of latin) {
      if (word.length < 3 || isCommonWord(word) || groups.has(stemOf(word))) continue;
      groups.set(stemOf(word), { names: [{ name: [familyOf(word)], text: word }], shown: word, weight });
    }
    for (const word of runs.flatMap(borrowedIn)) {
      if (!groups.has(word))
        groups.set(word, { names: [{ name: nameOf(word), text: word }], shown: word, weight });
    }
    for (const pair of runs.flatMap((run) => run.split(katakana)).flatMap(pairsOf)) {
      if (pair.length < 2 || isCommonPair(pair) || groups.has(pair)) continue;
      // A Japanese word is several pairs: together they weigh what one word does.
      groups.set(pair, { names: [{ name: [[pair]], text: pair }], shown: pair, weight: weight / 2 });
    }
  }
  return [...groups.values()].slice(0, wordsMost);
}

/** How telling a word is that `found` of `size` rows hold; as in BM25. */
const rarity = (size: number, found: number): number => Math.log(1 + (size - found + 0.5) / (found + 0.5));

/** A group with the rows that hold it. */
type Found = Group & { readonly rows: ReadonlySet<number>; readonly gain: number };

function foundOf(groups: readonly Group[], rows: Rows): Found[] {
  return groups.flatMap((group) => {
    const found = rows.holding(
      group.names.map(({ name }) => name),
      "anywhere",
    );
    if (found.length === 0 || (rows.size >= enoughRows && found.length > rows.size * tooCommon)) return [];
    return [{ ...group, rows: new Set(found), gain: group.weight * rarity(rows.size, found.length) }];
  });
}

function sumsOf(groups: readonly Found[], rows: Rows): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { names, gain, rows: found } of groups) {
    const all = names.map(({ name }) => name);
    const titled = new Set(rows.holding(all, "title"));
    for (const row of found)
      sums.set(row, (sums.get(row) ?? 0) + gain * (titled.has(row) ? 1 + weights.foundInTitle : 1));
  }
  return sums;
}

/**
 * The rows that answer best to what is sought, the best first, each with why. Costs by the rows that hold one of its
 * words; only the best few hundred of them are looked at one by one.
 */
export function matchesOf(sought: Sought, rows: Rows, limit: number): Match[] {
  const groups = foundOf(groupsOf(sought), rows);
  const sums = sumsOf(groups, rows);
  const sum = (row: number) => sums.get(row) ?? 0;
  const best = [...sums.keys()].sort((a, b) => sum(b) - sum(a) || a - b).slice(0, candidatesMost);
  const top = sum(best[0] ?? 0);
  if (top === 0) return [];
  const whole = 1 + (sought.area ? agreement.area : 0) + (sought.fsc ? agreement.fsc : 0);
  return best
    .map((row) => {
      const about = rows.about(row);
      const area = sought.area !== undefined && about.area === sought.area ? sought.area : undefined;
      const fsc = sought.fsc !== undefined && about.fsc === sought.fsc ? sought.fsc : undefined;
      const share = sum(row) / top + (area ? agreement.area : 0) + (fsc ? agreement.fsc : 0);
      return { row, score: Math.round((100 * share) / whole), area, fsc };
    })
    .sort((a, b) => b.score - a.score || sum(b.row) - sum(a.row) || a.row - b.row)
    .filter(({ score }) => score >= scoreLeast)
    .slice(0, limit)
    .map(({ row, score, area, fsc }) => ({
      row,
      score,
      why: { terms: termsOf(groups, rows, row), ...(area && { area }), ...(fsc && { fsc }) },
    }));
}

/** The telling words that both hold, the most telling first; pairs that touch are one word again. */
function termsOf(groups: readonly Found[], rows: Rows, row: number): SharedTerm[] {
  const has = (name: Name) => rows.holding([name], "anywhere").includes(row);
  const held = groups
    .filter((group) => group.shown !== "" && group.rows.has(row))
    .sort((a, b) => b.gain - a.gain);
  const terms: SharedTerm[] = [];
  for (const { names, shown: word } of held) {
    if (terms.length === shownMost) break;
    if (terms.some((one) => one.word.includes(word) || stemOf(one.word) === stemOf(word))) continue;
    const own = names.find(({ text }) => text === word);
    const by = own && has(own.name) ? own : names.find(({ name }) => has(name));
    if (by) terms.push({ word, ...(by.text !== word && { found: by.text }) });
  }
  return terms;
}
