import { fold, indexTerms, singular } from "./search-terms.ts";

const endings = /(?:ations?|ings?|ions?|ments?|ives?|ers?|ors?|ed|al|e)$/;
const stemLeast = 4;
/** What may follow a stem in a text, in the form that the search index keeps. */
const suffixes = ["", "e", "ed", "ing", "ion", "ation", "er", "or", "ment", "ive", "al"];

/** What words of one family share: detection, detecting and detector are `detect`. Short words and numbers stay. */
export function stemOf(word: string): string {
  const one = singular(word);
  if (one.length < 6 || !/^[a-z]+$/.test(one)) return one;
  const stem = one.replace(endings, "");
  return stem.length < stemLeast ? one : stem;
}

/** The words of a family as the search index may hold them; a word that has no stem is its own family. */
export function familyOf(word: string): readonly string[] {
  const stem = stemOf(word);
  const one = singular(word);
  if (stem === one && one.length < 6) return [one];
  return [...new Set([one, ...suffixes.map((suffix) => singular(stem + suffix))])];
}

const hiragana = /[\u3041-\u309f]+/g;
const latin = /[a-z0-9]+(?:-[a-z0-9]+)*/g;
const cjk = /[\p{sc=Han}\p{sc=Katakana}\u30fc]+/gu;

/** What a text is made of: its Latin words, and its Japanese runs without what only ties them together. */
export type Words = { readonly latin: readonly string[]; readonly runs: readonly string[] };

/** Hiragana goes before `fold` makes katakana of it: particles would look like words. */
export function wordsOf(text: string): Words {
  const folded = fold(text.normalize("NFKC").replace(hiragana, " "));
  return {
    latin: (folded.match(latin) ?? []).flatMap((word) => word.split("-")),
    runs: folded.match(cjk) ?? [],
  };
}

/** The pairs of characters of a Japanese run, one after the other; a single character stands for itself. */
export const pairsOf = (run: string): readonly string[] => {
  const characters = [...run];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, i) => `${characters[i]}${character}`);
};

/** A name in either language as the index tokens that all have to be there, each with its family. */
export type Name = readonly (readonly string[])[];
export const nameOf = (name: string): Name =>
  /[a-z]/.test(name) ? name.split(/[\s-]+/).map(familyOf) : pairsOf(fold(name)).map((pair) => [pair]);

/** The tokens of a text, as the search index makes them. */
export const tokensOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(indexTerms));

export const holds = (tokens: ReadonlySet<string>, name: Name): boolean =>
  name.every((family) => family.some((token) => tokens.has(token)));
