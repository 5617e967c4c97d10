import type { Language } from "../../shared/base/text.ts";
import {
  type Facet,
  type FacetCount,
  facets,
  pageSize,
  type SearchQuery,
  type SearchResult,
} from "../../shared/catalogue/search.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import type { View } from "../layout/site.ts";
import { number } from "../ui/format.ts";
import { valueName } from "./facet-names.ts";
import { searchPath, without } from "./search-address.ts";

type Props = {
  readonly query: SearchQuery;
  readonly result: SearchResult;
  readonly lang: Language;
  readonly base: View["base"];
};

const shownAtOnce = 6;
const shownAtMost = 30;

/** Native disclosure, so that a narrow screen starts with the results and needs no script. */
export function FacetPanel({ query, result, lang, base }: Props) {
  const copy = catalogueCopy[lang];
  const counted = facets.filter((f) => result.facets[f].length > 0 || (query.chosen[f]?.length ?? 0) > 0);
  if (counted.length === 0) return null;
  return (
    <details class="facets" open={Object.keys(query.chosen).length > 0} data-wide-open>
      <summary>{copy.narrow}</summary>
      <form action={`/${lang}${base}/catalogue`} method="get" data-auto-submit>
        {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
        <input type="hidden" name="sort" value={query.sort} />
        {query.limit !== pageSize ? <input type="hidden" name="limit" value={query.limit} /> : null}
        {counted.map((facet) => (
          <FacetField facet={facet} query={query} counts={result.facets[facet]} lang={lang} />
        ))}
        <button class="button button-quiet" type="submit">
          {copy.apply}
        </button>
      </form>
    </details>
  );
}

type FieldProps = {
  readonly facet: Facet;
  readonly query: SearchQuery;
  readonly counts: readonly FacetCount[];
  readonly lang: Language;
};

function FacetField({ facet, query, counts, lang }: FieldProps) {
  const copy = catalogueCopy[lang];
  const chosen = query.chosen[facet] ?? [];
  const missing = chosen
    .filter((v) => !counts.some((c) => c.value === v))
    .map((value) => ({ value, count: 0 }));
  const sorted = [...missing, ...counts].slice(0, shownAtMost);
  const first = sorted.filter((c, i) => i < shownAtOnce || chosen.includes(c.value));
  const rest = sorted.filter((c) => !first.includes(c));
  const box = (counted: FacetCount) => (
    <li>
      <label class="check">
        <input type="checkbox" name={facet} value={counted.value} checked={chosen.includes(counted.value)} />
        <span class="check-name">{valueName(facet, counted, lang)}</span>
        <span class="check-count">{number(counted.count, lang)}</span>
      </label>
    </li>
  );
  return (
    <fieldset>
      <legend>{copy.facet[facet]}</legend>
      <ul>{first.map(box)}</ul>
      {rest.length > 0 ? (
        <details class="more">
          <summary>{copy.more(number(rest.length, lang))}</summary>
          <ul>{rest.map(box)}</ul>
        </details>
      ) : null}
    </fieldset>
  );
}

/** The conditions in force, each a link that takes it away. */
export function ChosenChips({ query, result, lang, base }: Props) {
  const copy = catalogueCopy[lang];
  const chosen = facets.flatMap((facet) => (query.chosen[facet] ?? []).map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  const name = ({ facet, value }: { facet: Facet; value: string }) =>
    valueName(facet, result.facets[facet].find((c) => c.value === value) ?? { value }, lang);
  return (
    <nav class="chips" aria-label={copy.chosen}>
      <ul>
        {chosen.map((one) => (
          <li>
            <a class="chip" href={`/${lang}${base}${searchPath(without(query, one.facet, one.value))}`}>
              <span aria-hidden="true">{name(one)} ✕</span>
              <span class="visually-hidden">{copy.remove(name(one))}</span>
            </a>
          </li>
        ))}
        <li>
          <a class="chip chip-clear" href={`/${lang}${base}${searchPath({ ...query, chosen: {} })}`}>
            {copy.clear}
          </a>
        </li>
      </ul>
    </nav>
  );
}
