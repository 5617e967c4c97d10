import { briefLeaves } from "../../shared/startups/brief-changes.ts";
import { answerCopy } from "../copy/startups-answer.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { briefOrder } from "./brief-order.ts";
import { fieldLabel } from "./field-labels.ts";
import { LeafValue } from "./leaf-value.tsx";
import type { StaffProps } from "./staff-part.ts";
import { valueText } from "./value-text.ts";

/** What was handed in, as it was. */
export function StaffBriefPart({ one, lang }: StaffProps) {
  const copy = answerCopy[lang].brief;
  const leaves = Object.entries(briefLeaves(one.brief))
    .filter(([leaf, value]) => valueText(leaf, value, lang) !== "")
    .sort(([a], [b]) => briefOrder(a) - briefOrder(b));
  const { paper, demo } = one.brief;
  return (
    <section id="brief">
      <h2>{copy.title}</h2>
      <ul>
        {paper ? (
          <li>
            <a href={`/api/staff/documents/${paper.id}/file`}>
              {copy.file}: {paper.name}
            </a>
          </li>
        ) : null}
        {demo ? (
          <li>
            <a href={demo} rel="noreferrer">
              {demo}
            </a>
          </li>
        ) : null}
      </ul>
      <Facts
        caption={copy.title}
        facts={leaves.map(([leaf, value]) => ({
          name: fieldLabel(leaf, lang),
          value: <LeafValue leaf={leaf} value={value} lang={lang} />,
        }))}
      />
    </section>
  );
}

/** Of a further try: what differs from the one before, and the points that the firm was given then. */
export function StaffComparisonPart({ one, lang, comparison }: StaffProps) {
  if (!comparison) return null;
  const copy = answerCopy[lang].brief;
  const { changes } = comparison;
  return (
    <section id="comparison">
      <h2>{copy.changes}</h2>
      {one.feedback.length === 0 ? null : (
        <ul>
          {one.feedback.map(({ code, text, done }) => (
            <li>
              {startupsCodes[lang].feedback[code]}
              {done ? ` (${copy.done})` : ""}
              <span class="as-typed means">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {changes.length === 0 ? (
        <p class="panel panel-calm">{copy.same}</p>
      ) : (
        <DataTable
          caption={copy.changes}
          columns={[copy.field, copy.before, copy.after]}
          rows={changes.map(({ field, before, after }) => [
            fieldLabel(field, lang),
            <LeafValue leaf={field} value={before} lang={lang} />,
            <LeafValue leaf={field} value={after} lang={lang} />,
          ])}
        />
      )}
    </section>
  );
}
