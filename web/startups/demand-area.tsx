import type { Language } from "../../shared/base/text.ts";
import {
  type DemandCell,
  type DemandKind,
  demandCells,
  demandKinds,
  type Month,
  most,
} from "../../shared/startups/demand.ts";
import type { AreaDemand } from "../../shared/startups/demand-endpoints.ts";
import { codes } from "../copy/codes.ts";
import { demandCopy } from "../copy/startups-demand.ts";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";
import { ShareBar } from "../ui/share-bar.tsx";
import { DemandTrend } from "./demand-charts.tsx";
import { monthName } from "./month-name.ts";

type Props = {
  readonly lang: Language;
  readonly demand: AreaDemand;
  readonly month: Month;
  readonly months: readonly Month[];
  readonly level: "h2" | "h3";
};

/** Demand for one area in one month: by kind and region as bars with their numbers, and the months before. */
export function DemandArea({ lang, demand, month, months, level: Heading }: Props) {
  const copy = demandCopy[lang];
  const { area, figures, trend } = demand;
  const named = codes[lang].area[area];
  const rows = demandCells.filter((region) => figures.some((one) => one.region === region));
  return (
    <section class="demand-area">
      <Heading>{named}</Heading>
      <dl class="demand-sums">
        {demandKinds.map((kind) => (
          <div>
            <dt>{copy.kinds[kind]}</dt>
            <dd>
              <Sum lang={lang} demand={demand} kind={kind} month={month} />
            </dd>
            <dd class="means">{copy.means[kind]}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <p class="panel panel-calm">{copy.none(monthName(month, lang))}</p>
      ) : (
        <DataTable
          caption={`${copy.byRegion}: ${named}`}
          columns={[copy.region, ...demandKinds.map((kind) => copy.kinds[kind])]}
          rows={rows.map((region) => [
            copy.regions[region],
            ...demandKinds.map((kind) => <Band lang={lang} demand={demand} kind={kind} region={region} />),
          ])}
        />
      )}
      <p class="demand-trend-title">{copy.trend}</p>
      <DemandTrend lang={lang} trend={trend} months={months} />
    </section>
  );
}

type One = { readonly lang: Language; readonly demand: AreaDemand; readonly kind: DemandKind };

function Sum({ lang, demand, kind, month }: One & { readonly month: Month }) {
  const copy = demandCopy[lang];
  const sum = demand.trend.find((one) => one.kind === kind && one.month === month)?.atLeast;
  return sum === undefined ? (
    <span class="demand-few">{copy.fewer}</span>
  ) : (
    <strong>{copy.sum(number(sum, lang))}</strong>
  );
}

function Band({ lang, demand, kind, region }: One & { readonly region: DemandCell }) {
  const copy = demandCopy[lang];
  const figure = demand.figures.find((one) => one.kind === kind && one.region === region);
  if (!figure) return <span class="quiet">{copy.fewer}</span>;
  const { from, to } = figure;
  return (
    <div class="share">
      <ShareBar value={from} of={most} />
      <span>
        {to === undefined ? copy.orMore(number(from, lang)) : copy.band(number(from, lang), number(to, lang))}
      </span>
    </div>
  );
}
