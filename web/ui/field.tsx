import type { Child } from "hono/jsx";
import type { Language } from "../../shared/base/text.ts";
import { formCopy } from "../copy/form.ts";
import type { Bound } from "./bound.ts";

export type FieldProps = {
  readonly field: Bound;
  readonly lang: Language;
  readonly label: string;
  readonly hint?: Child;
  /** Fields are required unless they say so. */
  readonly optional?: boolean;
};

export function Mark({ lang, optional }: { lang: Language; optional?: boolean | undefined }) {
  const copy = formCopy[lang];
  return optional ? (
    <span class="mark">{copy.optional}</span>
  ) : (
    <span class="mark mark-required">{copy.required}</span>
  );
}

export function FieldError({ field, lang }: { field: Bound; lang: Language }) {
  if (field.error === undefined) return null;
  return (
    <p class="field-error" id={`${field.id}-error`}>
      <span class="visually-hidden">{formCopy[lang].error}</span>
      {field.error}
    </p>
  );
}

/** Ids of what belongs to a control: its hint, its error. */
export const describedBy = (field: Bound, hint: Child | undefined): string | undefined =>
  [hint ? `${field.id}-hint` : "", field.error === undefined ? "" : `${field.id}-error`]
    .filter((id) => id !== "")
    .join(" ") || undefined;

const invalid = (field: Bound) => (field.error === undefined ? undefined : "true");

/** Label, hint and mistake around a control. */
export function Frame(props: FieldProps & { readonly children: Child }) {
  const { field, lang, label, hint, optional, children } = props;
  return (
    <div class="field">
      <label for={field.id}>
        {label} <Mark lang={lang} optional={optional} />
      </label>
      {hint ? (
        <p class="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError field={field} lang={lang} />
      {children}
    </div>
  );
}

type TextProps = FieldProps & {
  readonly type?: "text" | "email" | "date";
  readonly autocomplete?: string;
  readonly inputmode?: "text" | "numeric" | "decimal" | "email" | "url";
  readonly maxlength?: number;
  /** How much is expected: the field is that wide. */
  readonly width?: "short" | "medium" | "full";
  /** Id of a list of proposals. */
  readonly list?: string;
};

export function TextField(props: TextProps) {
  const { field, hint, optional, type = "text", width = "full" } = props;
  return (
    <Frame {...props}>
      <input
        id={field.id}
        name={field.name}
        type={type}
        value={field.value}
        class={`input input-${width}`}
        autocomplete={props.autocomplete ?? "off"}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        list={props.list}
        required={optional !== true}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={invalid(field)}
      />
    </Frame>
  );
}

export function TextArea(props: FieldProps & { readonly rows?: number; readonly maxlength?: number }) {
  const { field, hint, optional, rows = 4, maxlength } = props;
  return (
    <Frame {...props}>
      <textarea
        id={field.id}
        name={field.name}
        class="input"
        rows={rows}
        maxlength={maxlength}
        required={optional !== true}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={invalid(field)}
      >
        {field.value}
      </textarea>
    </Frame>
  );
}

export type Option = { readonly value: string; readonly label: string };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

export function SelectField(
  props: FieldProps & {
    readonly options: readonly (Option | OptionGroup)[];
    /** A first line that chooses nothing yet. */
    readonly empty?: string;
    readonly autocomplete?: string;
  },
) {
  const { field, hint, options, empty, optional } = props;
  const option = ({ value, label }: Option) => (
    <option value={value} selected={value === field.value}>
      {label}
    </option>
  );
  return (
    <Frame {...props}>
      <select
        id={field.id}
        name={field.name}
        class="input"
        autocomplete={props.autocomplete}
        required={optional !== true}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={invalid(field)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((o) =>
          "options" in o ? <optgroup label={o.label}>{o.options.map(option)}</optgroup> : option(o),
        )}
      </select>
    </Frame>
  );
}
