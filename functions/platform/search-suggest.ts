import type { Card } from "../../shared/catalogue/search.ts";
import { fold, queryTerms, type Term } from "../../shared/catalogue/search-terms.ts";
import type { Matcher } from "./search-match.ts";
import { type Vocabulary, withinOneEdit } from "./search-vocabulary.ts";

const mended = 8;
const nearbyMax = 8;
/** Words looked at per search without result: bounds what a nonsense query can cost. */
const triedMax = 60;

const latinWord = /^[a-z]{4,}$/;
const japaneseWord = /^[\p{sc=Han}\p{sc=Katakana}\u30fc]{3,}$/u;

export type Reader = { readonly sight: Uint8Array; readonly card: (row: number) => Card };

/** What to offer when nothing was found. No word leaves here that finds nothing for this very viewer. */
export function suggester(matcher: Matcher, vocabulary: Vocabulary) {
  const firstSeen = (terms: readonly Term[], reader: Reader) => matcher.first(terms, reader.sight);

  /** The query with one of its words mended by one edit, or undefined. */
  function mend(terms: readonly Term[], reader: Reader): string | undefined {
    const unknown = terms.filter((t) => firstSeen([t], reader) === undefined);
    if (unknown.length > 1) return undefined;
    const tries = (unknown.length === 1 ? unknown : terms).flatMap((term) =>
      nearWords(term)
        .slice(0, mended)
        .map((word) => ({ term, word })),
    );
    for (const { term, word } of tries) {
      const texts = terms.map((t) => (t === term ? word : t.text));
      const row = firstSeen(queryTerms(texts.join(" ")), reader);
      if (row !== undefined) {
        return terms.map((t) => (t === term ? shown(word, reader.card(row)) : t.text)).join(" ");
      }
    }
    return undefined;
  }

  function nearWords(term: Term): string[] {
    const japanese = japaneseWord.test(term.text);
    if (!japanese && !latinWord.test(term.text)) return [];
    const wanted = japanese ? term.text : (term.tokens[0] ?? term.text);
    const near = new Set<string>();
    for (const word of vocabulary.all()) {
      if (word !== wanted && withinOneEdit(word, wanted)) near.add(word);
      else if (japanese) addStretch(near, word, wanted);
    }
    return [...near];
  }

  /** Words that find something: typed ones that do so alone, then words that share a beginning or a pair of characters. */
  function nearby(terms: readonly Term[], reader: Reader): string[] {
    const own = terms.length > 1 ? terms.map((t) => t.text) : [];
    const candidates = [...new Set([...own, ...terms.flatMap((t) => relatives(t))])].slice(0, triedMax);
    const offers: string[] = [];
    for (const word of candidates) {
      const row = firstSeen(queryTerms(word), reader);
      if (row !== undefined) offers.push(shown(word, reader.card(row)));
      if (offers.length === nearbyMax) break;
    }
    return [...new Set(offers)];
  }

  function relatives(term: Term): string[] {
    const scored: { word: string; score: number }[] = [];
    for (const word of vocabulary.all()) {
      const score = closeness(term.text, word);
      if (score > 0) scored.push({ word, score });
    }
    scored.sort((a, b) => b.score - a.score || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
    return scored.slice(0, triedMax).map((s) => s.word);
  }

  return { mend, nearby };
}

/** Japanese words stand in longer ones: a stretch that differs in one character only is near, too. */
function addStretch(near: Set<string>, word: string, wanted: string): void {
  for (let at = 0; at + wanted.length <= word.length; at++) {
    let different = 0;
    for (let i = 0; i < wanted.length && different < 2; i++) if (word[at + i] !== wanted[i]) different++;
    if (different === 1) near.add(word.slice(at, at + wanted.length));
  }
}

/** How much two words share: a common beginning of 3 letters and more, or common pairs of Japanese characters. */
function closeness(typed: string, word: string): number {
  if (/^[a-z0-9-]+$/.test(typed)) {
    let same = 0;
    while (same < typed.length && same < word.length && typed[same] === word[same]) same++;
    return same >= 3 ? same : 0;
  }
  let shared = 0;
  for (let i = 0; i + 1 < typed.length; i++) if (word.includes(typed.slice(i, i + 2))) shared++;
  return shared;
}

/** A Japanese word as the found title writes it, kana not folded; any other as it is, in lower case. */
function shown(word: string, card: Card): string {
  if (latinWord.test(word)) return word;
  for (const title of [card.title.ja, card.title.en]) {
    const plain = title?.normalize("NFKC") ?? "";
    const folded = fold(plain);
    const at = folded.length === plain.length ? folded.indexOf(word) : -1;
    if (at >= 0) return plain.slice(at, at + word.length);
  }
  return word;
}
