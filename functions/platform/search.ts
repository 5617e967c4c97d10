import { openCards } from "./search-cards.ts";
import { loadColumns, saveColumns } from "./search-columns.ts";
import { lists } from "./search-lists.ts";
import { matcher } from "./search-match.ts";
import { searcher } from "./search-query.ts";
import { wordRows } from "./search-rows.ts";
import { openDatabase, packDatabase, partsOf } from "./search-schema.ts";
import { openVocabulary } from "./search-vocabulary.ts";
import { type Changes, writer } from "./search-write.ts";

export type { Changes, Removal } from "./search-write.ts";

/**
 * The search index of one tier, in memory: a snapshot opens in milliseconds, changes of the log are applied on top.
 * Who may see what is part of every question, also of counts and of suggestions.
 */
export function openIndex(snapshot?: Uint8Array) {
  const { db, cards: packed } = openDatabase(snapshot);
  const parts = partsOf(db);
  const columns = loadColumns(parts);
  const vocabulary = openVocabulary(parts);
  const match = matcher(db, columns);
  const cards = openCards(parts, packed);
  const search = searcher({ db, columns, matcher: match, vocabulary, card: cards.read });
  const write = writer(db, columns, vocabulary, cards);
  let position = parts.text("position") ?? "";

  return {
    /** Takes changes in, in any order and as often as they come; see `writer`. */
    apply(changes: Changes): void {
      write(changes);
      match.forget();
      search.forget();
    },
    query: search.query,
    ...lists(db, columns, cards.read),
    /** Listings by the words they hold, for whoever weighs more than one word. */
    wordRows: wordRows(db, columns, cards.read),
    /** Where in the change log the index stands: a sort key of the log, "" before its beginning. */
    position: (): string => position,
    setPosition(to: string): void {
      position = to;
    },
    snapshot(): Uint8Array {
      saveColumns(columns, parts);
      vocabulary.save(parts);
      parts.putText("position", position);
      const held = cards.save(columns.rows, (row) => columns.release[row] !== 0);
      return packDatabase({ db, cards: held });
    },
  };
}
export type SearchIndex = ReturnType<typeof openIndex>;
