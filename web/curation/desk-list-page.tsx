import { curationCopy } from "../copy/curation.ts";
import { Document } from "../layout/document.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { deskPath, exportPath } from "./desk-address.ts";
import { FilterForm } from "./desk-filter.tsx";
import { cells } from "./desk-line.tsx";
import { Queues } from "./desk-queues.tsx";
import type { DeskListProps } from "./props.ts";
import { SavedViews } from "./saved-views.tsx";

/** Everything the desk works on: queues by state, words over drafts too, and what can be done with many at once. */
export function DeskListPage(props: DeskListProps) {
  const { lang, query, lines, total, next, mayCreate } = props;
  const copy = curationCopy[lang].list;
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={[]} unlisted>
      <div class="wrap account-page listing-desk">
        <div class="page-head">
          <h1>{copy.title}</h1>
          {mayCreate ? (
            <a class="button button-main" href={`/${lang}/staff/listings/new`}>
              {copy.create}
            </a>
          ) : null}
        </div>
        <p class="lead">{copy.lead}</p>
        <Queues {...props} />
        <FilterForm {...props} />
        <SavedViews {...props} />
        <p role="status" class="found-line">
          {copy.found(number(total, lang))}
          <span class="export-links">
            <a href={exportPath(query, "csv")} download>
              {copy.exportCsv}
            </a>
            <a href={exportPath(query, "xlsx")} download>
              {copy.exportXlsx}
            </a>
          </span>
        </p>
        {lines.length === 0 ? (
          <p class="panel panel-calm">{copy.nothing}</p>
        ) : (
          <BulkBar {...props}>
            <DataTable
              caption={copy.title}
              columns={[...copy.columns]}
              rows={lines.map((line) => cells(line, props))}
            />
          </BulkBar>
        )}
        {next === undefined ? null : (
          <nav class="pages" aria-label={copy.next}>
            <a class="button" rel="next" href={deskPath(lang, { ...query, cursor: next })}>
              {copy.next}
            </a>
          </nav>
        )}
      </div>
    </Document>
  );
}
