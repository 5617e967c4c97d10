import { untyped } from "../../shared/base/endpoint.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { lotsCopy } from "../copy/lots.ts";
import { Document } from "../layout/document.tsx";
import { binder } from "../ui/bound.ts";
import { DataTable } from "../ui/data-table.tsx";
import { TextField } from "../ui/field.tsx";
import { day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import type { LotLine, LotsProps } from "./props.ts";

/** The agency's list of lots on offer, and a way to one by its number. */
export function LotsPage(props: LotsProps) {
  const { lang, lines, next } = props;
  const copy = lotsCopy[lang];
  const { lot, quantity, closing, mode } = copy.columns;
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        <form class="form lot-find" method="get" action={`/${lang}/staff/lots`}>
          <TextField
            field={binder(untyped, sayFault(lang), "find")("id")}
            lang={lang}
            label={copy.find}
            hint={copy.findHint}
            width="medium"
          />
          <button class="button button-quiet" type="submit">
            {copy.open}
          </button>
        </form>
        {lines.length === 0 ? (
          <p class="panel panel-calm">{copy.nothing}</p>
        ) : (
          <DataTable
            caption={copy.title}
            columns={[lot, quantity, closing, mode]}
            rows={lines.map((line) => cells(line, props))}
          />
        )}
        <nav class="pages" aria-label={copy.pages}>
          {next === undefined ? null : (
            <a
              class="button"
              rel="next"
              href={`/${lang}/staff/lots?${new URLSearchParams({ cursor: next })}`}
            >
              {copy.next}
            </a>
          )}
        </nav>
      </div>
    </Document>
  );
}

function cells({ listingId, title, quantity, closing, mode }: LotLine, { lang }: LotsProps) {
  const copy = lotsCopy[lang];
  return [
    <>
      <a href={`/${lang}/staff/lots/${listingId}`}>
        <Said text={title} lang={lang} />
      </a>
      <span class="means">{listingId}</span>
    </>,
    number(quantity, lang),
    closing ? day(closing, lang) : copy.none,
    copy.modes[mode],
  ];
}
