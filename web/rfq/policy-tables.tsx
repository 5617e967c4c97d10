import type { Language } from "../../shared/base/text.ts";
import { clockSteps, type Policy } from "../../shared/rfq/policy.ts";
import { policyCopy } from "../copy/policy.ts";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";

export const models = ["PRINCIPAL", "AGENT", "FACILITATED"] as const;
const lengthText = ({ clocks }: Policy, step: (typeof clockSteps)[number], lang: Language): string => {
  const { days, of } = clocks[step];
  return policyCopy[lang].days[of](number(days, lang));
};
const rateText = (basisPoints: number): string => `${basisPoints / 100} %`;

export function PolicyTables({ policy, lang }: { policy: Policy; lang: Language }) {
  const copy = policyCopy[lang];
  return (
    <div class="case-sums">
      <DataTable
        caption={copy.clocks}
        columns={[copy.step, copy.length]}
        rows={clockSteps.map((step) => [copy.steps[step], lengthText(policy, step, lang)])}
      />
      <DataTable
        caption={copy.fees}
        columns={[copy.model, copy.rate]}
        rows={models.map((model) => [copy.models[model], rateText(policy.feeBasisPoints[model])])}
      />
    </div>
  );
}

type Change = { readonly name: string; readonly before: string; readonly after: string };
/** What another policy changes, step by step and rate by rate. */
export function changesOf(now: Policy, then: Policy, lang: Language): Change[] {
  const copy = policyCopy[lang];
  const lengths = clockSteps.map((step) => ({
    name: copy.steps[step],
    before: lengthText(now, step, lang),
    after: lengthText(then, step, lang),
  }));
  const rates = models.map((model) => ({
    name: copy.models[model],
    before: rateText(now.feeBasisPoints[model]),
    after: rateText(then.feeBasisPoints[model]),
  }));
  return [...lengths, ...rates].filter(({ before, after }) => before !== after);
}
