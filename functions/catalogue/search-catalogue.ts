import { dayInJapan } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import type { CatalogueQuery } from "../../shared/catalogue/endpoints.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import { facets, type SearchQuery, type SearchResult } from "../../shared/catalogue/search.ts";
import type { ReadCtx } from "./ctx.ts";

/** The typed query string as the index takes it: a search by words sorts by relevance, browsing by date. */
export function searchQueryOf(query: CatalogueQuery): SearchQuery {
  const chosen = Object.fromEntries(
    facets.flatMap((facet) => {
      const values = query[facet];
      return values ? [[facet, values]] : [];
    }),
  );
  return {
    q: query.q,
    chosen,
    sort: query.sort ?? (query.q.trim() ? "relevance" : "newest"),
    limit: query.limit,
    ...(query.cursor !== undefined && { cursor: query.cursor }),
  };
}

/** Searches what the reader may see. Throws `cursor-broken` for a cursor that is not of this search. */
export async function searchCatalogue(
  ctx: ReadCtx,
  input: { query: SearchQuery; lang: Language },
): Promise<SearchResult> {
  const index = await ctx.index.current();
  const found = index.query(viewerOf(ctx.actor), input.query, input.lang, dayInJapan(ctx.deps.now()));
  await ctx.heard?.({ kind: "SEARCH", query: input.query, items: found.items });
  return found;
}
