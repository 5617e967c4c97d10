import { cyberQuestions } from "../../shared/accounts/codes.ts";
import type { Organisation } from "../../shared/accounts/model.ts";
import type { Language } from "../../shared/base/text.ts";
import { accountCodes } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { type Fact, Facts } from "../ui/facts.tsx";
import { country, number } from "../ui/format.ts";

type Props = { readonly organisation: Organisation; readonly lang: Language };

/** Organisations that were there before anybody applied have told nothing. */
export const hasTold = ({ application, registration }: Organisation): boolean =>
  application !== undefined || registration !== undefined;

/** What an organisation said of itself when it applied. */
export const ApplicationFacts = ({ organisation, lang }: Props) => (
  <Facts facts={[...governmentFacts({ organisation, lang }), ...supplierFacts({ organisation, lang })]} />
);

const present = (name: string, value: string | undefined): Fact | undefined =>
  value ? { name, value: <span class="as-typed">{value}</span> } : undefined;

function governmentFacts({ organisation, lang }: Props): (Fact | undefined)[] {
  const a = organisation.application;
  if (!a) return [];
  const { apply, profile } = accountsCopy[lang];
  const { fields } = apply;
  const officer = `${apply.partOfficer}${lang === "ja" ? "：" : ": "}`;
  return [
    present(fields.country, country(a.country, lang)),
    present(fields.ministry, a.ministry),
    present(fields.unit, a.unit),
    present(fields.address, a.address),
    present(officer + fields.officerName, a.officerName),
    present(officer + fields.officerTitle, a.officerTitle),
    present(fields.officerMail, a.officerMail),
    present(fields.domain, a.domain),
    present(fields.purpose, a.purpose),
    present(fields.language, profile.languages[a.language]),
  ];
}

function supplierFacts({ organisation, lang }: Props): (Fact | undefined)[] {
  const r = organisation.registration;
  if (!r) return [];
  const { apply, profile } = accountsCopy[lang];
  const { fields } = apply;
  const codes = accountCodes[lang];
  const contact = `${apply.partContact}${lang === "ja" ? "：" : ": "}`;
  return [
    present(fields.nameJa, r.nameJa),
    present(fields.nameEn, r.nameEn),
    { name: fields.corporateNumber, value: <code>{r.corporateNumber}</code> },
    r.ncage ? { name: fields.ncage, value: <code>{r.ncage}</code> } : undefined,
    present(fields.address, r.address),
    present(contact + fields.contactName, r.contactName),
    present(contact + fields.contactMail, r.contactMail),
    present(fields.language, profile.languages[r.language]),
    present(fields.foreignShare, number(r.foreignShare, lang)),
    present(fields.foreignOwners, r.foreignOwners),
    present(fields.foreignControl, codes.control[r.foreignControl]),
    {
      name: apply.partCyber,
      value: (
        <ul class="answers">
          {cyberQuestions.map((question) => (
            <li>
              <strong>{codes.answer[r.cyber[question]]}</strong> {codes.cyber[question]}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
