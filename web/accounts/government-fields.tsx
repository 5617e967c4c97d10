import { type Language, languages } from "../../shared/base/text.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { formCopy } from "../copy/form.ts";
import type { Bound } from "../ui/bound.ts";
import { FieldSet, Radios } from "../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { countryOptions } from "./countries.ts";

type Props = { readonly lang: Language; readonly bound: (name: string) => Bound };

/** In the order of the page, which is the order in which mistakes are listed. */
export function governmentLabels(lang: Language) {
  const {
    country,
    ministry,
    unit,
    address,
    officerName,
    officerTitle,
    officerMail,
    domain,
    purpose,
    language,
  } = accountsCopy[lang].apply.fields;
  return {
    country,
    ministry,
    unit,
    address,
    officerName,
    officerTitle,
    officerMail,
    domain,
    purpose,
    language,
  };
}

export function GovernmentFields({ lang, bound }: Props) {
  const copy = accountsCopy[lang].apply;
  const { fields: label, hints: hint } = copy;
  const of = (name: keyof ReturnType<typeof governmentLabels>) => ({
    field: bound(name),
    lang,
    label: label[name],
  });
  return (
    <>
      <FieldSet legend={copy.partOrganisation}>
        <SelectField
          {...of("country")}
          options={countryOptions(lang)}
          empty={formCopy[lang].choose}
          autocomplete="country"
        />
        <TextField {...of("ministry")} hint={hint.ministry} maxlength={200} autocomplete="organization" />
        <TextField {...of("unit")} hint={hint.unit} maxlength={200} optional />
        <TextArea {...of("address")} maxlength={400} rows={3} />
      </FieldSet>
      <FieldSet legend={copy.partOfficer} lead={copy.partOfficerLead}>
        <TextField {...of("officerName")} maxlength={120} width="medium" autocomplete="name" />
        <TextField {...of("officerTitle")} maxlength={120} width="medium" autocomplete="organization-title" />
        <TextField
          {...of("officerMail")}
          hint={hint.officerMail}
          type="email"
          maxlength={254}
          width="medium"
          autocomplete="email"
        />
        <TextField {...of("domain")} hint={hint.domain} maxlength={253} width="medium" inputmode="url" />
      </FieldSet>
      <FieldSet legend={copy.partUse}>
        <TextArea {...of("purpose")} hint={hint.purpose} maxlength={2000} rows={6} />
        <LanguageChoice {...of("language")} />
      </FieldSet>
    </>
  );
}

export function LanguageChoice(props: { field: Bound; lang: Language; label: string }) {
  const { languages: names } = accountsCopy[props.lang].profile;
  const choices = languages.map((value) => ({ value, label: <span lang={value}>{names[value]}</span> }));
  return <Radios {...props} choices={choices} inline />;
}
