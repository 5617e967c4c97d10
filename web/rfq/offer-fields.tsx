import type { Typed } from "../../shared/base/endpoint.ts";
import { saleModels } from "../../shared/catalogue/codes.ts";
import { incoterms, packageParts } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { paymentEvents } from "../../shared/rfq/offer.ts";
import { planRows } from "../../shared/rfq/offer-fields.ts";
import { caseNames } from "../copy/case-names.ts";
import { caseOfferCopy } from "../copy/case-offer.ts";
import { codes } from "../copy/codes.ts";
import type { View } from "../layout/site.ts";
import type { Bound } from "../ui/bound.ts";
import { FieldSet, Radios } from "../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { number } from "../ui/format.ts";

export type OfferProps = View & {
  readonly one: Case;
  /** People of the buyer's organisation. */
  readonly officials: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Typed;
  readonly isSaved: boolean;
};

type Props = OfferProps & { readonly field: (name: string) => Bound };

/** Price and day of each line that was asked for. */
export function LineFields({ lang, one, field }: Props) {
  const copy = caseOfferCopy[lang];
  const sales = saleModels.map((value) => ({ value, label: codes[lang].sale[value] }));
  return (
    <>
      <TextField
        field={field("currency")}
        lang={lang}
        label={copy.currency}
        hint={`${copy.currencyHint}${lang === "ja" ? "。" : ". "}${copy.unitPriceHint}`}
        width="short"
        maxlength={3}
      />
      <SelectField
        field={field("saleModel")}
        lang={lang}
        label={copy.saleModel}
        hint={copy.saleModelHint}
        options={sales}
      />
      {one.request.lines.map(({ number: n, description, quantity, unit, source }) => (
        <FieldSet
          legend={`${copy.line(n)}: ${description}`}
          lead={`${copy.quantity(number(quantity, lang), unit)}${source.kind === "LOT" ? ` · ${copy.asIs}` : ""}`}
        >
          <div class="field-row">
            <TextField
              field={field(`lines.${n}.unitPrice`)}
              lang={lang}
              label={copy.unitPrice}
              inputmode="decimal"
              maxlength={30}
            />
            <TextField field={field(`lines.${n}.dueOn`)} lang={lang} label={copy.dueOn} type="date" />
          </div>
          <div class="field-row">
            <TextField
              field={field(`lines.${n}.titleJa`)}
              lang={lang}
              label={copy.titleJa}
              maxlength={300}
              optional
            />
            <TextField
              field={field(`lines.${n}.titleEn`)}
              lang={lang}
              label={copy.titleEn}
              maxlength={300}
              optional
            />
          </div>
        </FieldSet>
      ))}
    </>
  );
}

/** The plan: rows without a kind are not meant. */
export function PaymentFields({ lang, one, field }: Props) {
  const copy = caseOfferCopy[lang];
  const rows = Math.max(planRows, one.offer?.paymentPlan.length ?? 0);
  const kinds = (["DEPOSIT", "MILESTONE", "FINAL"] as const).map((value) => ({
    value,
    label: copy.paymentKinds[value],
  }));
  const events = paymentEvents.map((value) => ({ value, label: copy.paymentEvents[value] }));
  return (
    <FieldSet legend={copy.plan} lead={copy.planHint}>
      {Array.from({ length: rows }, (_, i) => (
        <fieldset class="payment-row">
          <legend>{copy.payment(i + 1)}</legend>
          <div class="field-row">
            <SelectField
              field={field(`payments.${i}.kind`)}
              lang={lang}
              label={copy.paymentKind}
              options={kinds}
              empty={copy.noPayment}
              optional={i > 0}
            />
            <SelectField
              field={field(`payments.${i}.event`)}
              lang={lang}
              label={copy.paymentEvent}
              options={events}
              optional={i > 0}
            />
            <TextField
              field={field(`payments.${i}.share`)}
              lang={lang}
              label={copy.share}
              maxlength={30}
              optional
            />
            <TextField
              field={field(`payments.${i}.dueOn`)}
              lang={lang}
              label={copy.paymentDay}
              type="date"
              optional
            />
          </div>
        </fieldset>
      ))}
    </FieldSet>
  );
}

/** Where it is handed over, what is promised, and who signs. */
export function TermFields({ lang, officials, field }: Props) {
  const copy = caseOfferCopy[lang];
  const terms = incoterms.map((value) => ({ value, label: value === "EXW" ? copy.exw : value }));
  const people = officials.map(({ id, name }) => ({ value: id, label: name }));
  const wishes = [
    { value: "INCLUDED", label: copy.included },
    { value: "NOT_REQUIRED", label: copy.notRequired },
  ];
  return (
    <FieldSet legend={copy.terms}>
      <SelectField
        field={field("incoterm.term")}
        lang={lang}
        label={copy.term}
        hint={copy.termHint}
        options={terms}
      />
      <TextField
        field={field("incoterm.place")}
        lang={lang}
        label={copy.place}
        maxlength={160}
        width="medium"
      />
      <TextField
        field={field("warrantyMonths")}
        lang={lang}
        label={copy.warrantyField}
        hint={copy.warrantyHint}
        inputmode="numeric"
        maxlength={3}
        width="short"
      />
      {packageParts.map((part) => (
        <Radios
          field={field(`package.${part}`)}
          lang={lang}
          label={caseNames[lang].parts[part]}
          choices={wishes}
          inline
        />
      ))}
      <SelectField
        field={field("official.personId")}
        lang={lang}
        label={copy.officialField}
        hint={copy.officialHint}
        options={people}
        empty={copy.chooseOfficial}
      />
      <TextField
        field={field("official.title")}
        lang={lang}
        label={copy.officialTitle}
        maxlength={160}
        width="medium"
      />
      <TextArea field={field("note")} lang={lang} label={copy.offerNote} maxlength={4000} rows={3} optional />
    </FieldSet>
  );
}
