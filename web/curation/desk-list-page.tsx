import { read } from "../../shared/base/text.ts";
import { kinds, statuses } from "../../shared/catalogue/codes.ts";
import { type DeskLine, deskSorts } from "../../shared/curation/endpoints.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import { Document } from "../layout/document.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { deskPath, exportPath } from "./desk-address.ts";
import type { DeskListProps } from "./props.ts";
import { SavedViews } from "./saved-views.tsx";
import { daysSince, toneOf } from "./standing.ts";

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

function Queues({ lang, query, counts }: DeskListProps) {
  const copy = curationCopy[lang];
  const chosen = query.status ?? [];
  const { cursor: _page, status: _status, ...rest } = query;
  return (
    <nav class="tabs" aria-label={copy.list.queues}>
      <ul>
        <li>
          <a href={deskPath(lang, rest)} aria-current={chosen.length === 0 ? "page" : undefined}>
            {copy.list.all}
          </a>
        </li>
        {statuses
          .filter((status) => (counts.status[status] ?? 0) > 0 || chosen.includes(status))
          .map((status) => (
            <li>
              <a
                href={deskPath(lang, { ...rest, status: [status] })}
                aria-current={chosen.includes(status) ? "page" : undefined}
              >
                {copy.status[status]} <span class="count">{number(counts.status[status] ?? 0, lang)}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function FilterForm({ lang, query, counts, names, self }: DeskListProps) {
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

function cells(line: DeskLine, { lang, names, now, site, bulkMoves }: DeskListProps) {
  const copy = curationCopy[lang];
  const waited = daysSince(line.since, now);
  const over = line.live && line.reviewBy < site.today;
  const title = read(line.title, lang).value;
  return [
    <div class="choose-line">
      {bulkMoves.length > 0 ? (
        <input
          type="checkbox"
          name="ids"
          value={`${line.id}@${line.revision}`}
          aria-label={copy.list.choose(title)}
        />
      ) : null}
      <div>
        <a href={`/${lang}/staff/listings/${line.id}`}>
          <Said text={line.title} lang={lang} />
        </a>
        <span class="means">
          {codes[lang].kind[line.kind]} · {line.id}
        </span>
      </div>
    </div>,
    <>
      <StatusTag tone={toneOf(line.status)}>{copy.status[line.status]}</StatusTag>
      {line.live && line.status !== "PUBLISHED" ? <span class="means">{copy.list.live}</span> : null}
    </>,
    waited === 0 ? copy.list.today : copy.list.days(waited),
    names[line.owner] ?? line.owner,
    copy.page.complete(line.percent),
    <>
      {day(line.reviewBy, lang)}
      {over ? <span class="late">{copy.list.reviewOver}</span> : null}
    </>,
  ];
}
