import { cyberAnswers, cyberQuestions } from "../../shared/accounts/codes.ts";
import type { Language } from "../../shared/base/text.ts";
import { accountCodes, type Control } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import type { Bound } from "../ui/bound.ts";
import { FieldSet, Radios } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { LanguageChoice } from "./government-fields.tsx";

type Props = { readonly lang: Language; readonly bound: (name: string) => Bound };
const controls: readonly Control[] = ["NONE", "SHAREHOLDERS", "BOARD", "OTHER"];

function plainLabels(lang: Language) {
  const { nameJa, nameEn, corporateNumber, ncage, address, contactName, contactMail, language } =
    accountsCopy[lang].apply.fields;
  const { foreignShare, foreignOwners, foreignControl } = accountsCopy[lang].apply.fields;
  const contact = { contactName, contactMail, language };
  const company = { nameJa, nameEn, corporateNumber, ncage, address };
  return { ...company, ...contact, foreignShare, foreignOwners, foreignControl };
}

/** In the order of the page, which is the order in which mistakes are listed. */
export const supplierLabels = (lang: Language): Record<string, string> => ({
  ...plainLabels(lang),
  ...Object.fromEntries(cyberQuestions.map((q) => [`cyber.${q}`, accountCodes[lang].cyber[q]])),
});

export function SupplierFields({ lang, bound }: Props) {
  const copy = accountsCopy[lang].apply;
  const { hints: hint } = copy;
  const label = plainLabels(lang);
  const of = (name: keyof typeof label) => ({ field: bound(name), lang, label: label[name] });
  return (
    <>
      <FieldSet legend={copy.partCompany}>
        <TextField {...of("nameJa")} maxlength={200} autocomplete="organization" />
        <TextField {...of("nameEn")} hint={hint.nameEn} maxlength={200} />
        <TextField
          {...of("corporateNumber")}
          hint={hint.corporateNumber}
          maxlength={30}
          width="medium"
          inputmode="numeric"
        />
        <TextField {...of("ncage")} hint={hint.ncage} maxlength={10} width="short" optional />
        <TextArea {...of("address")} maxlength={400} rows={3} />
      </FieldSet>
      <FieldSet legend={copy.partContact}>
        <TextField {...of("contactName")} maxlength={120} width="medium" autocomplete="name" />
        <TextField {...of("contactMail")} type="email" maxlength={254} width="medium" autocomplete="email" />
        <LanguageChoice {...of("language")} />
      </FieldSet>
      <FieldSet legend={copy.partOwnership} lead={copy.partOwnershipLead}>
        <TextField {...of("foreignShare")} hint={hint.foreignShare} width="short" inputmode="decimal" />
        <TextArea {...of("foreignOwners")} hint={hint.foreignOwners} maxlength={1000} rows={3} optional />
        <Radios
          {...of("foreignControl")}
          choices={controls.map((value) => ({ value, label: accountCodes[lang].control[value] }))}
        />
      </FieldSet>
      <FieldSet legend={copy.partCyber} lead={copy.partCyberLead}>
        {cyberQuestions.map((question) => (
          <Radios
            field={bound(`cyber.${question}`)}
            lang={lang}
            label={accountCodes[lang].cyber[question]}
            choices={cyberAnswers.map((value) => ({ value, label: accountCodes[lang].answer[value] }))}
            inline
          />
        ))}
      </FieldSet>
    </>
  );
}
