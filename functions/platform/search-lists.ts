import type { DatabaseSync } from "node:sqlite";
import type { Day, Instant } from "../../shared/base/day.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Card, FacetCount, Viewer } from "../../shared/catalogue/search.ts";
import { type Columns, dayNumber, sightOf } from "./search-columns.ts";
import { closingKey, pageByKey } from "./search-page.ts";
import { asNumber } from "./search-write.ts";

type CardOf = (row: number) => Card;

/** All rows a viewer may know of and that pass `keep`. */
function seen(columns: Columns, viewer: Viewer, keep: (row: number) => boolean = () => true): Int32Array {
  const sight = sightOf(columns, viewer);
  const rows = new Int32Array(columns.rows);
  let n = 0;
  for (let row = 1; row <= columns.rows; row++) {
    if (sight[columns.release[row] ?? 0] === 1 && keep(row)) rows[n++] = row;
  }
  return rows.subarray(0, n);
}

const newestOf = (columns: Columns, rows: Int32Array, n: number): readonly number[] =>
  pageByKey(rows, { first: undefined, columns }, undefined, n).rows;

function tally(columns: Columns, facet: "group" | "fsc", rows: Int32Array): FacetCount[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const value = columns.facet[facet][row] ?? 0;
    if (value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([at, found]): FacetCount => {
      const { value, label } = columns.values[facet][at] ?? { value: "" };
      return { value, count: found, ...(label && { label }) };
    })
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** The lists that pages show beside search results. All of them know of nothing that the viewer may not see. */
export function lists(db: DatabaseSync, columns: Columns, card: CardOf) {
  const idOf = db.prepare("SELECT id FROM listings WHERE number = ?");
  const rowOf = db.prepare("SELECT number FROM listings WHERE id = ? AND held = 1");
  const carrying = db.prepare("SELECT rowid AS row FROM words WHERE words MATCH ? LIMIT 200");
  return {
    newest: (viewer: Viewer, n: number): Card[] => newestOf(columns, seen(columns, viewer), n).map(card),

    /** Listings whose closing day is today or later, the next first. */
    closingSoon(viewer: Viewer, today: Day, n: number): Card[] {
      const now = dayNumber(today);
      const rows = seen(columns, viewer, (row) => (columns.closing[row] ?? 0) >= now);
      return pageByKey(rows, closingKey(columns, rows, today), undefined, n).rows.map(card);
    },

    related: relatives(db, columns, card),

    /** Every listing the viewer may see, in the order in which the index met them; for sitemaps. */
    ids: (viewer: Viewer, offset: number, limit: number): { id: ListingId; publishedAt: Instant }[] =>
      [...seen(columns, viewer).subarray(offset, offset + limit)].map((row) => ({
        id: String(idOf.get(row)?.id),
        publishedAt: new Date(columns.published[row] ?? 0).toISOString(),
      })),

    count: (viewer: Viewer): number => seen(columns, viewer).length,

    /** The card of one listing, if this viewer may know of it. */
    card(viewer: Viewer, id: ListingId): Card | undefined {
      const row = Number(rowOf.get(id)?.number ?? 0);
      return sightOf(columns, viewer)[columns.release[row] ?? 0] === 1 ? card(row) : undefined;
    },

    /** Listings that carry this as a whole stock, part or model number: joined, lower case; an NSN also by its NIIN. */
    withNumber(viewer: Viewer, joined: string, n: number): Card[] {
      const sight = sightOf(columns, viewer);
      const rows = carrying.all(`"${asNumber}${joined.replaceAll('"', "")}"`).map((line) => Number(line.row));
      return rows
        .filter((row) => sight[columns.release[row] ?? 0] === 1)
        .slice(0, n)
        .map(card);
    },

    /** Rows held, for whoever decides when a snapshot is worth writing. */
    total: (): number => columns.rows,

    /** The supply class tree: each group and each class that has a listing, in the order of their codes. */
    classes(viewer: Viewer): { groups: FacetCount[]; classes: FacetCount[] } {
      const rows = seen(columns, viewer);
      return { groups: tally(columns, "group", rows), classes: tally(columns, "fsc", rows) };
    },
  };
}

/** What a listing points at, what points at it, then others of its supply class, newest first. */
function relatives(db: DatabaseSync, columns: Columns, card: CardOf) {
  const rowOf = db.prepare("SELECT number FROM listings WHERE id = ? AND held = 1");
  const targets = db.prepare("SELECT target FROM links WHERE source = ?");
  const sources = db.prepare("SELECT source FROM links WHERE target = ?");
  const find = (id: ListingId): number | undefined => {
    const row = rowOf.get(id)?.number;
    return row === undefined ? undefined : Number(row);
  };

  return (viewer: Viewer, id: ListingId, limit: number): Card[] => {
    const sight = sightOf(columns, viewer);
    const mayBeSeen = (row: number) => sight[columns.release[row] ?? 0] === 1;
    const self = find(id);
    if (self === undefined || !mayBeSeen(self)) return [];
    const pointed = targets.all(self).flatMap((line) => find(String(line.target)) ?? []);
    const pointing = Int32Array.from(sources.all(id), (line) => Number(line.source));
    const linked = [...new Set([...pointed, ...newestOf(columns, pointing, pointing.length)])].filter(
      (row) => row !== self && mayBeSeen(row),
    );
    const { fsc } = columns.facet;
    const own = fsc[self] ?? 0;
    const taken = new Set([self, ...linked]);
    const kin =
      own === 0 ? new Int32Array(0) : seen(columns, viewer, (row) => fsc[row] === own && !taken.has(row));
    const more = newestOf(columns, kin, Math.max(0, limit - linked.length));
    return [...linked, ...more].slice(0, limit).map(card);
  };
}
