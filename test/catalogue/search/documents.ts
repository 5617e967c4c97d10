import type { SearchIndex } from "../../../functions/platform/search.ts";
import type {
  Card,
  SearchDocument,
  SearchQuery,
  SearchResult,
  Viewer,
} from "../../../shared/catalogue/search.ts";

export const everyone: Viewer = { tier: "PUBLIC" };
export const government = (country: string): Viewer => ({ tier: "GOV", country });

export const idOf = (n: number): string => `L-${String(n).padStart(12, "0")}`;

export type Sketch = {
  readonly n: number;
  readonly version?: number;
  readonly ja?: string;
  readonly en?: string;
  readonly body?: string;
  readonly release?: SearchDocument["release"];
  readonly numbers?: readonly string[];
  readonly facets?: SearchDocument["facets"];
  readonly closing?: string;
  readonly day?: number;
  readonly related?: readonly number[];
};

/** A document from the few things a test is about. */
export function document(sketch: Sketch): SearchDocument {
  const { n, version = 1, ja = `品目${n}`, en = `Item number ${n}`, body = "", closing, day = n } = sketch;
  const facets = { kind: "EQUIPMENT", ...sketch.facets };
  const card: Card = {
    id: idOf(n),
    version,
    kind: "EQUIPMENT",
    title: { ja, en },
    summary: { ja: body || ja, en },
    price: { mode: "ON_REQUEST", date: "2026-11-01", basis: { ja: "一式", en: "Per set" }, currency: "JPY" },
    publishedAt: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString(),
    ...(closing && { closing }),
  };
  return {
    card,
    release: sketch.release ?? "PUBLIC",
    text: [ja, en, body].filter((t) => t !== ""),
    numbers: sketch.numbers ?? [],
    facets,
    labels: facets.fsc ? { fsc: { ja: `分類${facets.fsc}`, en: `Class ${facets.fsc}` } } : {},
    related: (sketch.related ?? []).map(idOf),
  };
}

export const put = (index: SearchIndex, ...sketches: readonly Sketch[]): void =>
  index.apply({ put: sketches.map(document), remove: [] });

type Asked = Partial<SearchQuery> & {
  readonly viewer?: Viewer;
  readonly language?: "ja" | "en";
  readonly today?: string;
};

export function ask(index: SearchIndex, q: string, asked: Asked = {}): SearchResult {
  const { viewer = everyone, language = "ja", today, ...rest } = asked;
  return index.query(viewer, { q, chosen: {}, sort: "relevance", limit: 24, ...rest }, language, today);
}

/** The numbers of the listings found, in the order found. */
export const found = (result: SearchResult): number[] => result.items.map((card) => Number(card.id.slice(2)));

/** Every page of an answer, `between` run after each. */
export function pages(index: SearchIndex, q: string, asked: Asked, between: () => void = () => {}): number[] {
  const all: number[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = ask(index, q, { ...asked, ...(cursor && { cursor }) });
    all.push(...found(page));
    cursor = page.next;
    if (cursor === undefined) return all;
    between();
  }
}

/** The ids of a whole answer. */
export function everyId(index: SearchIndex, q: string): string[] {
  const all: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = ask(index, q, { limit: 100, ...(cursor && { cursor }) });
    all.push(...page.items.map((card) => card.id));
    cursor = page.next;
    if (cursor === undefined) return all;
  }
}
