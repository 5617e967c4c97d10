import type { Child } from "hono/jsx";
import { untyped } from "../../shared/base/endpoint.ts";
import { type ExecutionCopy, executionCopy } from "../copy/execution.ts";
import { sayExecution } from "../copy/execution-refusals.ts";
import { formCopy } from "../copy/form.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { type Bound, binder, faultsOf } from "../ui/bound.ts";
import { Checkboxes } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { type Option, SelectField, TextArea, TextField } from "../ui/field.tsx";
import { type CaseProps, caseAddress, isOpenForm } from "./part.ts";

export type Act = keyof ExecutionCopy["acts"];
type Name = keyof ExecutionCopy["fields"];
type Common = {
  readonly name: Name;
  /** Of a form that asks the same of several lines: which. */
  readonly line?: number;
  readonly label?: string;
  readonly hint?: string;
  readonly optional?: boolean;
};
export type Field = Common &
  (
    | {
        readonly as: "text" | "count" | "amount" | "day" | "words";
        readonly width?: "short" | "medium" | "full";
      }
    | { readonly as: "choice" | "ticks"; readonly options: readonly Option[] }
  );
type Group = { readonly legend: string; readonly fields: readonly Field[] };

type Props = {
  readonly page: CaseProps;
  readonly act: Act;
  readonly fields?: readonly Field[];
  /** Fields of one line each. */
  readonly lines?: readonly Group[];
  readonly kept?: Readonly<Record<string, string>>;
  /** Whether the form takes the revision that the page shows. */
  readonly seen?: boolean;
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly children?: Child;
};

const nameOf = ({ name, line }: Field) => (line === undefined ? name : `${name}.${line}`);

/** A form of a running case, folded up until it is wanted or came back with mistakes. */
export function ActForm({ page, act, fields = [], lines = [], kept = {}, seen, hidden, children }: Props) {
  const { lang, one, typed, failed } = page;
  const copy = executionCopy[lang];
  const say = sayExecution(lang);
  const mine = failed === act ? typed : untyped;
  const bound = binder(mine, say, act, kept);
  const labelOf = (field: Field) => field.label ?? copy.fields[field.name];
  const all = [...fields, ...lines.flatMap((group) => group.fields)];
  const named = (field: Field) =>
    field.line === undefined ? labelOf(field) : copy.otherLine(labelOf(field), copy.lineNumber(field.line));
  const labels = Object.fromEntries(all.map((field) => [nameOf(field), named(field)]));
  const shown = (field: Field) => (
    <ActField field={field} bound={bound(nameOf(field))} label={labelOf(field)} lang={lang} />
  );
  return (
    <FoldedForm
      title={copy.acts[act]}
      action={`${caseAddress(page)}/${act}`}
      open={isOpenForm(page, act)}
      hidden={{ ...(seen && { revision: one.revision }), ...hidden }}
    >
      <ErrorSummary faults={faultsOf(mine, labels, say, act)} lang={lang} />
      {children}
      {fields.map(shown)}
      {lines.map(({ legend, fields: own }) => (
        <fieldset class="line-fields">
          <legend>{legend}</legend>
          {own.map(shown)}
        </fieldset>
      ))}
    </FoldedForm>
  );
}

type FieldProps = {
  readonly field: Field;
  readonly bound: Bound;
  readonly label: string;
  readonly lang: CaseProps["lang"];
};
function ActField({ field, bound, label, lang }: FieldProps) {
  const { hint, optional } = field;
  const common = {
    field: bound,
    lang,
    label,
    ...(hint !== undefined && { hint }),
    ...(optional && { optional }),
  };
  switch (field.as) {
    case "choice":
      return <SelectField {...common} options={field.options} empty={formCopy[lang].choose} />;
    case "ticks":
      return <Checkboxes {...common} choices={field.options} />;
    case "words":
      return <TextArea {...common} rows={3} maxlength={1000} />;
    case "day":
      return <TextField {...common} type="date" width="medium" />;
    case "count":
      return <TextField {...common} inputmode="numeric" width="short" />;
    case "amount":
      return <TextField {...common} inputmode="decimal" width="medium" />;
    default:
      return <TextField {...common} width={field.width ?? "medium"} />;
  }
}
