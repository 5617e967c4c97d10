import type { NeedLine } from "../../shared/startups/need.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Banner } from "../ui/banner.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { day, dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";

type Props = View & {
  readonly cleared: boolean;
  readonly items: readonly NeedLine[];
  readonly next?: string;
};

export const needTones: Readonly<Record<NeedLine["status"], Tone>> = {
  DRAFT: "plain",
  PROPOSED: "wait",
  OPEN: "ok",
  EVALUATING: "wait",
  DECIDED: "plain",
  CANCELLED: "stop",
};

/** What a government proposed. */
export function OwnNeedsPage(props: Props) {
  const { lang, cleared, items, next } = props;
  const copy = needsCopy[lang];
  const { own } = copy;
  const { title, state, until, changed } = own.columns;
  return (
    <Document {...props} title={copy.title} description={own.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{own.lead}</p>
        {cleared ? (
          <p>
            <a class="button button-main" href={`/${lang}/buyer/needs/new`}>
              {own.start}
            </a>
          </p>
        ) : (
          <Banner tone="warning" title={own.notCleared} />
        )}
        {items.length === 0 ? (
          <section class="panel panel-calm">
            <h2>{own.empty}</h2>
            <p>{own.emptyText}</p>
          </section>
        ) : (
          <DataTable
            caption={copy.title}
            columns={[title, state, until, changed]}
            rows={items.map((one) => [
              <a href={`/${lang}/buyer/needs/${one.id}`}>
                {one.title ? <Said text={one.title} lang={lang} /> : copy.untitled}
              </a>,
              <StatusTag tone={needTones[one.status]}>{copy.states[one.status]}</StatusTag>,
              one.answersUntil ? day(one.answersUntil, lang) : "–",
              dayOf(one.changedAt, lang),
            ])}
          />
        )}
        {next ? (
          <p>
            <a href={`/${lang}/buyer/needs?${new URLSearchParams({ after: next })}`}>{own.more}</a>
          </p>
        ) : null}
      </div>
    </Document>
  );
}
