import { daysLeft } from "../../shared/startups/answering.ts";
import type { TechnologyState } from "../../shared/startups/codes.ts";
import type { TechnologyLine } from "../../shared/startups/line.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { answerCopy } from "../copy/startups-answer.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { clockText, toneOfTechnology } from "./clock.ts";

export type StaffBoardProps = View & {
  readonly query: { readonly state?: TechnologyState; readonly view?: "mine" };
  readonly items: readonly TechnologyLine[];
  readonly next?: string;
};

const tabs = [
  "AWAITING",
  "mine",
  "SUBMITTED",
  "SCORING",
  "MODERATION",
  "LISTED_PUBLIC",
  "LISTED_GOV",
  "DECLINED",
] as const;
type Tab = (typeof tabs)[number];

const addressOf = (tab: Tab): string =>
  `/staff/technologies${tab === "AWAITING" ? "" : tab === "mine" ? "?view=mine" : `?state=${tab}`}`;

/** What firms have handed in: what awaits an answer with its days, by state, and the reader's own panels. */
export function StaffBoardPage(props: StaffBoardProps) {
  const { lang, query, items, next } = props;
  const copy = answerCopy[lang];
  const tab = tabs.find((one) => one === (query.view ?? query.state ?? "AWAITING"));
  const nothing = tab === "AWAITING" || tab === "mine" ? copy.none[tab] : copy.none.other;
  return (
    <Document {...props} title={copy.title} description={copy.boardLead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.boardLead}</p>
        <Tabs lang={lang} tab={tab} />
        {items.length === 0 ? (
          <p class="panel panel-calm">{nothing}</p>
        ) : (
          <DataTable
            caption={tab ? copy.tabs[tab] : copy.title}
            columns={columnsOf(props)}
            rows={items.map((line) => cells(line, props))}
          />
        )}
        {next ? (
          <nav class="pages" aria-label={copy.pages}>
            <a
              class="button"
              rel="next"
              href={`/${lang}/staff/technologies?${new URLSearchParams({ ...query, after: next })}`}
            >
              {copy.more}
            </a>
          </nav>
        ) : null}
      </div>
    </Document>
  );
}

function Tabs({ lang, tab }: { readonly lang: View["lang"]; readonly tab: Tab | undefined }) {
  const copy = answerCopy[lang];
  return (
    <nav class="tabs" aria-label={copy.tabsLabel}>
      <ul>
        {tabs.map((one) => (
          <li>
            <a href={`/${lang}${addressOf(one)}`} aria-current={one === tab ? "page" : undefined}>
              {copy.tabs[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An answer that was given has no clock and nobody who acts next. */
const isAnswered = ({ query }: StaffBoardProps): boolean =>
  query.state !== undefined && !["SUBMITTED", "SCORING", "MODERATION"].includes(query.state);

function columnsOf(props: StaffBoardProps): string[] {
  const { title, firm, state, due, next, duty, changed } = answerCopy[props.lang].columns;
  if (isAnswered(props)) return [title, firm, state, changed];
  return [title, firm, state, due, props.query.view === "mine" ? duty : next];
}

function cells(line: TechnologyLine, props: StaffBoardProps) {
  const { lang, query } = props;
  const copy = answerCopy[lang];
  const { id, title, firm, status, next, duty } = line;
  const first = [
    <a href={`/${lang}/staff/technologies/${id}`}>
      {title ? <Said text={title} lang={lang} /> : copy.untitled}
    </a>,
    <Said text={firm} lang={lang} />,
    <StatusTag tone={toneOfTechnology(status)}>{startupsCodes[lang].state[status]}</StatusTag>,
  ];
  if (isAnswered(props)) return [...first, day(line.changedAt.slice(0, 10), lang)];
  return [
    ...first,
    <Due line={line} {...props} />,
    query.view === "mine" ? (duty ? copy.duty[duty] : "") : next ? copy.next[next] : "",
  ];
}

function Due({ line, lang, site }: StaffBoardProps & { readonly line: TechnologyLine }) {
  const left = daysLeft(line, site.today);
  if (left === undefined || line.answerDueOn === undefined) return null;
  return (
    <>
      {day(line.answerDueOn, lang)}
      <span class="means">{left < 0 ? <strong>{clockText(left, lang)}</strong> : clockText(left, lang)}</span>
    </>
  );
}
