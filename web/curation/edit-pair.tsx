import { languages } from "../../shared/base/text.ts";
import type { FieldSpec } from "../../shared/curation/fields.ts";
import { curationCopy } from "../copy/curation.ts";
import { describedBy, FieldError } from "../ui/field.tsx";

import { Required, shortName } from "./edit-label.tsx";
import type { EditFieldProps as Props } from "./props.ts";

/** A text in both languages, side by side. */
export function Pair({ spec, lang, bound }: Props & { readonly spec: FieldSpec }) {
  const copy = curationCopy[lang];
  const name = shortName(spec.path, lang);
  return (
    <fieldset>
      <legend>
        {name} {spec.required ? <Required lang={lang} /> : null}
      </legend>
      <div class="edit-columns">
        {languages.map((one) => {
          const field = bound(`${spec.path}.${one}`);
          const label = one === "ja" ? copy.edit.japanese : copy.edit.english;
          return (
            <div class="field">
              <label for={field.id}>
                <span class="visually-hidden">{name} </span>
                {label}
              </label>
              <FieldError field={field} lang={lang} />
              <textarea
                id={field.id}
                name={field.name}
                class="input"
                lang={one}
                rows={spec.type === "long" ? 6 : 2}
                maxlength={spec.max}
                aria-describedby={describedBy(field, undefined)}
                aria-invalid={field.error === undefined ? undefined : "true"}
              >
                {field.value}
              </textarea>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
