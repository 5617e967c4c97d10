import type { Child } from "hono/jsx";
import { describedBy, FieldError, type FieldProps, Mark } from "./field.tsx";

export type Choice = { readonly value: string; readonly label: Child; readonly means?: string | undefined };
type Props = FieldProps & {
  readonly choices: readonly Choice[];
  /** Short answers stand side by side. */
  readonly inline?: boolean;
};

/** The first control has the group's own id, so that a summary of mistakes can lead to it. */
const choiceId = (base: string, index: number) => (index === 0 ? base : `${base}-${index}`);

function Group(props: Props & { readonly type: "radio" | "checkbox" }) {
  const { field, lang, label, hint, optional, choices, inline, type } = props;
  const bad = field.error === undefined ? undefined : "true";
  return (
    <fieldset
      class="field choices"
      role={type === "radio" ? "radiogroup" : undefined}
      aria-describedby={describedBy(field, hint)}
      aria-invalid={type === "radio" ? bad : undefined}
    >
      <legend>
        {label} <Mark lang={lang} optional={optional} />
      </legend>
      {hint ? (
        <p class="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError field={field} lang={lang} />
      <div class={inline ? "choice-row" : "choice-list"}>
        {choices.map(({ value, label: text, means }, i) => (
          <label class="choice" for={choiceId(field.id, i)}>
            <input
              id={choiceId(field.id, i)}
              type={type}
              name={field.name}
              value={value}
              checked={field.values.includes(value)}
              required={type === "radio" && optional !== true}
              aria-invalid={type === "checkbox" ? bad : undefined}
            />
            <span>
              {text}
              {means ? <span class="means">{means}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export const Radios = (props: Props) => <Group {...props} type="radio" />;
export const Checkboxes = (props: Props) => <Group {...props} type="checkbox" />;

/** One box that is ticked or not. */
export function Checkbox({ field, label, hint }: Pick<FieldProps, "field" | "label" | "hint">) {
  return (
    <div class="field">
      <label class="choice" for={field.id}>
        <input
          id={field.id}
          type="checkbox"
          name={field.name}
          value="true"
          checked={field.value === "true"}
          aria-describedby={describedBy(field, hint)}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p class="hint choice-hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** A part of a longer form under its own heading. */
export function FieldSet({ legend, lead, children }: { legend: string; lead?: string; children: Child }) {
  return (
    <fieldset class="form-part">
      <legend>{legend}</legend>
      {lead ? <p class="form-part-lead">{lead}</p> : null}
      {children}
    </fieldset>
  );
}
