import { distance } from "fastest-levenshtein";
import type { NameListId } from "./codes.ts";
import type { Matching } from "./model.ts";
import { type Index, indexOf, type Name } from "./name-index.ts";
import { isCjk, keyOf, readings, type TellingWord, type Word, wordsOf } from "./names.ts";
import type { Entry, NameList } from "./names-list.ts";
import type { Party } from "./subject.ts";

/** A part of a party's name as written; UTF-16, `end` not included. */
export type Span = readonly [start: number, end: number];

export type Match = {
  /** The same for the same party and entry, whatever the run or the edition: a resolution goes with it. */
  readonly id: string;
  readonly list: NameListId;
  readonly edition: string;
  readonly entry: { readonly name: string; readonly country: string; readonly about: string };
  /** The name or alias of the entry that is alike. */
  readonly alias: string;
  readonly party: Party;
  /** 0 to 1; two decimals. */
  readonly score: number;
  readonly spans: readonly Span[];
};

/** Less alike than this, two words are different words. */
const wordsAlike = 0.75;
const joinedAlike = 0.84;
/** What a letter that differs takes away: less than its share, for it is the sort of thing that differs. */
const slip = 0.85;

function alike(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // Numbers and short words differ by a letter and mean another.
  if (short.length < 4 || /\d/.test(a) || /\d/.test(b) || short.length / long.length < wordsAlike) return 0;
  const apart = distance(a, b) / long.length;
  return 1 - apart >= wordsAlike ? 1 - slip * apart : 0;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** How alike by words in any order, the rarer ones counting more, and which of the party's words it rests on. */
function byWords(words: readonly Word[], name: Name, index: Index): { score: number; used: Word[] } {
  const free = new Set(words);
  let common = 0;
  const used: Word[] = [];
  for (const [i, wanted] of name.words.entries()) {
    let best: { word: Word; likeness: number } | undefined;
    for (const word of free) {
      const likeness = alike(wanted, word.text);
      if (likeness > (best?.likeness ?? 0)) best = { word, likeness };
    }
    if (!best) continue;
    free.delete(best.word);
    used.push(best.word);
    common += (name.weights[i] ?? 0) * best.likeness;
  }
  const ofParty = sum(words.map((word) => index.weight(word.text)));
  const both = (2 * common) / (name.weight + ofParty);
  // A whole name of several words inside a longer one: "Pegasus General Trading, Dubai office".
  const held = common / name.weight;
  const inside = name.words.length > 1 && held > 0.92 ? held * (0.8 + 0.2 * both) : 0;
  return { score: Math.max(both, inside), used };
}

/** How alike as written without spaces, in their order. */
function joined(text: string, name: Name): number {
  const longest = Math.max(text.length, name.joined.length);
  const shortest = Math.min(text.length, name.joined.length);
  if (text === name.joined) return 1;
  if (isCjk(text) && isCjk(name.joined) && shortest >= 4)
    if (text.includes(name.joined) || name.joined.includes(text)) return 0.75 + (0.25 * shortest) / longest;
  if (shortest < 5 || shortest / longest < joinedAlike) return 0;
  if (text.replace(/\D/g, "") !== name.joined.replace(/\D/g, "")) return 0;
  const likeness = 1 - distance(text, name.joined) / longest;
  return likeness >= joinedAlike ? likeness : 0;
}

type Likeness = { readonly name: Name; readonly score: number; readonly used: readonly Span[] };

function likenessOf(words: readonly TellingWord[], start: number, name: Name, index: Index): Likeness {
  const one = byWords(words, name, index);
  const two = joined(words.map((word) => word.plain).join(""), name);
  const used = (two >= one.score ? words : one.used).map(
    (word): Span => [start + word.start, start + word.end],
  );
  return { name, score: Math.round(Math.max(one.score, two) * 100) / 100, used };
}

type Nearest = Likeness & { readonly spans: Span[] };

/** Of each entry the name that is most alike; marked is whatever is like any of its names. */
function nearest(found: readonly Likeness[]): Nearest[] {
  const byEntry = Map.groupBy(found, (one) => one.name.entry);
  return [...byEntry.values()]
    .flatMap((all) => {
      const [best] = [...all].sort((a, b) => b.score - a.score);
      const spans = new Map(all.flatMap((one) => one.used).map((span) => [span[0], span]));
      return best ? [{ ...best, spans: [...spans.values()].sort((a, b) => a[0] - b[0]) }] : [];
    })
    .sort((a, b) => b.score - a.score || a.name.entry - b.name.entry);
}

/** Company forms of the party stay in it: what was said of an LLC was not said of an Inc. */
const idOf = ({ list }: NameList, entry: Entry, { name, country }: Party): string =>
  [list, entry.country, keyOf(entry.name), country, name.normalize("NFKC").toLowerCase().trim()].join(":");

/** Whom of a list a party's name resembles enough, the most alike first. */
export function matchParty(party: Party, list: NameList, { threshold, most }: Matching): Match[] {
  const index = indexOf(list);
  const found = readings(party.name).flatMap(({ text, start }) => {
    const words = wordsOf(text);
    return index
      .candidates(words.map((word) => word.plain))
      .map((name) => likenessOf(words, start, name, index));
  });
  return nearest(found.filter((one) => one.score >= threshold))
    .slice(0, most)
    .flatMap(({ name, score, spans }) => {
      const entry = list.entries[name.entry];
      if (!entry) return [];
      return [
        {
          id: idOf(list, entry, party),
          list: list.list,
          edition: list.edition,
          entry: { name: entry.name, country: entry.country, about: entry.about },
          alias: name.shown,
          party,
          score,
          spans,
        },
      ];
    });
}

/** More than a person can look through; a subject with more is wrong in itself. */
const mostInAll = 100;

/** Every match of every party in every list, the most alike first; of the same id only that one. */
export function matchAll(parties: readonly Party[], lists: readonly NameList[], matching: Matching): Match[] {
  const all = parties
    .flatMap((party) => lists.flatMap((list) => matchParty(party, list, matching)))
    .sort((a, b) => b.score - a.score);
  return all.filter((one, i) => all.findIndex((other) => other.id === one.id) === i).slice(0, mostInAll);
}
