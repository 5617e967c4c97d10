import { screeningCopy } from "../copy/screening.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day } from "../ui/format.ts";
import { ScreeningFrame } from "./frame.tsx";
import type { HistoryProps } from "./props.ts";

/** Which rule set was in force when, and who approved it. */
export function HistoryPage(props: HistoryProps) {
  const { lang, lines, inForce, names } = props;
  const copy = screeningCopy[lang].history;
  const rows = lines.map((line, i) => [
    <>
      <a href={`/${lang}/staff/screening/rules/${line.version}`}>{line.version}</a>
      {line.version === inForce ? <span class="tag">{copy.now}</span> : null}
    </>,
    day(line.from, lang),
    line.until ? day(line.until, lang) : i > 0 ? copy.next : "–",
    line.by ? (
      <>
        {names[line.by] ?? screeningCopy[lang].unknownPerson}
        {line.draft ? (
          <a class="means" href={`/${lang}/staff/screening/drafts/${line.draft}`}>
            {line.draft}
          </a>
        ) : null}
      </>
    ) : (
      copy.shipped
    ),
  ]);
  const { version, from, until, by } = copy.columns;
  return (
    <ScreeningFrame {...props} tab="history" title={copy.title} lead={copy.lead}>
      <DataTable caption={copy.table} columns={[version, from, until, by]} rows={rows} />
    </ScreeningFrame>
  );
}
