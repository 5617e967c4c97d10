import type { Language } from "../../shared/base/text.ts";
import type { PublicStatistics } from "../../shared/rfq/statistics.ts";
import { performanceCopy } from "../copy/performance.ts";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";

type Time = Omit<PublicStatistics["steps"][number], "atLeast"> & {
  readonly atLeast?: number;
  readonly cases?: number;
};
type Props = { readonly steps: readonly Time[]; readonly lang: Language };
const named = (names: Readonly<Record<string, string>>, key: string) => names[key];

/** Medians as bars with a mark where nine of ten end, and the same numbers in the cells beside them. */
export function StepTimes({ steps, lang }: Props) {
  const copy = performanceCopy[lang];
  const order = Object.keys(copy.names);
  const shown = steps
    .filter(({ step }) => order.includes(step))
    .sort(
      (a, b) =>
        order.indexOf(a.step) - order.indexOf(b.step) ||
        a.kind.localeCompare(b.kind) ||
        b.itemClass.localeCompare(a.itemClass),
    );
  const most = Math.max(1, ...shown.map(({ nineOfTen }) => nineOfTen));
  return (
    <DataTable
      caption={copy.steps}
      columns={[copy.step, copy.item, copy.median, copy.nineOfTen, copy.intime, copy.cases]}
      rows={shown.map((time) => [
        <>
          {named(copy.names, time.step)}
          {time.step === "PREPARING" ? (
            <span class="means">{time.kind === "OFFER" ? copy.offer : copy.availability}</span>
          ) : null}
        </>,
        named(copy.items, time.itemClass),
        <div class="share">
          <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="share-all" width="100" height="10" />
            <rect class="share-more" width={(time.nineOfTen / most) * 100} height="10" />
            <rect class="share-done" width={(time.median / most) * 100} height="10" />
          </svg>
          <span>{copy.days(number(time.median, lang))}</span>
        </div>,
        copy.days(number(time.nineOfTen, lang)),
        time.onTime === undefined ? copy.none : `${time.onTime} %`,
        time.cases === undefined ? copy.atLeast(number(time.atLeast ?? 0, lang)) : number(time.cases, lang),
      ])}
    />
  );
}
