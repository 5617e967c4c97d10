import { type Language, languages } from "../../shared/base/text.ts";
import { technologyAreas } from "../../shared/catalogue/codes.ts";
import { budgetBands, needAudiences } from "../../shared/startups/need-codes.ts";
import { codes } from "../copy/codes.ts";
import { formCopy } from "../copy/form.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import type { Bound } from "../ui/bound.ts";
import { Checkbox, FieldSet, Radios } from "../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { bandText } from "./need-facts.tsx";

const texts = [
  { name: "title", max: 200, rows: 2 },
  { name: "problem", max: 3000, rows: 5 },
  { name: "outcome", max: 3000, rows: 4 },
  { name: "constraints", max: 3000, rows: 3 },
] as const;
const days = ["opensOn", "questionsUntil", "answersUntil", "decisionBy"] as const;

/** In the order of the page, which is the order in which mistakes are listed. */
export function needLabels(lang: Language): Record<string, string> {
  const { fields, japanese, english } = needsCopy[lang].form;
  const { title, problem, outcome, constraints, ...plain } = fields;
  const pairs = Object.entries({ title, problem, outcome, constraints }).flatMap(([name, label]) => [
    [`${name}.ja`, `${label} (${japanese})`],
    [`${name}.en`, `${label} (${english})`],
  ]);
  return { ...Object.fromEntries(pairs), ...plain };
}

type Props = {
  readonly lang: Language;
  readonly bound: (name: string) => Bound;
  readonly sponsored: boolean;
};

/** All that a need says. Nothing is required of a draft. */
export function NeedFields({ lang, bound, sponsored }: Props) {
  const copy = needsCopy[lang].form;
  const { fields, hints } = copy;
  return (
    <>
      <FieldSet legend={copy.what} lead={copy.languages}>
        {texts.map((text) => (
          <TextPair {...text} lang={lang} bound={bound} />
        ))}
      </FieldSet>
      <FieldSet legend={copy.terms}>
        <SelectField
          field={bound("area")}
          lang={lang}
          label={fields.area}
          options={technologyAreas.map((value) => ({ value, label: codes[lang].area[value] }))}
          empty={formCopy[lang].choose}
          optional
        />
        <SelectField
          field={bound("budget")}
          lang={lang}
          label={fields.budget}
          options={budgetBands.map(({ id }) => ({ value: id, label: bandText(id, lang) }))}
          empty={formCopy[lang].choose}
          optional
        />
        <TextField
          field={bound("fsc")}
          lang={lang}
          label={fields.fsc}
          hint={hints.fsc}
          width="short"
          inputmode="numeric"
          maxlength={4}
          optional
        />
        <Radios
          field={bound("audience")}
          lang={lang}
          label={fields.audience}
          choices={needAudiences.map((value) => ({ value, label: needsCopy[lang].audiences[value] }))}
        />
        {sponsored ? <Checkbox field={bound("named")} label={fields.named} hint={hints.named} /> : null}
      </FieldSet>
      <FieldSet legend={copy.days} lead={copy.daysLead}>
        <div class="need-days">
          {days.map((name) => (
            <TextField
              field={bound(name)}
              lang={lang}
              label={fields[name]}
              type="date"
              width="medium"
              optional
            />
          ))}
        </div>
      </FieldSet>
    </>
  );
}

type PairProps = Omit<Props, "sponsored"> & (typeof texts)[number];
/** A text in both languages, side by side where there is room. */
function TextPair({ name, max, rows, lang, bound }: PairProps) {
  const copy = needsCopy[lang].form;
  const hints: Readonly<Record<string, string>> = copy.hints;
  const hint = hints[name];
  return (
    <div>
      {hint ? <p class="hint">{hint}</p> : null}
      <div class="need-pair">
        {languages.map((one) => (
          <TextArea
            field={bound(`${name}.${one}`)}
            lang={lang}
            label={`${copy.fields[name]} (${one === "ja" ? copy.japanese : copy.english})`}
            rows={rows}
            maxlength={max}
            optional
          />
        ))}
      </div>
    </div>
  );
}
