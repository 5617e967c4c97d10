import { fundingKinds } from "../../shared/startups/codes.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { FieldSet } from "../ui/choices.tsx";
import { FieldError, Mark, type Option } from "../ui/field.tsx";
import { countriesIn } from "./brief-words.ts";
import type { StepProps } from "./part.ts";

/** Who owns the firm, and where its money came from: rows of which empty ones do not count. */
export function OwnersStep(props: StepProps) {
  const { lang } = props;
  const { sections, leads, rowsHint } = briefCopy[lang];
  return (
    <div id="step-owners">
      <FieldSet legend={sections.owners} lead={leads.owners}>
        <p class="hint">{rowsHint}</p>
        <datalist id="countries">
          {countriesIn(lang).map(({ label }) => (
            <option value={label} />
          ))}
        </datalist>
        <Rows {...props} table="owners" columns={["name", "country", "share"]} />
        <Rows {...props} table="funding" columns={["source", "country", "kind", "year", "amount"]} optional />
      </FieldSet>
    </div>
  );
}

type Column = "name" | "country" | "share" | "source" | "kind" | "year" | "amount";
type RowsProps = StepProps & {
  readonly table: "owners" | "funding";
  readonly columns: readonly Column[];
  readonly optional?: boolean;
};

function Rows(props: RowsProps) {
  const { lang, table, columns, inputs, bind, optional } = props;
  const copy = briefCopy[lang];
  const whole = bind(table);
  return (
    <fieldset class="field technology-rows" data-table={table}>
      <legend>
        {copy.fields[table]} <Mark lang={lang} optional={optional} />
      </legend>
      <FieldError field={whole} lang={lang} />
      {numbersOf(inputs, table).map((number) => (
        <fieldset class="technology-row">
          <legend class="visually-hidden">{`${copy.fields[table]} ${copy.row(number + 1)}`}</legend>
          {columns.map((column) => (
            <Cell {...props} column={column} number={number} />
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}

const numbersOf = (inputs: readonly string[], table: string): number[] => {
  const found = inputs.flatMap((name) => {
    const [of, number] = name.split(".");
    return of === table && number !== undefined ? [Number(number)] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
};

function Cell({ lang, table, bind, column, number }: RowsProps & { column: Column; number: number }) {
  const copy = briefCopy[lang];
  const field = bind(`${table}.${number}.${column}`);
  const options = optionsOf(column, lang);
  const shared = {
    id: field.id,
    name: field.name,
    class: "input",
    "aria-describedby": field.error === undefined ? undefined : `${field.id}-error`,
    "aria-invalid": field.error === undefined ? undefined : ("true" as const),
  };
  return (
    <div class="field" data-column={column}>
      <label for={field.id}>{copy.columns[column]}</label>
      <FieldError field={field} lang={lang} />
      {options ? (
        <select {...shared}>
          <option value="">{copy.choose}</option>
          {options.map(({ value, label }) => (
            <option value={value} selected={value === field.value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          value={field.value}
          autocomplete="off"
          list={column === "country" ? "countries" : undefined}
          inputmode={column === "share" ? "decimal" : isFigure(column) ? "numeric" : undefined}
        />
      )}
    </div>
  );
}

const isFigure = (column: Column): boolean => column === "year" || column === "amount";

function optionsOf(column: Column, lang: StepProps["lang"]): readonly Option[] | undefined {
  if (column === "kind")
    return fundingKinds.map((value) => ({ value, label: startupsCodes[lang].funding[value] }));
  return undefined;
}
