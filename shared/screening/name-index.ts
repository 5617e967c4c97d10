import { isCjk, readings, wordsOf } from "./names.ts";
import type { NameList } from "./names-list.ts";

/** A name or alias of an entry as it is compared. */
export type Name = {
  /** Place of the entry in its list. */
  readonly entry: number;
  readonly shown: string;
  readonly words: readonly string[];
  readonly plain: readonly string[];
  /** What each word tells, and all together. */
  readonly weights: readonly number[];
  readonly weight: number;
  /** As written, without spaces and forms of companies. */
  readonly joined: string;
};

export type Index = {
  /** How much a word tells: 1 for one that every name has, more the rarer it is. */
  readonly weight: (word: string) => number;
  /** The names that could be alike to plain words, found by the letters they share; at most `candidatesMax`. */
  readonly candidates: (plain: readonly string[]) => Name[];
};

const candidatesMax = 60;

/** Three letters each, within words and across their joints; two of Chinese and Japanese. Short words whole. */
function piecesOf(words: readonly string[]): Set<string> {
  const pieces = new Set<string>();
  for (const word of words) {
    const size = isCjk(word) ? 2 : 3;
    if (word.length <= size) pieces.add(word);
    for (let i = 0; i + size <= word.length; i++) pieces.add(word.slice(i, i + size));
  }
  return pieces;
}

const built = new WeakMap<NameList, Index>();

/** Made once per list: lists are never changed. */
export function indexOf(list: NameList): Index {
  const held = built.get(list);
  if (held) return held;
  const made = build(list);
  built.set(list, made);
  return made;
}

type Bare = Omit<Name, "weights" | "weight">;
const namesOf = (list: NameList): Bare[] =>
  list.entries.flatMap(({ name, aliases }, entry) =>
    [name, ...aliases].flatMap((shown) =>
      readings(shown).map(({ text }) => {
        const words = wordsOf(text);
        return {
          entry,
          shown,
          words: words.map((word) => word.text),
          plain: words.map((word) => word.plain),
          joined: words.map((word) => word.plain).join(""),
        };
      }),
    ),
  );

function counted(names: readonly Bare[]): (word: string) => number {
  const holding = new Map<string, number>();
  for (const { words } of names)
    for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarest = Math.log(2 + names.length);
  // A word unknown to the list tells as much as one that a single name has: it may be that one, misspelt.
  return (word) => 0.15 + Math.log(1 + names.length / (holding.get(word) ?? 1)) / rarest;
}

function build(list: NameList): Index {
  const bare = namesOf(list);
  const weight = counted(bare);
  const names = bare.map((name): Name => {
    const weights = name.words.map(weight);
    return { ...name, weights, weight: weights.reduce((all, one) => all + one, 0) };
  });
  const byPiece = new Map<string, number[]>();
  const sizes = names.map(({ plain }, i) => {
    const pieces = piecesOf(plain);
    for (const piece of pieces) {
      const at = byPiece.get(piece);
      if (at) at.push(i);
      else byPiece.set(piece, [i]);
    }
    return pieces.size;
  });
  const candidates = (plain: readonly string[]) => {
    const pieces = piecesOf(plain);
    const shared = new Uint16Array(names.length);
    for (const piece of pieces) for (const i of byPiece.get(piece) ?? []) shared[i] = (shared[i] ?? 0) + 1;
    const near: { i: number; share: number }[] = [];
    for (let i = 0; i < shared.length; i++) {
      const share = (shared[i] ?? 0) / Math.min(pieces.size, sizes[i] ?? 1);
      if (share >= 0.3) near.push({ i, share });
    }
    near.sort((a, b) => b.share - a.share || (shared[b.i] ?? 0) - (shared[a.i] ?? 0));
    return near.slice(0, candidatesMax).flatMap(({ i }) => names[i] ?? []);
  };
  return { weight, candidates };
}
