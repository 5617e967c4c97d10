import type { DatabaseSync } from "node:sqlite";
import type { ListingId } from "../../shared/base/id.ts";
import type { SearchDocument } from "../../shared/catalogue/search.ts";
import { fold, indexTerms } from "../../shared/catalogue/search-terms.ts";
import type { Cards } from "./search-cards.ts";
import { type Columns, clearRow, setRow } from "./search-columns.ts";
import { type Vocabulary, wordsOf } from "./search-vocabulary.ts";

export type Removal = { readonly id: ListingId; readonly version: number };
export type Changes = { readonly put: readonly SearchDocument[]; readonly remove: readonly Removal[] };

/** Marks a token of the title, and a token that is a whole stock, part or model number. */
export const inTitle = "_";
export const asNumber = "=";

/** Tokens of a listing: all words, then those of the title and the numbers again under their marks. */
export function tokensOf(document: SearchDocument): string {
  const { ja, en } = document.card.title;
  const title = [ja, en].filter((t) => t !== undefined);
  const all = new Set([...title, ...document.text, ...document.numbers].flatMap(indexTerms));
  const marked = title.flatMap(indexTerms).map((token) => inTitle + token);
  const numbers = document.numbers.flatMap((n) => wholeNumber(n)).map((token) => asNumber + token);
  return [...all, ...new Set(marked), ...new Set(numbers)].join(" ");
}

/** The joined form, and for an NSN the NIIN too. */
const wholeNumber = (number: string): string[] => {
  const joined = fold(number).replace(/[^\p{L}\p{N}]/gu, "");
  return /^[1-9]\d{5}[0-9a-z]\d{6}$/.test(joined) ? [joined, joined.slice(4)] : [joined];
};

/** What is done in memory once the rows are written. */
type Settle = () => void;

/**
 * Takes changes in, in any order and as often as they come: of one listing the highest version wins, and of equal
 * versions the removal.
 */
export function writer(db: DatabaseSync, columns: Columns, vocabulary: Vocabulary, cards: Cards) {
  const find = db.prepare("SELECT number, version, held FROM listings WHERE id = ?");
  const add = db.prepare("INSERT INTO listings (id, version, held) VALUES (?, 0, 0)");
  const update = db.prepare(
    "UPDATE listings SET version = ?, held = ?, title_ja = ?, title_en = ? WHERE number = ?",
  );
  const unlink = db.prepare("DELETE FROM links WHERE source = ?");
  const link = db.prepare("INSERT OR IGNORE INTO links (source, target) VALUES (?, ?)");
  const forget = db.prepare("DELETE FROM words WHERE rowid = ?");
  const index = db.prepare("INSERT INTO words (rowid, tokens) VALUES (?, ?)");

  function put(document: SearchDocument): Settle | undefined {
    const { card } = document;
    const known = find.get(card.id);
    if (known && Number(known.version) >= card.version) return undefined;
    const row = known ? Number(known.number) : Number(add.run(card.id).lastInsertRowid);
    if (known?.held) forget.run(row);
    if (known) unlink.run(row);
    const { ja, en } = card.title;
    update.run(card.version, 1, fold(ja ?? en ?? ""), fold(en ?? ja ?? ""), row);
    index.run(row, tokensOf(document));
    for (const target of document.related) link.run(row, target);
    const packed = cards.pack(card);
    return () => {
      cards.put(row, packed);
      setRow(columns, row, document);
      vocabulary.add(wordsOf(document));
    };
  }

  function remove({ id, version }: Removal): Settle | undefined {
    const known = find.get(id);
    if (known && (Number(known.version) > version || (Number(known.version) === version && !known.held)))
      return undefined;
    const row = known ? Number(known.number) : Number(add.run(id).lastInsertRowid);
    if (known?.held) forget.run(row);
    unlink.run(row);
    update.run(version, 0, null, null, row);
    return () => clearRow(columns, row);
  }

  return (changes: Changes): void => {
    cards.prepare(changes.put.map((document) => document.card));
    db.exec("BEGIN");
    try {
      const settle = [...changes.remove.map(remove), ...changes.put.map(put)];
      db.exec("COMMIT");
      for (const each of settle) each?.();
    } catch (error) {
      db.exec("ROLLBACK");
      throw error;
    }
  };
}
