import type { Language } from "../../shared/base/text.ts";
import type { DeskQuery } from "../../shared/curation/endpoints.ts";

type Choices = Partial<DeskQuery>;

/** The query of the desk's list without what is usual. */
export function deskQuery({ q, status, kind, owner, sort, cursor }: Choices): URLSearchParams {
  const parameters = new URLSearchParams();
  if (q) parameters.set("q", q);
  for (const [name, values] of Object.entries({ status, kind, owner }))
    for (const value of values ?? []) parameters.append(name, value);
  if (sort) parameters.set("sort", sort);
  if (cursor !== undefined) parameters.set("cursor", cursor);
  return parameters;
}

const withQuery = (path: string, parameters: URLSearchParams) =>
  parameters.size > 0 ? `${path}?${parameters}` : path;

export const deskPath = (lang: Language, choices: Choices): string =>
  withQuery(`/${lang}/staff/listings`, deskQuery(choices));

export function exportPath({ cursor: _page, ...choices }: Choices, format: "csv" | "xlsx"): string {
  const parameters = deskQuery(choices);
  parameters.set("format", format);
  return withQuery("/api/staff/exports/listings", parameters);
}
