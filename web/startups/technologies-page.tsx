import type { Actor } from "../../shared/base/actor.ts";
import { read } from "../../shared/base/text.ts";
import type { TechnologyLine } from "../../shared/startups/line.ts";
import { mayHandIn } from "../../shared/startups/rules.ts";
import { daysLeft } from "../../shared/startups/view.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Banner } from "../ui/banner.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { day, moment, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { clockText, toneOfTechnology } from "./clock.ts";

type Props = View & {
  readonly actor: Actor;
  readonly items: readonly TechnologyLine[];
  readonly next?: string;
};

/** A firm's technologies, each with its clock. */
export function TechnologiesPage(props: Props) {
  const { lang, items, next, actor } = props;
  const copy = briefCopy[lang].list;
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {mayHandIn(actor) ? null : <Banner tone="warning" title={copy.notVerified} />}
        {items.length === 0 ? (
          <section class="panel panel-calm">
            <h2>{copy.none}</h2>
            <p>{copy.noneText}</p>
            <Start lang={lang} />
          </section>
        ) : (
          <>
            <Start lang={lang} />
            <Lines {...props} />
          </>
        )}
        {next ? (
          <p>
            <a href={`/${lang}/supplier/technologies?${new URLSearchParams({ after: next })}`}>{copy.more}</a>
          </p>
        ) : null}
      </div>
    </Document>
  );
}

const Start = ({ lang }: Pick<Props, "lang">) => (
  <p>
    <a class="button button-main" href={`/${lang}/supplier/technologies/new`}>
      {briefCopy[lang].list.start}
    </a>
  </p>
);

function Lines({ lang, items, reader, site }: Props) {
  const { list } = briefCopy[lang];
  const { columns } = list;
  const rows = items.map((line) => [
    <>
      <a href={`/${lang}/supplier/technologies/${line.id}`}>
        {line.title ? read(line.title, lang).value : list.untitled}
      </a>
      {line.attempt > 1 ? <span class="means">{list.attempt(number(line.attempt, lang))}</span> : null}
    </>,
    <StatusTag tone={toneOfTechnology(line.status)}>{startupsCodes[lang].state[line.status]}</StatusTag>,
    <Answer line={line} lang={lang} today={site.today} />,
    <time datetime={line.changedAt}>{moment(line.changedAt, lang, reader?.timeZone)}</time>,
  ]);
  return (
    <DataTable
      caption={list.title}
      columns={[columns.title, columns.status, columns.answer, columns.changed]}
      rows={rows}
    />
  );
}

type AnswerProps = { readonly line: TechnologyLine; readonly lang: View["lang"]; readonly today: string };
function Answer({ line, lang, today }: AnswerProps) {
  const left = daysLeft(line, today);
  if (left === undefined || !line.answerDueOn)
    return <span class="quiet">{line.attempt === 0 ? briefCopy[lang].list.noAnswer : "–"}</span>;
  return (
    <>
      {day(line.answerDueOn, lang)}
      <span class={left < 0 ? "means late" : "means"}>{clockText(left, lang)}</span>
    </>
  );
}
