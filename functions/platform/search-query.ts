import type { DatabaseSync } from "node:sqlite";
import type { Day } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import type { Card, Searcher, SearchQuery, SearchResult } from "../../shared/catalogue/search.ts";
import { queryTerms, type Term } from "../../shared/catalogue/search-terms.ts";
import { type Columns, sightOf } from "./search-columns.ts";
import { type Counted, count } from "./search-count.ts";
import { questionOf, readCursor, writeCursor } from "./search-cursor.ts";
import type { Matcher } from "./search-match.ts";
import { closingKey, type Key, oldestKey, type Page, pageByKey, titlePager } from "./search-page.ts";
import { suggester } from "./search-suggest.ts";
import type { Vocabulary } from "./search-vocabulary.ts";

type Parts = {
  readonly db: DatabaseSync;
  readonly columns: Columns;
  readonly matcher: Matcher;
  readonly vocabulary: Vocabulary;
  readonly card: (row: number) => Card;
};

/** Counts answers. The whole catalogue without choices is counted once per change and circle of viewers. */
function counter(columns: Columns, matcher: Matcher) {
  const whole = new Map<string, Counted>();
  return {
    counted(terms: readonly Term[], sight: Uint8Array, chosen: SearchQuery["chosen"]): Counted {
      if (terms.length > 0) return count(columns, sight, matcher.rows(terms), chosen);
      if (Object.values(chosen).some((values) => values.length > 0))
        return count(columns, sight, undefined, chosen);
      const circle = sight.join("");
      const known = whole.get(circle) ?? count(columns, sight, undefined, chosen);
      whole.set(circle, known);
      return known;
    },
    nothing: (sight: Uint8Array): Counted => count(columns, sight, new Int32Array(0), {}),
    forget: (): void => whole.clear(),
  };
}

/**
 * Relevance: a whole number and the title, then a whole number, then all words in the title, then elsewhere. A thing
 * comes before a service for it: who types "P-1" looks for the aircraft first.
 */
function relevanceKey(columns: Columns, matcher: Matcher, terms: readonly Term[]): Key {
  if (terms.length === 0) return { first: undefined, columns };
  const first = new Int32Array(columns.rows + 1);
  const service = columns.values.kind.findIndex(({ value }) => value === "SERVICE");
  const thing = (row: number) => (columns.facet.kind[row] === service ? 0 : 1);
  for (const row of matcher.titled(terms)) first[row] = -2 - thing(row);
  for (const row of matcher.numbered(terms)) first[row] = (first[row] || -thing(row)) - 4;
  return { first, columns };
}

/** What the desk narrows by is nobody else's business. */
function forReaders({
  status: _status,
  owner: _owner,
  ...facets
}: Counted["facets"]): SearchResult["facets"] {
  return facets;
}

type From = { readonly language: Language; readonly at: Page["last"]; readonly day: Day | undefined };

export function searcher({ db, columns, matcher, vocabulary, card }: Parts) {
  const pageByTitle = titlePager(db);
  const suggest = suggester(matcher, vocabulary);
  const { counted, nothing, forget } = counter(columns, matcher);

  function pageOf(terms: readonly Term[], { rows }: Counted, { sort, limit }: SearchQuery, from: From): Page {
    if (sort === "oldest") return pageByKey(rows, oldestKey(columns, rows), from.at, limit);
    if (sort === "title") return pageByTitle(rows, from.language, from.at, limit);
    if (sort === "closing") return pageByKey(rows, closingKey(columns, rows, from.day), from.at, limit);
    const key = relevanceKey(columns, matcher, sort === "relevance" ? terms : []);
    return pageByKey(rows, key, from.at, limit);
  }

  /** `today` puts closing days that have gone by last; without it, all closing days count as to come. */
  function query(viewer: Searcher, asked: SearchQuery, language: Language, today?: Day): SearchResult {
    const question = questionOf(viewer, asked, language);
    const cursor = asked.cursor === undefined ? undefined : readCursor(asked.cursor, question, asked.sort);
    const sight = sightOf(columns, viewer);
    const reader = { sight, card };
    const typed = queryTerms(asked.q);
    const lost = typed.length > 0 && matcher.first(typed, sight) === undefined;
    const didYouMean = lost ? suggest.mend(typed, reader) : undefined;
    const terms = didYouMean === undefined ? typed : queryTerms(didYouMean);
    // What holds no term at all (a lone symbol) finds nothing, rather than everything.
    const unreadable = typed.length === 0 && asked.q.trim() !== "";
    const found = unreadable ? nothing(sight) : counted(terms, sight, asked.chosen);
    const day = cursor ? cursor.day : asked.sort === "closing" ? today : undefined;
    const page = pageOf(terms, found, asked, { language, at: cursor?.at, day });
    return {
      items: page.rows.map(card),
      total: found.rows.length,
      facets: viewer.tier === "DESK" ? found.facets : forReaders(found.facets),
      nearby: found.rows.length === 0 && typed.length > 0 ? suggest.nearby(typed, reader) : [],
      ...(page.more && page.last && { next: writeCursor(question, page.last, day) }),
      ...(didYouMean !== undefined && { didYouMean }),
    };
  }

  return { query, forget };
}
