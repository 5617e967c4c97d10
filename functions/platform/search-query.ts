import type { DatabaseSync } from "node:sqlite";
import type { Day } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import type { Card, SearchQuery, SearchResult, Sort, Viewer } from "../../shared/catalogue/search.ts";
import { queryTerms, type Term } from "../../shared/catalogue/search-terms.ts";
import { type Columns, sightOf } from "./search-columns.ts";
import { type Counted, count } from "./search-count.ts";
import { questionOf, readCursor, writeCursor } from "./search-cursor.ts";
import type { Matcher } from "./search-match.ts";
import { closingKey, type Key, type Page, pageByKey, titlePager } from "./search-page.ts";
import { suggester } from "./search-suggest.ts";
import type { Vocabulary } from "./search-vocabulary.ts";

type Parts = {
  readonly db: DatabaseSync;
  readonly columns: Columns;
  readonly matcher: Matcher;
  readonly vocabulary: Vocabulary;
  readonly card: (row: number) => Card;
};

export function searcher({ db, columns, matcher, vocabulary, card }: Parts) {
  const pageByTitle = titlePager(db);
  const suggest = suggester(matcher, vocabulary);
  /** The whole catalogue without choices, counted once per change and circle of viewers. */
  const whole = new Map<string, Counted>();

  function counted(terms: readonly Term[], sight: Uint8Array, chosen: SearchQuery["chosen"]): Counted {
    if (terms.length > 0) return count(columns, sight, matcher.rows(terms), chosen);
    if (Object.values(chosen).some((values) => values.length > 0))
      return count(columns, sight, undefined, chosen);
    const circle = sight.join("");
    const known = whole.get(circle) ?? count(columns, sight, undefined, chosen);
    whole.set(circle, known);
    return known;
  }

  /** Relevance: a whole number and the title, then a whole number, then all words in the title, then elsewhere. */
  function keyOf(terms: readonly Term[], found: Counted, sort: Sort, day: Day | undefined): Key {
    if (sort === "closing") return closingKey(columns, found.rows, day);
    if (sort !== "relevance" || terms.length === 0) return { first: undefined, columns };
    const first = new Int32Array(columns.rows + 1);
    for (const row of matcher.titled(terms)) first[row] = -1;
    for (const row of matcher.numbered(terms)) first[row] = (first[row] ?? 0) - 2;
    return { first, columns };
  }

  function pageOf(terms: readonly Term[], found: Counted, query: SearchQuery, from: From): Page {
    if (query.sort === "title") return pageByTitle(found.rows, from.language, from.at, query.limit);
    return pageByKey(found.rows, keyOf(terms, found, query.sort, from.day), from.at, query.limit);
  }

  /** `today` puts closing days that have gone by last; without it, all closing days count as to come. */
  function query(viewer: Viewer, asked: SearchQuery, language: Language, today?: Day): SearchResult {
    const question = questionOf(viewer, asked, language);
    const cursor = asked.cursor === undefined ? undefined : readCursor(asked.cursor, question, asked.sort);
    const sight = sightOf(columns, viewer);
    const typed = queryTerms(asked.q);
    const reader = { sight, card };
    // What has letters but no term (a lone symbol) finds nothing, rather than everything.
    const empty = asked.q.trim() !== "" && typed.length === 0;
    let found = empty
      ? count(columns, sight, new Int32Array(0), asked.chosen)
      : counted(typed, sight, asked.chosen);
    let terms = typed;
    let didYouMean: string | undefined;
    if (found.rows.length === 0 && typed.length > 0 && matcher.first(typed, sight) === undefined) {
      didYouMean = suggest.mend(typed, reader);
      if (didYouMean !== undefined) {
        terms = queryTerms(didYouMean);
        found = counted(terms, sight, asked.chosen);
      }
    }
    const day = cursor ? cursor.day : asked.sort === "closing" ? today : undefined;
    const page = pageOf(terms, found, asked, { language, at: cursor?.at, day });
    const nearby = found.rows.length === 0 && typed.length > 0 ? suggest.nearby(typed, reader) : [];
    return {
      items: page.rows.map(card),
      total: found.rows.length,
      facets: found.facets,
      nearby,
      ...(page.more && page.last && { next: writeCursor(question, page.last, day) }),
      ...(didYouMean !== undefined && { didYouMean }),
    };
  }

  return { query, forget: (): void => whole.clear() };
}

type From = { readonly language: Language; readonly at: Page["last"]; readonly day: Day | undefined };
