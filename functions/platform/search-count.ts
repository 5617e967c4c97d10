import {
  type FacetCount,
  type IndexedFacet,
  indexedFacets,
  type SearchQuery,
} from "../../shared/catalogue/search.ts";
import type { Columns } from "./search-columns.ts";
import type { Rows } from "./search-match.ts";

export type FacetCounts = Readonly<Record<IndexedFacet, readonly FacetCount[]>>;
export type Counted = { readonly rows: Rows; readonly facets: FacetCounts };

type Filter = { readonly column: Int32Array; readonly wanted: Uint8Array; readonly at: number };

function filtersOf(columns: Columns, chosen: SearchQuery["chosen"]): Filter[] {
  return indexedFacets.flatMap((facet, at) => {
    const values = chosen[facet];
    if (!values || values.length === 0) return [];
    const wanted = Uint8Array.from(columns.values[facet], (v, i) =>
      i > 0 && values.includes(v.value) ? 1 : 0,
    );
    return [{ column: columns.facet[facet], wanted, at }];
  });
}

/**
 * One pass over the matched rows: a row that passes every choice counts in each facet and is a result; one that
 * fails in a single facet counts in that facet only, so that a choice does not narrow its own facet.
 */
export function count(
  columns: Columns,
  sight: Uint8Array,
  matched: Rows | undefined,
  chosen: SearchQuery["chosen"],
): Counted {
  const filters = filtersOf(columns, chosen);
  const length = matched ? matched.length : columns.rows;
  const passed = new Int32Array(length);
  const nearly: Int32Array[] = indexedFacets.map(() => new Int32Array(filters.length > 0 ? length : 0));
  const nearlyCount = new Int32Array(indexedFacets.length);
  let passes = 0;
  for (let i = 0; i < length; i++) {
    const row = matched ? (matched[i] ?? 0) : i + 1;
    if (sight[columns.release[row] ?? 0] !== 1) continue;
    const failed = failure(filters, row);
    if (failed === none) passed[passes++] = row;
    else if (failed !== several) {
      const list = nearly[failed];
      const n = nearlyCount[failed] ?? 0;
      if (list) list[n] = row;
      nearlyCount[failed] = n + 1;
    }
  }
  const rows = passed.subarray(0, passes);
  const counts = indexedFacets.map((facet, at) =>
    tally(columns, facet, [rows, nearly[at]?.subarray(0, nearlyCount[at]) ?? rows.subarray(0, 0)]),
  );
  return { rows, facets: byFacet(counts) };
}

const none = -1;
const several = -2;

function failure(filters: readonly Filter[], row: number): number {
  let failed = none;
  for (const { column, wanted, at } of filters) {
    if (wanted[column[row] ?? 0] === 1) continue;
    if (failed !== none) return several;
    failed = at;
  }
  return failed;
}

function tally(columns: Columns, facet: IndexedFacet, lists: readonly Rows[]): FacetCount[] {
  const column = columns.facet[facet];
  const values = columns.values[facet];
  const counts = new Int32Array(values.length);
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      const value = column[list[i] ?? 0] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return values
    .flatMap(({ value, label }, i): FacetCount[] => {
      const found = counts[i] ?? 0;
      return i === 0 || found === 0 ? [] : [{ value, count: found, ...(label && { label }) }];
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const byFacet = (lists: readonly (readonly FacetCount[])[]): FacetCounts => {
  const of = (facet: IndexedFacet) => lists[indexedFacets.indexOf(facet)] ?? [];
  return {
    kind: of("kind"),
    group: of("group"),
    fsc: of("fsc"),
    condition: of("condition"),
    price: of("price"),
    sale: of("sale"),
    trl: of("trl"),
    availability: of("availability"),
    place: of("place"),
    status: of("status"),
    owner: of("owner"),
  };
};
