import { read } from "../../shared/base/text.ts";
import type { MakerSeen, MakersListing } from "../../shared/catalogue/maker.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { makerCopy } from "../copy/maker.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { country, day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";

type Props = View & {
  readonly items: readonly MakersListing[];
  readonly seen: readonly MakerSeen[];
  readonly next?: string;
};

/** What a supplier's own listings are, and for which countries its hidden name was read. */
export function MakerPage(props: Props) {
  const { lang, items, seen, next } = props;
  const copy = makerCopy[lang];
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {items.length === 0 ? (
          <p class="panel panel-calm">{copy.none}</p>
        ) : (
          <DataTable
            caption={copy.title}
            columns={[copy.listing, copy.state, copy.name]}
            rows={items.map((item) => [
              <>
                <Said text={item.title} lang={lang} /> <code>{item.listing}</code>
              </>,
              copy.states[item.state],
              item.shielded ? copy.shielded : copy.open,
            ])}
          />
        )}
        <section>
          <h2>{copy.seen}</h2>
          <p>{copy.seenText}</p>
          {seen.length === 0 ? (
            <p class="quiet">{copy.nobody}</p>
          ) : (
            <DataTable
              caption={copy.seen}
              columns={[copy.day, copy.who, copy.listing]}
              rows={seen.map((line) => [
                <time datetime={line.day}>{day(line.day, lang)}</time>,
                country(line.country, lang),
                titleOf(line, props),
              ])}
            />
          )}
          {next ? (
            <p>
              <a href={`/${lang}/supplier/listings?${new URLSearchParams({ cursor: next })}`}>{copy.older}</a>
            </p>
          ) : null}
        </section>
      </div>
    </Document>
  );
}

function titleOf({ listing }: MakerSeen, { items, lang }: Props): string {
  const item = items.find((one) => one.listing === listing);
  return item ? read(item.title, lang).value : listing;
}
