import type { Intake } from "../../shared/curation/intake.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { intakeDeskCopy, sayIntake } from "../copy/intake-desk.ts";
import { Document } from "../layout/document.tsx";
import { faultsOf } from "../ui/bound.ts";
import { DataTable } from "../ui/data-table.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { moment, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import type { IntakeListProps } from "./intake-props.ts";
import { intakeTones } from "./intake-standing.ts";

/** The files that were or are being taken in, the newest first. */
export function IntakeListPage(props: IntakeListProps) {
  const { lang, items, next, mayTakeIn, typed } = props;
  const copy = intakeDeskCopy[lang];
  return (
    <Document
      {...props}
      {...titled(copy.title, typed, props)}
      description={copy.lead}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        <ErrorSummary faults={faultsOf(typed, {}, sayIntake(lang))} lang={lang} />
        {mayTakeIn ? <PostForm action={`/${lang}/staff/intake`} submit={copy.create} /> : null}
        {items.length === 0 ? (
          <p class="panel panel-calm">{copy.nothing}</p>
        ) : (
          <DataTable
            caption={copy.title}
            columns={[...copy.columns]}
            rows={items.map((intake) => cells(intake, props))}
          />
        )}
        {next === undefined ? null : (
          <nav class="pages" aria-label={copy.older}>
            <a
              class="button"
              rel="next"
              href={`/${lang}/staff/intake?${new URLSearchParams({ cursor: next })}`}
            >
              {copy.older}
            </a>
          </nav>
        )}
      </div>
    </Document>
  );
}

function cells(intake: Intake, { lang, names, reader }: IntakeListProps) {
  const copy = intakeDeskCopy[lang];
  const { id, status, document, findings, taken, by, at } = intake;
  return [
    <a href={`/${lang}/staff/intake/${id}`}>
      <span class="intake-name">{document?.name ?? copy.unnamed}</span> <span class="means">{id}</span>
    </a>,
    <StatusTag tone={intakeTones[status]}>{copy.status[status]}</StatusTag>,
    findings ? number(findings.rows, lang) : copy.none,
    taken ? number(taken.created, lang) : copy.none,
    names[by] ?? copy.none,
    <time datetime={at}>{moment(at, lang, reader?.timeZone)}</time>,
  ];
}
