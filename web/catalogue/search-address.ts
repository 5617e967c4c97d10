import { type Facet, facets, pageSize, type SearchQuery } from "../../shared/catalogue/search.ts";

/** The address of a search, without language; what is at its default is left out. */
export function searchPath(query: SearchQuery, cursor?: string): string {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set("q", query.q);
  for (const facet of facets) for (const value of query.chosen[facet] ?? []) parameters.append(facet, value);
  if (query.sort !== (query.q ? "relevance" : "newest")) parameters.set("sort", query.sort);
  if (query.limit !== pageSize) parameters.set("limit", String(query.limit));
  if (cursor) parameters.set("cursor", cursor);
  const text = parameters.toString();
  return text ? `/catalogue?${text}` : "/catalogue";
}

/** The same search with one value of a facet taken away. */
export function without(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const rest = (query.chosen[facet] ?? []).filter((v) => v !== value);
  const { [facet]: _old, ...others } = query.chosen;
  return { ...query, chosen: rest.length > 0 ? { ...others, [facet]: rest } : others };
}
