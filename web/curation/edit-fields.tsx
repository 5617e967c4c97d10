import type { FieldSpec, Section } from "../../shared/curation/fields.ts";
import { curationCopy } from "../copy/curation.ts";
import { FieldError } from "../ui/field.tsx";
import { Control } from "./edit-control.tsx";
import { Required, shortName } from "./edit-label.tsx";
import { Pair } from "./edit-pair.tsx";
import type { EditFieldProps as Props } from "./props.ts";

/** One part of the editor: bilingual texts side by side, everything else in one column. */
export function EditSection({ section, ...props }: Props & { readonly section: Section }) {
  return (
    <section class="edit-part" id={section.id} aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>{curationCopy[props.lang].section[section.id]}</h2>
      {section.fields.map((spec) => (
        <EditField spec={spec} {...props} />
      ))}
    </section>
  );
}

function EditField(props: Props & { readonly spec: FieldSpec }) {
  const { spec, lang, comments } = props;
  const count = comments[spec.path] ?? 0;
  const isText = spec.type === "text" || spec.type === "long";
  return (
    <div
      class={isText ? "edit-field edit-pair" : spec.type === "pairs" ? "edit-field edit-wide" : "edit-field"}
    >
      {isText ? <Pair {...props} /> : <Single {...props} />}
      {count > 0 ? <p class="edit-comments">{curationCopy[lang].edit.comments(count)}</p> : null}
    </div>
  );
}

function Single({ spec, lang, bound }: Props & { readonly spec: FieldSpec }) {
  const copy = curationCopy[lang];
  const field = bound(spec.path);
  const hint =
    copy.hint[spec.path] ??
    (spec.type === "lines" ? copy.edit.linesHint : spec.type === "pairs" ? copy.edit.pairsHint : undefined);
  return (
    <div class="field">
      {spec.type === "tick" || spec.type === "choices" ? (
        <p class="label-like" id={`${field.id}-label`}>
          {shortName(spec.path, lang)}
        </p>
      ) : (
        <label for={field.id}>
          {shortName(spec.path, lang)} {spec.required ? <Required lang={lang} /> : null}
        </label>
      )}
      {hint ? (
        <p class="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError field={field} lang={lang} />
      <Control spec={spec} lang={lang} field={field} hint={hint} />
    </div>
  );
}
