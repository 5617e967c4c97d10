import type { DatabaseSync } from "node:sqlite";
import type { Day } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import { type Columns, dayNumber } from "./search-columns.ts";
import type { Rows } from "./search-match.ts";

/**
 * Where a page ends: the sort key of its last listing, smallest first. It names no row, so it holds on every
 * instance and when listings come or go between two pages.
 */
export type Place = readonly (number | string)[];
export type Page = {
  readonly rows: readonly number[];
  readonly last: Place | undefined;
  readonly more: boolean;
};

/** Sort keys, smallest first: a number of the sort's own (absent: all equal), then newest, then the id. */
export type Key = { readonly first: Int32Array | undefined; readonly columns: Columns };

const later = 100_000;
const never = 10_000_000;

/** Closing: days to come in order, then listings without a day, then days gone by. */
export function closingKey(columns: Columns, rows: Rows, today: Day | undefined): Key {
  const now = today === undefined ? 0 : dayNumber(today);
  const first = new Int32Array(columns.rows + 1);
  for (const row of rows) {
    const day = columns.closing[row] ?? 0;
    first[row] = day === 0 ? never : day >= now ? day : never + later - day;
  }
  return { first, columns };
}

/** By the minute, so that what has waited longest comes first. */
export function oldestKey(columns: Columns, rows: Rows): Key {
  const first = new Int32Array(columns.rows + 1);
  for (const row of rows) first[row] = Math.floor((columns.published[row] ?? 0) / 60_000);
  return { first, columns };
}

const partsOf = ({ first, columns }: Key, row: number): [number, number, number] => [
  first?.[row] ?? 0,
  -(columns.published[row] ?? 0),
  columns.tie[row] ?? 0,
];

function compare({ first, columns }: Key, a: number, b: number): number {
  const { published, tie } = columns;
  return (
    (first ? (first[a] ?? 0) - (first[b] ?? 0) : 0) ||
    (published[b] ?? 0) - (published[a] ?? 0) ||
    (tie[a] ?? 0) - (tie[b] ?? 0)
  );
}

function isAfter(key: Key, row: number, place: Place): boolean {
  const [first, second, third] = partsOf(key, row);
  return (first - Number(place[0]) || second - Number(place[1]) || third - Number(place[2])) > 0;
}

/** The next `limit` rows by key: one pass that keeps the best so far, from the end, where the newest rows are. */
export function pageByKey(rows: Rows, key: Key, after: Place | undefined, limit: number): Page {
  const best: number[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? 0;
    const worst = best[limit];
    if (worst !== undefined && compare(key, row, worst) >= 0) continue;
    if (after && !isAfter(key, row, after)) continue;
    let at = best.length;
    while (at > 0 && compare(key, row, best[at - 1] ?? 0) < 0) at--;
    best.splice(at, 0, row);
    if (best.length > limit + 1) best.pop();
  }
  const page = best.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    more: best.length > limit,
    last: last === undefined ? undefined : partsOf(key, last),
  };
}

/** Below this many rows their titles are fetched and sorted; above, the title index is walked until a page is full. */
const fewRows = 2000;

/** Titles in code point order of their folded form: kana before kanji, capitals and accents ignored. */
export function titlePager(db: DatabaseSync) {
  const statements = (column: "title_ja" | "title_en") => ({
    walk: db.prepare(
      `SELECT number, ${column} AS title, id FROM listings
       WHERE held = 1 AND (${column}, id) > (?, ?) ORDER BY ${column}, id`,
    ),
    sort: db.prepare(
      `SELECT number, ${column} AS title, id FROM listings
       WHERE number IN (SELECT value FROM json_each(?)) AND (${column}, id) > (?, ?) ORDER BY ${column}, id LIMIT ?`,
    ),
  });
  const of = { ja: statements("title_ja"), en: statements("title_en") };

  return (rows: Rows, language: Language, after: Place | undefined, limit: number): Page => {
    const from = [String(after?.[0] ?? ""), String(after?.[1] ?? "")] as const;
    const { walk, sort } = of[language];
    const found: Record<string, unknown>[] = [];
    if (rows.length <= fewRows) found.push(...sort.all(JSON.stringify([...rows]), ...from, limit + 1));
    else {
      const wanted = new Set(rows);
      for (const line of walk.iterate(...from)) {
        if (wanted.has(Number(line.number))) found.push(line);
        if (found.length > limit) break;
      }
    }
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map((line) => Number(line.number)),
      more: found.length > limit,
      last: last && [String(last.title), String(last.id)],
    };
  };
}
