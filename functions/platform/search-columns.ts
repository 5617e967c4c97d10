import { daysBetween } from "../../shared/base/day.ts";
import { idAlphabet, type ListingId } from "../../shared/base/id.ts";
import {
  type IndexedFacet,
  indexedFacets,
  type SearchDocument,
  type Searcher,
} from "../../shared/catalogue/search.ts";
import type { Parts } from "./search-schema.ts";

type Label = { readonly ja: string; readonly en: string };
export type FacetValue = { readonly value: string; label?: Label };

/** Release class of a row without a card. */
const gone = 0;

/**
 * What a search needs of every row, as typed arrays by row number: counting 100,000 rows takes milliseconds and
 * a snapshot brings them back as they are. Facet value 0 means "has none".
 */
export type Columns = {
  rows: number;
  release: Int32Array;
  published: Float64Array;
  /** Day number since 1970 on which it closes; 0: never. */
  closing: Int32Array;
  /** Breaks ties the same way on every instance: the last 50 bits of the id. */
  tie: Float64Array;
  facet: Record<IndexedFacet, Int32Array>;
  readonly releases: string[];
  readonly values: Record<IndexedFacet, FacetValue[]>;
};

export const dayNumber = (day: string): number => daysBetween("1970-01-01", day);

const eachFacet = <T>(make: (facet: IndexedFacet) => T): Record<IndexedFacet, T> => ({
  kind: make("kind"),
  group: make("group"),
  fsc: make("fsc"),
  condition: make("condition"),
  price: make("price"),
  sale: make("sale"),
  trl: make("trl"),
  availability: make("availability"),
  place: make("place"),
  status: make("status"),
  owner: make("owner"),
});

export function tieOf(id: ListingId): number {
  let value = 0;
  for (const character of id.slice(-10)) value = value * 32 + Math.max(0, idAlphabet.indexOf(character));
  return value;
}

export function emptyColumns(): Columns {
  return {
    rows: 0,
    release: new Int32Array(64),
    published: new Float64Array(64),
    closing: new Int32Array(64),
    tie: new Float64Array(64),
    facet: eachFacet(() => new Int32Array(64)),
    releases: ["-"],
    values: eachFacet(() => [{ value: "" }]),
  };
}

const larger = <A extends Int32Array | Float64Array>(array: A, make: (length: number) => A): A => {
  const next = make(array.length * 2);
  next.set(array);
  return next;
};

function grow(columns: Columns): void {
  const int = (length: number) => new Int32Array(length);
  const float = (length: number) => new Float64Array(length);
  columns.release = larger(columns.release, int);
  columns.published = larger(columns.published, float);
  columns.closing = larger(columns.closing, int);
  columns.tie = larger(columns.tie, float);
  columns.facet = eachFacet((f) => larger(columns.facet[f], int));
}

/** Writes a listing's row. Row numbers start at 1 and come in order. */
export function setRow(columns: Columns, row: number, document: SearchDocument): void {
  while (row >= columns.release.length) grow(columns);
  columns.rows = Math.max(columns.rows, row);
  const { card, release } = document;
  columns.release[row] = position(
    columns.releases,
    typeof release === "string" ? release : [...release].sort().join(","),
  );
  columns.published[row] = Date.parse(card.publishedAt);
  columns.closing[row] = card.closing ? dayNumber(card.closing) : 0;
  columns.tie[row] = tieOf(card.id);
  for (const facet of indexedFacets) {
    columns.facet[facet][row] = valueNumber(
      columns.values[facet],
      document.facets[facet],
      document.labels[facet],
    );
  }
}

export function clearRow(columns: Columns, row: number): void {
  while (row >= columns.release.length) grow(columns);
  columns.rows = Math.max(columns.rows, row);
  columns.release[row] = gone;
  for (const facet of indexedFacets) columns.facet[facet][row] = 0;
}

function position(list: string[], value: string): number {
  const at = list.indexOf(value);
  return at >= 0 ? at : list.push(value) - 1;
}

function valueNumber(list: FacetValue[], value: string | undefined, label: Label | undefined): number {
  if (value === undefined) return 0;
  let at = list.findIndex((v) => v.value === value);
  if (at <= 0) at = list.push({ value }) - 1;
  const held = list[at];
  if (held && label) held.label = label;
  return at;
}

/** For each release class 1 or 0: may this viewer know of it. */
export function sightOf(columns: Columns, viewer: Searcher): Uint8Array {
  return Uint8Array.from(columns.releases, (release, i) => {
    if (i === gone) return 0;
    if (viewer.tier === "DESK") return 1;
    if (release === "PUBLIC") return 1;
    if (viewer.tier === "PUBLIC") return 0;
    return release === "GOV" || release.split(",").includes(viewer.country) ? 1 : 0;
  });
}

const used = (columns: Columns, array: Int32Array | Float64Array): Uint8Array =>
  new Uint8Array(array.buffer, 0, (columns.rows + 1) * array.BYTES_PER_ELEMENT);

export function saveColumns(columns: Columns, parts: Parts): void {
  const { rows, releases, values } = columns;
  parts.putText("columns", JSON.stringify({ rows, releases, values }));
  for (const name of ["release", "published", "closing", "tie"] as const)
    parts.put(name, used(columns, columns[name]));
  for (const facet of indexedFacets) parts.put(`facet-${facet}`, used(columns, columns.facet[facet]));
}

export function loadColumns(parts: Parts): Columns {
  const text = parts.text("columns");
  if (text === undefined) return emptyColumns();
  const saved: Pick<Columns, "rows" | "releases" | "values"> = JSON.parse(text);
  const release = parts.ints("release");
  // A snapshot from before a facet was added holds nothing of it.
  const column = (facet: IndexedFacet) => {
    const held = parts.ints(`facet-${facet}`);
    const whole = new Int32Array(release.length);
    whole.set(held.subarray(0, saved.values[facet] ? release.length : 0));
    return whole;
  };
  return {
    ...saved,
    values: eachFacet((facet) => saved.values[facet] ?? [{ value: "" }]),
    release,
    published: parts.floats("published"),
    closing: parts.ints("closing"),
    tie: parts.floats("tie"),
    facet: eachFacet(column),
  };
}
