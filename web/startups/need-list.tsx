import { technologyAreas } from "../../shared/catalogue/codes.ts";
import { needLists } from "../../shared/startups/need-codes.ts";
import { isOpenOn } from "../../shared/startups/need-open.ts";
import type { NeedsQuery, ShownLine } from "../../shared/startups/need-shown.ts";
import { codes } from "../copy/codes.ts";
import { needsPublicCopy } from "../copy/startups-needs-public.ts";
import type { View } from "../layout/site.ts";
import { day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { bandText, NeedStatus } from "./need-facts.tsx";

export type NeedListProps = View & {
  /** Where these pages lie: "" for the public. */
  readonly at: "" | "/supplier";
  readonly query: NeedsQuery;
  readonly items: readonly ShownLine[];
  readonly next?: string;
};

const search = (query: NeedsQuery): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
};

/** Published needs: those that are open, or those that have closed, of an area or of all. */
export function NeedList(props: NeedListProps) {
  const { lang, at, query, items, next } = props;
  const copy = needsPublicCopy[lang];
  const list = query.list ?? "OPEN";
  const { area } = query;
  const to = (more: NeedsQuery) => `/${lang}${at}/needs${search(more)}`;
  const other = list === "OPEN" ? "CLOSED" : "OPEN";
  return (
    <>
      <nav class="tabs" aria-label={copy.listsLabel}>
        <ul>
          {needLists.map((one) => (
            <li>
              <a href={to({ list: one, area })} aria-current={one === list ? "page" : undefined}>
                {copy.lists[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <AreaFilter {...props} />
      {items.length === 0 ? (
        <section class="panel panel-calm">
          <p>{(area ? copy.noneOfArea : copy.none)[list]}</p>
          <p>
            <a href={to({ list: other, area })}>{copy.toOther[list]}</a>
          </p>
        </section>
      ) : (
        <ul class="need-cards">
          {items.map((one) => (
            <Card {...props} one={one} />
          ))}
        </ul>
      )}
      {next ? (
        <nav class="pages" aria-label={copy.pages}>
          <a class="button" rel="next" href={to({ ...query, after: next })}>
            {copy.more}
          </a>
        </nav>
      ) : null}
    </>
  );
}

function AreaFilter({ lang, at, query }: NeedListProps) {
  const copy = needsPublicCopy[lang];
  return (
    <form class="need-filter" method="get" action={`/${lang}${at}/needs`} data-auto-submit>
      {query.list ? <input type="hidden" name="list" value={query.list} /> : null}
      <label for="need-area">{copy.area}</label>
      <select id="need-area" name="area">
        <option value="">{copy.allAreas}</option>
        {technologyAreas.map((area) => (
          <option value={area} selected={area === query.area}>
            {codes[lang].area[area]}
          </option>
        ))}
      </select>
      <button class="button button-quiet button-small" type="submit">
        {copy.show}
      </button>
    </form>
  );
}

function Card({ one, lang, at, site }: NeedListProps & { readonly one: ShownLine }) {
  const copy = needsPublicCopy[lang];
  const isOpen = isOpenOn(one, site.today);
  const last = day(one.answersUntil, lang);
  return (
    <li class="need-card">
      <h2>
        <a href={`/${lang}${at}/needs/${one.id}`}>
          <Said text={one.title} lang={lang} />
        </a>
      </h2>
      <p class="need-card-line">
        <NeedStatus one={one} site={site} lang={lang} />
        <span>{isOpen ? copy.until(last) : copy.endedOn(last)}</span>
      </p>
      <p class="quiet">
        {codes[lang].area[one.area]} · {bandText(one.budget, lang)}
      </p>
    </li>
  );
}
