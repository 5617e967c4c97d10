import type { Language } from "../../shared/base/text.ts";
import { languages } from "../../shared/base/text.ts";
import type { FieldSpec, Section } from "../../shared/curation/fields.ts";
import { fieldName } from "../catalogue/field-names.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import type { Bound } from "../ui/bound.ts";
import { describedBy, FieldError } from "../ui/field.tsx";

type Props = {
  readonly lang: Language;
  readonly bound: (name: string) => Bound;
  /** Open comments by field. */
  readonly comments: Readonly<Record<string, number>>;
};

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
    <div class={isText ? "edit-field edit-pair" : "edit-field"}>
      {isText ? <Pair {...props} /> : <Single {...props} />}
      {count > 0 ? <p class="edit-comments">{curationCopy[lang].edit.comments(count)}</p> : null}
    </div>
  );
}

function Pair({ spec, lang, bound }: Props & { readonly spec: FieldSpec }) {
  const copy = curationCopy[lang];
  const name = fieldName(spec.path, lang);
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

const Required = ({ lang }: { lang: Language }) => (
  <span class="mark mark-required">{lang === "ja" ? "必須" : "required"}</span>
);

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
          {fieldName(spec.path, lang)}
        </p>
      ) : (
        <label for={field.id}>
          {fieldName(spec.path, lang)} {spec.required ? <Required lang={lang} /> : null}
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

type ControlProps = {
  readonly spec: FieldSpec;
  readonly lang: Language;
  readonly field: Bound;
  readonly hint: string | undefined;
};

function Control({ spec, lang, field, hint }: ControlProps) {
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

function optionName(path: string, value: string, lang: Language): string {
  const names = codes[lang];
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "price.mode": names.price,
    saleModel: names.sale,
    "service.type": names.service,
    "technology.area": names.area,
    "technology.seeks": names.seek,
    "lot.condition.code": names.condition,
    "lot.pricingBasis": names.pricingBasis,
    "lot.declaringService": names.declaring,
    "lot.originConsent.state": curationCopy[lang].consent,
  };
  const name = tables[path]?.[value];
  return path === "lot.condition.code" && name ? `${value} ${name}` : (name ?? value);
}
