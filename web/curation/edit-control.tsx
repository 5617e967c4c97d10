import type { Language } from "../../shared/base/text.ts";
import type { FieldSpec } from "../../shared/curation/fields.ts";
import { curationCopy } from "../copy/curation.ts";
import type { Bound } from "../ui/bound.ts";
import { describedBy } from "../ui/field.tsx";

import { optionName } from "./option-name.ts";

type ControlProps = {
  readonly spec: FieldSpec;
  readonly lang: Language;
  readonly field: Bound;
  readonly hint: string | undefined;
};

/** The control that fits what is asked for. */
export function Control({ spec, lang, field, hint }: ControlProps) {
  const common = {
    id: field.id,
    name: field.name,
    "aria-describedby": describedBy(field, hint),
    "aria-invalid": field.error === undefined ? undefined : ("true" as const),
  };
  switch (spec.type) {
    case "choice":
      return (
        <select {...common} class="input">
          {spec.required ? null : <option value="">{curationCopy[lang].edit.none}</option>}
          {(spec.options ?? []).map((value) => (
            <option value={value} selected={value === field.value}>
              {optionName(spec.path, value, lang)}
            </option>
          ))}
        </select>
      );
    case "tick":
      return (
        <label class="choice">
          <input type="hidden" name={field.name} value="false" />
          <input {...common} type="checkbox" value="true" checked={field.value === "true"} />
          <span>{curationCopy[lang].edit.yes}</span>
        </label>
      );
    case "choices":
      return <Choices spec={spec} lang={lang} field={field} />;
    case "lines":
    case "pairs":
      return (
        <textarea {...common} class="input" rows={spec.type === "pairs" ? 6 : 3}>
          {field.value}
        </textarea>
      );
    default:
      return (
        <input
          {...common}
          class={`input ${spec.type === "line" && (spec.max ?? 99) > 12 ? "input-medium" : "input-short"}`}
          type={spec.type === "day" ? "date" : "text"}
          inputmode={spec.type === "number" ? "numeric" : spec.type === "money" ? "decimal" : undefined}
          maxlength={spec.max}
          autocomplete="off"
          value={field.value}
        />
      );
  }
}

/** Several values are sent as lines of one field, so that they merge like any other. */
function Choices({ spec, lang, field }: Omit<ControlProps, "hint">) {
  const chosen = field.value.split("\n");
  return (
    <fieldset class="choice-row" aria-labelledby={`${field.id}-label`}>
      {(spec.options ?? []).map((value, i) => (
        <label class="choice">
          <input
            id={i === 0 ? field.id : undefined}
            type="checkbox"
            name={field.name}
            value={value}
            checked={chosen.includes(value)}
          />
          <span>{optionName(spec.path, value, lang)}</span>
        </label>
      ))}
    </fieldset>
  );
}
