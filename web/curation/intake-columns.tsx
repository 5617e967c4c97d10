import { fields } from "../../shared/curation/columns.ts";
import type { FileColumn } from "../../shared/curation/intake.ts";
import { groupings } from "../../shared/curation/lot.ts";
import { listableConditions } from "../../shared/surplus/codes.ts";
import { conditionName } from "../../shared/surplus/conditions.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { intakeDeskCopy, sayIntake } from "../copy/intake-desk.ts";
import { binder } from "../ui/bound.ts";
import { Radios } from "../ui/choices.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { SelectField } from "../ui/field.tsx";
import type { IntakeProps } from "./intake-props.ts";

/** Currencies that files of property have come in. */
const currencies = ["JPY", "USD", "EUR", "GBP", "AUD"];

type Props = IntakeProps & { readonly columns: readonly FileColumn[] };

/** What each column means, and how rows become drafts: chosen before, or as far as the headers are known. */
export function IntakeColumns(props: Props) {
  const { lang, intake, columns, typed } = props;
  const copy = intakeDeskCopy[lang];
  const { settings } = intake;
  const kept = { grouping: settings?.grouping ?? "lot", condition: settings?.condition ?? "F" };
  const bound = binder(typed, sayIntake(lang), "intake", { ...kept, currency: settings?.currency ?? "" });
  return (
    <section>
      <h2>{copy.mapping}</h2>
      <p>{copy.mappingText}</p>
      <PostForm action={`/${lang}/staff/intake/${intake.id}/check`} submit={copy.check}>
        <DataTable
          caption={copy.mapping}
          columns={[...copy.mappingColumns]}
          rows={columns.map((column, i) => cells(column, i, props))}
        />
        <Radios
          field={bound("grouping")}
          lang={lang}
          label={copy.grouping}
          choices={groupings.map((value) => ({ value, label: copy.groupings[value] }))}
        />
        <SelectField
          field={bound("condition")}
          lang={lang}
          label={copy.condition}
          hint={copy.conditionHint}
          options={listableConditions.map((value) => ({
            value,
            label: `${value} ${conditionName(value)?.[lang] ?? ""}`,
          }))}
        />
        <SelectField
          field={bound("currency")}
          lang={lang}
          label={copy.currency}
          optional
          empty={copy.currencyAuto}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      </PostForm>
    </section>
  );
}

function cells({ header, nth, samples, known }: FileColumn, i: number, { lang, intake, typed }: Props) {
  const copy = intakeDeskCopy[lang];
  const name = header || copy.noHeader(String(i + 1));
  const before = intake.settings?.columns.find((c) => c.header === header && c.nth === nth)?.field;
  const chosen = typed.values[`column-${i}`]?.at(-1) ?? before ?? known ?? "none";
  return [
    <span class="intake-header">{name}</span>,
    samples.length === 0 ? (
      <span class="quiet">{copy.noSamples}</span>
    ) : (
      <ul class="intake-samples">
        {samples.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    ),
    <select class="input" name={`column-${i}`} aria-label={copy.fieldOf(name)}>
      {["none", ...fields].map((field) => (
        <option value={field} selected={field === chosen}>
          {field === "none" ? copy.ignore : copy.field[field as (typeof fields)[number]]}
        </option>
      ))}
    </select>,
  ];
}
