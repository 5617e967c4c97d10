import type { Language } from "../../shared/base/text.ts";
import { type DemandKind, demandKinds, type Month } from "../../shared/startups/demand.ts";
import type { AreaDemand } from "../../shared/startups/demand-endpoints.ts";
import { demandCopy } from "../copy/startups-demand.ts";
import { Figures } from "../ui/figures.tsx";
import { number } from "../ui/format.ts";
import { monthName } from "./month-name.ts";

type Props = {
  readonly lang: Language;
  readonly trend: AreaDemand["trend"];
  /** The months of the chart, the latest first. */
  readonly months: readonly Month[];
};

const width = 120;
const height = 36;
/** Bars are of one scale in all charts of an area, and never lower than this where there is something. */
const scaleLeast = 6;

/** One small chart of columns per kind, and the same numbers in a table behind them. */
export function DemandTrend({ lang, trend, months }: Props) {
  const copy = demandCopy[lang];
  const order = [...months].reverse();
  const of = (kind: DemandKind, month: Month) =>
    trend.find((one) => one.kind === kind && one.month === month)?.atLeast ?? 0;
  const scale = Math.max(scaleLeast, ...trend.map(({ atLeast }) => atLeast));
  return (
    <>
      <ul class="demand-trends">
        {demandKinds.map((kind) => (
          <li>
            <p>{copy.kinds[kind]}</p>
            <Columns
              values={order.map((month) => of(kind, month))}
              scale={scale}
              name={(most) =>
                most === 0
                  ? copy.trendNone(copy.kinds[kind])
                  : copy.trendOf(copy.kinds[kind], number(most, lang))
              }
            />
            <p class="demand-span quiet">
              <span>{monthName(order[0] ?? "", lang)}</span>
              <span>{monthName(order.at(-1) ?? "", lang)}</span>
            </p>
          </li>
        ))}
      </ul>
      <details class="demand-table">
        <summary>{copy.table}</summary>
        <Figures
          caption={copy.trend}
          columns={[{ name: copy.month }, ...demandKinds.map((kind) => ({ name: copy.kinds[kind] }))]}
          rows={months.map((month) => [
            monthName(month, lang),
            ...demandKinds.map((kind) => {
              const value = of(kind, month);
              return value === 0 ? (
                <span class="quiet">{copy.fewer}</span>
              ) : (
                copy.atLeast(number(value, lang))
              );
            }),
          ])}
        />
      </details>
    </>
  );
}

function Columns({
  values,
  scale,
  name,
}: {
  readonly values: readonly number[];
  readonly scale: number;
  readonly name: (most: number) => string;
}) {
  const step = width / values.length;
  return (
    <svg
      class="demand-columns"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name(Math.max(0, ...values))}
    >
      {values.map((value, i) => {
        const tall = value === 0 ? 1 : Math.max(4, (value / scale) * (height - 2));
        return (
          <rect
            class={value === 0 ? "demand-nothing" : "demand-some"}
            x={i * step + 1}
            y={height - tall}
            width={step - 2}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
