import type { NeedLine } from "../../shared/startups/need.ts";
import { type NeedState, needStates } from "../../shared/startups/need-codes.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { country, day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";

type Props = View & {
  readonly state: NeedState;
  readonly mayWrite: boolean;
  readonly items: readonly NeedLine[];
  readonly next?: string;
};

/** The agency's needs in a state. */
export function DeskNeedsPage(props: Props) {
  const { lang, state, mayWrite, items, next } = props;
  const copy = needsCopy[lang];
  const { desk } = copy;
  const at = (more: Record<string, string>) => `/${lang}/staff/needs?${new URLSearchParams(more)}`;
  return (
    <Document {...props} title={copy.title} description={desk.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{desk.lead}</p>
        {mayWrite ? (
          <p>
            <a class="button button-main" href={`/${lang}/staff/needs/new`}>
              {desk.start}
            </a>
          </p>
        ) : null}
        <nav class="tabs" aria-label={desk.tabs}>
          <ul>
            {needStates.map((one) => (
              <li>
                <a href={at({ state: one })} aria-current={one === state ? "page" : undefined}>
                  {copy.states[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {items.length === 0 ? <p class="panel panel-calm">{desk.none}</p> : <Lines {...props} />}
        {next ? (
          <p>
            <a href={at({ state, after: next })}>{copy.own.more}</a>
          </p>
        ) : null}
      </div>
    </Document>
  );
}

function Lines({ lang, items, state }: Props) {
  const copy = needsCopy[lang];
  const { title, sponsor, until, decision } = copy.desk.columns;
  return (
    <DataTable
      caption={copy.states[state]}
      columns={[title, sponsor, until, decision]}
      rows={items.map((one) => [
        <a href={`/${lang}/staff/needs/${one.id}`}>
          {one.title ? <Said text={one.title} lang={lang} /> : copy.untitled}
        </a>,
        one.sponsor ? (
          <>
            <Said text={one.sponsor.name} lang={lang} />
            <span class="means">{country(one.sponsor.country, lang)}</span>
          </>
        ) : (
          copy.desk.agencysOwn
        ),
        one.answersUntil ? day(one.answersUntil, lang) : "–",
        one.decisionBy ? day(one.decisionBy, lang) : "–",
      ])}
    />
  );
}
