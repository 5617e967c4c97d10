import type { Language } from "../../shared/base/text.ts";
import type { ReplayReport } from "../../shared/screening/replay.ts";
import { screeningCopy } from "../copy/screening.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day, moment, number } from "../ui/format.ts";
import { OutcomeTag } from "./rules-table.tsx";

type Props = {
  readonly report: ReplayReport;
  readonly lang: Language;
  readonly timeZone?: string | undefined;
};

const shownMax = 200;

/** The open cases that a draft would change, each before and after. */
export function ReportPart({ report, lang, timeZone }: Props) {
  const copy = screeningCopy[lang].draft;
  const { changed, cases } = report;
  const columns = copy.reportColumns;
  const without = (all: readonly string[], some: readonly string[]) =>
    all.filter((rule) => !some.includes(rule));
  return (
    <>
      <p>{copy.reportSaid(number(cases, lang), number(changed.length, lang))}</p>
      <p class="quiet">{copy.reportAt(moment(report.at, lang, timeZone), day(report.day, lang))}</p>
      {changed.length === 0 ? (
        <p>{copy.unchanged}</p>
      ) : (
        <DataTable
          caption={copy.report}
          columns={[columns.id, columns.before, columns.after, columns.rules]}
          rows={changed.slice(0, shownMax).map(({ id, before, after }) => [
            id,
            <OutcomeTag outcome={before.outcome} lang={lang} />,
            <OutcomeTag outcome={after.outcome} lang={lang} />,
            <ul class="rule-changes">
              {without(before.rules, after.rules).map((rule) => (
                <li>− {rule}</li>
              ))}
              {without(after.rules, before.rules).map((rule) => (
                <li>+ {rule}</li>
              ))}
            </ul>,
          ])}
        />
      )}
      {changed.length > shownMax ? <p>{copy.moreChanged(number(changed.length - shownMax, lang))}</p> : null}
    </>
  );
}
