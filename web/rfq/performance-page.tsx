import type { PublicStatistics } from "../../shared/rfq/statistics.ts";
import { performanceCopy } from "../copy/performance.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { country, day, number } from "../ui/format.ts";
import { StepTimes } from "./step-times.tsx";

/** What anyone may know of how cases go. */
export function PerformancePage(props: View & { readonly told: PublicStatistics }) {
  const { lang, told } = props;
  const copy = performanceCopy[lang];
  const { steps, countries, others, asOf, onTime } = told;
  const rows = countries.map((one) => [country(one.country, lang), number(one.cases, lang)]);
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={[]}>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {asOf ? <p class="quiet">{copy.asOf(day(asOf, lang))}</p> : null}
        {onTime === undefined ? null : (
          <p class="big-figure">
            {copy.onTime} <strong>{onTime} %</strong>
          </p>
        )}
        {steps.length === 0 ? (
          <p class="panel panel-calm">{copy.empty}</p>
        ) : (
          <section>
            <h2>{copy.steps}</h2>
            <StepTimes steps={steps} lang={lang} />
          </section>
        )}
        {rows.length === 0 ? null : (
          <section>
            <h2>{copy.countries}</h2>
            <DataTable
              caption={copy.countries}
              columns={[copy.country, copy.cases]}
              rows={others === undefined ? rows : [...rows, [copy.others, number(others, lang)]]}
            />
            <p class="quiet">{copy.privacy}</p>
          </section>
        )}
      </div>
    </Document>
  );
}
