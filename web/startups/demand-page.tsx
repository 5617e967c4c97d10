import type { Demand } from "../../shared/startups/demand-endpoints.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { demandCopy } from "../copy/startups-demand.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { DemandArea } from "./demand-area.tsx";
import { monthName } from "./month-name.ts";

/** What governments look for in the areas of a firm's technology, and how that is counted. */
export function DemandPage(props: View & { readonly demand: Demand }) {
  const { lang, demand } = props;
  const copy = demandCopy[lang];
  const { areas, month, months } = demand;
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {areas.length === 0 ? (
          <p class="panel panel-calm">{copy.noAreas}</p>
        ) : (
          <>
            <MonthChoice {...props} />
            {areas.map((one) => (
              <DemandArea lang={lang} demand={one} month={month} months={months} level="h2" />
            ))}
          </>
        )}
        <section class="demand-privacy">
          <h2>{copy.privacyTitle}</h2>
          <ul>
            {copy.privacy.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
    </Document>
  );
}

function MonthChoice({ lang, demand }: View & { readonly demand: Demand }) {
  const copy = demandCopy[lang];
  return (
    <form class="demand-month" method="get" action={`/${lang}/supplier/demand`}>
      <label for="demand-month">{copy.month}</label>
      <select id="demand-month" name="month">
        {demand.months.map((month, i) => (
          <option value={month} selected={month === demand.month}>
            {monthName(month, lang)}
            {i === 0 ? ` (${copy.current})` : null}
          </option>
        ))}
      </select>
      <button class="button button-quiet" type="submit">
        {copy.show}
      </button>
    </form>
  );
}
