import type { Language } from "../../shared/base/text.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";
import { fieldLabel } from "./field-labels.ts";
import { LeafValue } from "./leaf-value.tsx";
import type { TechnologyProps } from "./part.ts";
import { valueText } from "./value-text.ts";

/** What a further try changed. */
export function ComparisonPart({ comparison, lang }: TechnologyProps) {
  if (!comparison) return null;
  const copy = briefCopy[lang].comparison;
  const { changes, from } = comparison;
  return (
    <section id="comparison" data-autosave-follows>
      <h2>{copy.title}</h2>
      <p>{copy.lead(number(from, lang))}</p>
      {changes.length === 0 ? (
        <p class="panel panel-calm">{copy.none}</p>
      ) : (
        <DataTable
          caption={copy.title}
          columns={[copy.columns.field, copy.columns.before, copy.columns.after]}
          rows={changes.map(({ field, before, after }) => [
            fieldLabel(field, lang),
            <Value field={field} value={before} lang={lang} />,
            <Value field={field} value={after} lang={lang} />,
          ])}
        />
      )}
    </section>
  );
}

type ValueProps = { readonly field: string; readonly value: unknown; readonly lang: Language };
function Value({ field, value, lang }: ValueProps) {
  if (valueText(field, value, lang) === "")
    return <span class="quiet">{briefCopy[lang].comparison.empty}</span>;
  return <LeafValue leaf={field} value={value} lang={lang} />;
}
