import { actsAs } from "../../shared/base/actor.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { caseOfferCopy } from "../copy/case-offer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Banner } from "../ui/banner.tsx";
import { FieldSet } from "../ui/choices.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { day, moneyRange, number } from "../ui/format.ts";
import { type CaseProps, caseAddress, fieldsOf, isOpen, isOpenForm, moveOf } from "./part.ts";
import { Whole } from "./whole.tsx";

/** Prices and lead times that are no offer, and what the buyer makes of them; for the officer, the form that sends them. */
export function AvailabilityPart(props: CaseProps) {
  const { lang, one, actor } = props;
  const copy = caseOfferCopy[lang];
  const isToSend =
    one.status === "PREPARING" && one.kind === "PRICE_AND_AVAILABILITY" && actsAs(actor, "case-officer");
  if (!one.availability && !isToSend) return null;
  return (
    <section class="availability-part" id="availability">
      <h2>{copy.availability}</h2>
      {one.availability ? <Sent {...props} availability={one.availability} /> : null}
      {isToSend ? <Send {...props} /> : null}
      {isOpen(props, "ask-offer") ? <AskOffer {...props} /> : null}
      {moveOf(props, "decline") ? <Decline {...props} /> : null}
    </section>
  );
}

type Sending = { readonly availability: NonNullable<CaseProps["one"]["availability"]> };
function Sent({ lang, one, availability }: CaseProps & Sending) {
  const copy = caseOfferCopy[lang];
  const { currency, lines, validUntil } = availability;
  return (
    <>
      <Banner tone="info" title={copy.notAnOffer}>
        {validUntil ? (
          <p>
            {copy.validUntil}: {day(validUntil, lang)}
          </p>
        ) : null}
      </Banner>
      <DataTable
        caption={copy.availability}
        columns={copy.availabilityColumns}
        rows={lines.map(({ line, low, high, leadMonths, note }) => {
          const asked = one.request.lines.find((known) => known.number === line);
          return [
            asked?.description ?? String(line),
            asked ? copy.quantity(number(asked.quantity, lang), asked.unit) : "",
            <span class="amount">
              {moneyRange({ minor: low, currency }, { minor: high, currency }, lang)}
            </span>,
            copy.months(leadMonths.from, leadMonths.to),
            note ?? "–",
          ];
        })}
      />
    </>
  );
}

function Send(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  const field = fieldsOf(props, "availability", { currency: "JPY" });
  return (
    <FoldedForm
      title={copy.sendAvailability}
      action={`${caseAddress(props)}/availability`}
      open={isOpenForm(props, "availability")}
      hidden={{ revision: one.revision }}
    >
      <p>{copy.sendAvailabilityLead}</p>
      <Whole {...props} form="availability" />
      <TextField
        field={field("currency")}
        lang={lang}
        label={copy.currency}
        hint={copy.currencyHint}
        width="short"
        maxlength={3}
      />
      {one.request.lines.map(({ number: n, description, quantity, unit }) => (
        <FieldSet
          legend={`${copy.line(n)}: ${description}`}
          lead={copy.quantity(number(quantity, lang), unit)}
        >
          <div class="field-row">
            {(["low", "high"] as const).map((name) => (
              <TextField
                field={field(`lines.${n}.${name}`)}
                lang={lang}
                label={copy[name]}
                inputmode="decimal"
                maxlength={30}
              />
            ))}
          </div>
          <div class="field-row">
            {(["monthsFrom", "monthsTo"] as const).map((name) => (
              <TextField
                field={field(`lines.${n}.${name}`)}
                lang={lang}
                label={copy[name]}
                inputmode="numeric"
                maxlength={3}
                width="short"
              />
            ))}
          </div>
          <TextField
            field={field(`lines.${n}.note`)}
            lang={lang}
            label={copy.note}
            maxlength={500}
            optional
          />
        </FieldSet>
      ))}
    </FoldedForm>
  );
}

function AskOffer(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  return (
    <div class="panel">
      <p>{copy.askOfferLead}</p>
      <Whole {...props} form="ask-offer" />
      <PostForm
        action={`${caseAddress(props)}/ask-offer`}
        submit={copy.askOffer}
        hidden={{ revision: one.revision }}
      />
    </div>
  );
}

function Decline(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  const field = fieldsOf(props, "decline");
  return (
    <FoldedForm
      title={copy.decline}
      action={`${caseAddress(props)}/decline`}
      open={isOpenForm(props, "decline")}
      hidden={{ revision: one.revision }}
    >
      <Whole {...props} form="decline" />
      <TextArea
        field={field("text")}
        lang={lang}
        label={copy.declineText}
        maxlength={2000}
        rows={2}
        optional
      />
    </FoldedForm>
  );
}
