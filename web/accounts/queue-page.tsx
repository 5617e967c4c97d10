import { accountCodes } from "../copy/account-codes.ts";
import { deskCopy } from "../copy/desk.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { country, day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { homeCrumb } from "./post-form.tsx";
import type { QueueLine, QueueProps } from "./props.ts";
import { daysLate, toneOf } from "./standing.ts";

const lists = ["WAITING", "GOVERNMENT", "SUPPLIER"] as const;
const address = "/staff/organisations";

/** The agency's lists of organisations; what is overdue comes first and says so. */
export function QueuePage(props: QueueProps) {
  const { lang, list, lines, next, site, path } = props;
  const copy = deskCopy[lang];
  const sorted = lines.toSorted((a, b) => daysLate(b, site.today) - daysLate(a, site.today));
  const late = lines.filter((line) => daysLate(line, site.today) > 0).length;
  return (
    <Document
      {...props}
      title={copy.queueTitle}
      description={copy.queueLead}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.queueTitle}</h1>
        <p class="lead">{copy.queueLead}</p>
        <nav class="tabs" aria-label={copy.tabsLabel}>
          <ul>
            {lists.map((one) => (
              <li>
                <a href={`/${lang}${address}?list=${one}`} aria-current={one === list ? "page" : undefined}>
                  {copy.tabs[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {late > 0 ? <Banner tone="warning" title={copy.overdueCount(number(late, lang))} /> : null}
        {lines.length === 0 ? (
          <p class="panel panel-calm">{copy.nothing[list]}</p>
        ) : (
          <DataTable
            caption={copy.tabs[list]}
            columns={columns(props)}
            rows={sorted.map((line) => cells(line, props))}
          />
        )}
        <nav class="pages" aria-label={copy.pages}>
          {next === undefined ? null : (
            <a
              class="button"
              rel="next"
              href={`/${lang}${path.split("?")[0]}?${new URLSearchParams({ list, cursor: next })}`}
            >
              {copy.next}
            </a>
          )}
        </nav>
      </div>
    </Document>
  );
}

/** Whether a decision is still to come; of one that was taken nothing is left to check. */
const isOpen = ({ status }: QueueLine): boolean =>
  ["APPLIED", "IDENTITY_CHECK", "REGISTERED", "VERIFIED"].includes(status);

function columns({ lang, list }: QueueProps): string[] {
  const { columns: copy } = deskCopy[lang];
  return [copy.name, copy.status, copy.due, list === "GOVERNMENT" ? copy.until : copy.applied, copy.checked];
}

function cells(line: QueueLine, { lang, list, site }: QueueProps) {
  const copy = deskCopy[lang];
  const from = line.kind === "SUPPLIER" ? copy.kind[line.kind] : country(line.country, lang);
  const late = daysLate(line, site.today);
  const other = list === "GOVERNMENT" ? line.clearedUntil : line.appliedOn;
  return [
    <>
      <a href={`/${lang}${address}/${line.id}`}>
        <Said text={line.name} lang={lang} />
      </a>
      <span class="means">{from}</span>
    </>,
    <>
      <StatusTag tone={toneOf(line.status)}>{accountCodes[lang].status[line.status]}</StatusTag>
      {line.missing > 0 ? <span class="means">{copy.missing(number(line.missing, lang))}</span> : null}
    </>,
    <>
      {line.answeredOn ? copy.answered(day(line.answeredOn, lang)) : day(line.answerDueOn, lang)}
      {late > 0 ? <span class="late">{copy.overdueBy(late)}</span> : null}
    </>,
    other ? day(other, lang) : copy.none,
    line.checkedBy ? copy.checked : list === "WAITING" || isOpen(line) ? copy.notChecked : copy.none,
  ];
}
