import { kinds } from "../../shared/catalogue/codes.ts";
import { deskSorts } from "../../shared/curation/endpoints.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import type { DeskListProps } from "./props.ts";

/** Words, kind, owner and order of the list. */
export function FilterForm({ lang, query, counts, names, self }: DeskListProps) {
  const copy = curationCopy[lang].list;
  const owners = Object.keys(counts.owner).sort((a, b) => (names[a] ?? a).localeCompare(names[b] ?? b));
  const option = (value: string, label: string, chosen: boolean) => (
    <option value={value} selected={chosen}>
      {label}
    </option>
  );
  return (
    <form class="desk-filter" method="get" action={`/${lang}/staff/listings`}>
      {(query.status ?? []).map((status) => (
        <input type="hidden" name="status" value={status} />
      ))}
      <div class="field field-wide">
        <label for="desk-q">{copy.search}</label>
        <input
          id="desk-q"
          class="input"
          type="search"
          name="q"
          value={query.q}
          placeholder={copy.searchHint}
        />
      </div>
      <div class="field">
        <label for="desk-kind">{copy.kind}</label>
        <select id="desk-kind" class="input" name="kind">
          {option("", copy.anyKind, !query.kind)}
          {kinds.map((kind) => option(kind, codes[lang].kind[kind], query.kind?.includes(kind) ?? false))}
        </select>
      </div>
      <div class="field">
        <label for="desk-owner">{copy.owner}</label>
        <select id="desk-owner" class="input" name="owner">
          {option("", copy.anyOwner, !query.owner)}
          {owners.map((owner) =>
            option(
              owner,
              `${names[owner] ?? owner}${owner === self ? ` (${copy.mine})` : ""}`,
              query.owner?.includes(owner) ?? false,
            ),
          )}
        </select>
      </div>
      <div class="field">
        <label for="desk-sort">{copy.sort}</label>
        <select id="desk-sort" class="input" name="sort">
          {deskSorts.map((sort) => option(sort, copy.sorts[sort] ?? sort, query.sort === sort))}
        </select>
      </div>
      <button class="button button-main" type="submit">
        {copy.searchButton}
      </button>
    </form>
  );
}
