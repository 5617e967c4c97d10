import { pageSize, type SearchQuery, type SearchResult, sorts } from "../../shared/catalogue/search.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { layoutCopy } from "../copy/layout.ts";
import { Document } from "../layout/document.tsx";
import { SearchBar } from "../layout/search-bar.tsx";
import type { View } from "../layout/site.ts";
import { number } from "../ui/format.ts";
import { ChosenChips, FacetPanel } from "./facet-panel.tsx";
import { CardGrid } from "./listing-card.tsx";
import { searchPath } from "./search-address.ts";

type Props = View & { readonly query: SearchQuery; readonly result: SearchResult };

export function ResultsPage(props: Props) {
  const { lang, base, site, query, result } = props;
  const copy = catalogueCopy[lang];
  const title = query.q ? copy.resultsFor(query.q) : copy.allListings;
  return (
    <Document
      {...props}
      title={title}
      description={layoutCopy[lang].agency}
      crumbs={[]}
      unlisted={query.cursor !== undefined}
    >
      <div class="wrap results">
        <div class="results-head">
          <h1>{title}</h1>
          <SearchBar lang={lang} base={base} q={query.q} />
        </div>
        <div class="results-side">
          <FacetPanel query={query} result={result} lang={lang} base={base} />
        </div>
        <div class="results-main">
          <div class="results-bar">
            <p class="results-total" role="status">
              {copy.found(number(result.total, lang))}
            </p>
            {result.total > 1 ? <SortControl {...props} /> : null}
          </div>
          <ChosenChips query={query} result={result} lang={lang} base={base} />
          {result.didYouMean ? <p class="notice">{copy.didYouMean(query.q, result.didYouMean)}</p> : null}
          {result.total === 0 ? (
            <Nothing {...props} />
          ) : (
            <>
              <h2 class="visually-hidden">{copy.results}</h2>
              <CardGrid cards={result.items} lang={lang} base={base} today={site.today} eager />
            </>
          )}
          <Pages {...props} />
        </div>
      </div>
    </Document>
  );
}

function SortControl({ lang, base, query }: Props) {
  const copy = catalogueCopy[lang];
  return (
    <form class="sort" action={`/${lang}${base}/catalogue`} method="get" data-auto-submit>
      {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
      {Object.entries(query.chosen).flatMap(([facet, values]) =>
        (values ?? []).map((value) => <input type="hidden" name={facet} value={value} />),
      )}
      {query.limit !== pageSize ? <input type="hidden" name="limit" value={query.limit} /> : null}
      <label for="sort">{copy.sortBy}</label>
      <select id="sort" name="sort">
        {sorts.map((sort) => (
          <option value={sort} selected={sort === query.sort}>
            {copy.sort[sort]}
          </option>
        ))}
      </select>
      <button class="button button-quiet button-small" type="submit">
        {copy.applySort}
      </button>
    </form>
  );
}

function Pages({ lang, base, query, result }: Props) {
  const copy = catalogueCopy[lang];
  if (!query.cursor && !result.next) return null;
  return (
    <nav class="pages" aria-label={copy.pages}>
      {query.cursor ? (
        <a class="button button-quiet" href={`/${lang}${base}${searchPath(query)}`}>
          {copy.first}
        </a>
      ) : null}
      {result.next ? (
        <a class="button" rel="next" href={`/${lang}${base}${searchPath(query, result.next)}`}>
          {copy.next}
        </a>
      ) : null}
    </nav>
  );
}

function Nothing({ lang, base, query, result }: Props) {
  const copy = catalogueCopy[lang];
  return (
    <section class="nothing">
      <h2>{copy.nothing}</h2>
      <p>{copy.nothingHelp}</p>
      {result.nearby.length > 0 ? (
        <>
          <h3>{copy.nearby}</h3>
          <ul class="chips-plain">
            {result.nearby.map((term) => (
              <li>
                <a class="chip" href={`/${lang}${base}/catalogue?q=${encodeURIComponent(term)}`}>
                  {term}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a href={`/${lang}/classes`}>{copy.browseInstead}</a>
      </p>
      <p>
        <a
          href={
            base ? `/${lang}/buyer/needs/new?${new URLSearchParams({ q: query.q })}` : `/${lang}/needs#how`
          }
        >
          {base ? copy.makeNeed : copy.howNeed}
        </a>
      </p>
    </section>
  );
}
