import type { Actor } from "../../shared/base/actor.ts";
import type { CaseLine } from "../../shared/rfq/line.ts";
import { mayAskForCases } from "../../shared/rfq/rules.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { caseNames } from "../copy/case-names.ts";
import { requestCopy } from "../copy/request.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Banner } from "../ui/banner.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { day } from "../ui/format.ts";

export type RequestsProps = View & {
  readonly actor: Actor;
  readonly items: readonly CaseLine[];
  readonly next?: string;
};

/** A government's own requests and cases. */
export function RequestsPage(props: RequestsProps) {
  const { lang, items, next, actor } = props;
  const copy = requestCopy[lang].list;
  const may = mayAskForCases(actor);
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {may ? (
          <p>
            <a class="button button-main" href={`/${lang}/buyer/requests/new`}>
              {copy.start}
            </a>
          </p>
        ) : (
          <Banner tone="warning" title={copy.notCleared} />
        )}
        {items.length === 0 ? <Empty {...props} /> : <Lines {...props} />}
        {next ? (
          <p>
            <a href={`/${lang}/buyer/requests?${new URLSearchParams({ after: next })}`}>{copy.more}</a>
          </p>
        ) : null}
      </div>
    </Document>
  );
}

function Empty({ lang, base }: RequestsProps) {
  const copy = requestCopy[lang].list;
  return (
    <section class="panel panel-calm">
      <h2>{copy.empty}</h2>
      <p>{copy.emptyText}</p>
      <p>
        <a href={`/${lang}${base}/catalogue`}>{copy.toCatalogue}</a>
      </p>
    </section>
  );
}

/** What a case is called in a list: its first item, and how many there are besides. */
export function caseTitle({ title, lines }: CaseLine, lang: RequestsProps["lang"]): string {
  const copy = requestCopy[lang].list;
  if (lines === 0) return copy.untitled;
  if (lines === 1) return title;
  return `${title}${lang === "ja" ? "　" : " "}${copy.others(lines - 1)}`;
}

function Lines({ lang, items, site }: RequestsProps) {
  const copy = requestCopy[lang].list;
  const names = caseNames[lang];
  const { columns } = copy;
  return (
    <DataTable
      caption={copy.title}
      columns={[columns.title, columns.number, columns.state, columns.holder, columns.due]}
      rows={items.map((line) => {
        const late = line.dueOn !== undefined && line.dueOn < site.today;
        return [
          <a href={`/${lang}/buyer/requests/${line.id}`}>{caseTitle(line, lang)}</a>,
          <>
            {line.number ?? copy.noNumber}
            {line.reference ? <span class="means">{line.reference}</span> : null}
          </>,
          names.states[line.status],
          names.holders[line.holder],
          line.dueOn ? (
            <span class={late ? "request-stop" : undefined}>{day(line.dueOn, lang)}</span>
          ) : (
            copy.noDue
          ),
        ];
      })}
    />
  );
}
