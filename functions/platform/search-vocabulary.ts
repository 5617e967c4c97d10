import type { SearchDocument } from "../../shared/catalogue/search.ts";
import { fold, singular } from "../../shared/catalogue/search-terms.ts";
import type { Parts } from "./search-schema.ts";

/**
 * Readable words to mend a typing error with and to offer nearby. Words of listings that have gone or that a viewer
 * may not see stay in it: whoever offers a word first counts what the viewer finds by it.
 */
export type Vocabulary = {
  readonly add: (words: Iterable<string>) => void;
  readonly all: () => ReadonlySet<string>;
  readonly save: (parts: Parts) => void;
};

export function openVocabulary(parts: Parts): Vocabulary {
  const added = new Set<string>();
  let loaded: Set<string> | undefined;
  // Read on the first need only: most searches find something.
  const all = (): Set<string> => {
    loaded ??= new Set((parts.text("vocabulary") ?? "").split("\n").filter((w) => w !== ""));
    for (const word of added) loaded.add(word);
    added.clear();
    return loaded;
  };
  return {
    add: (words) => {
      for (const word of words) if (!loaded?.has(word)) added.add(word);
    },
    all,
    save: (target) => target.putText("vocabulary", [...all()].join("\n")),
  };
}

const letters = /[a-z]{4,}/g;
const japanese = /[\p{sc=Han}\p{sc=Katakana}\u30fc]{2,}/gu;
const scripts = /\p{sc=Han}{2,}|[\p{sc=Katakana}\u30fc]{2,}/gu;
const longest = 24;

/** English words of all texts; of Japanese titles the whole runs and, of mixed ones, the parts in one script. */
export function wordsOf(document: SearchDocument): string[] {
  const { ja, en } = document.card.title;
  const english = document.text.flatMap((text) => fold(text).match(letters) ?? []).map(singular);
  const runs = [ja, en].flatMap((title) => fold(title ?? "").match(japanese) ?? []);
  const parts = runs.flatMap((r) => r.match(scripts) ?? []);
  return [...english, ...runs, ...parts].filter((word) => word.length <= longest);
}

/** Whether one insertion, deletion, replacement or swap of neighbours makes one word of the other. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
