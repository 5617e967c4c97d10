import { lineIsLate, receivedOf, shippedOf } from "../../shared/rfq/deliveries.ts";
import type { Offer } from "../../shared/rfq/offer.ts";
import { amendedBy, creditOf, overpaidOf, owedOf, paidOf } from "../../shared/rfq/payments.ts";
import { casePageCopy } from "../copy/case-page.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { day, dayOf, exactMoney, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { ShareBar } from "../ui/share-bar.tsx";
import type { CaseProps } from "./part.ts";

/** What was agreed, and how much of it is delivered and paid; nothing before there is an offer to speak of. */
export function AgreedPart(props: CaseProps) {
  const { one, lang } = props;
  const { offer } = one;
  if (!offer || !one.letter) return null;
  const copy = casePageCopy[lang];
  const sum = (minor: number) => exactMoney({ minor, currency: offer.currency }, lang);
  const signed = one.signature?.confirmedAt;
  const amended = amendedBy(one);
  const [paid, owed, credit] = [paidOf(one), owedOf(one), creditOf(one)];
  return (
    <section class="case-agreed">
      <h2>{copy.agreed}</h2>
      <div class="case-sums">
        <Facts
          facts={[
            {
              name: signed ? copy.total : copy.offered,
              value: (
                <>
                  <strong class="case-total">{sum(offer.total)}</strong>
                  <span class="means">
                    {signed
                      ? copy.signedOn(dayOf(signed, lang), offer.official.name)
                      : copy.validUntil(day(one.letter.expiresOn, lang))}
                  </span>
                </>
              ),
            },
            amended > 0
              ? { name: copy.withAmendments, value: <strong>{sum(offer.total + amended)}</strong> }
              : undefined,
            { name: copy.terms, value: `${offer.incoterm.term} ${offer.incoterm.place}` },
          ]}
        />
        <div class="case-paid">
          <h3>{copy.paid}</h3>
          <ShareBar value={paid} of={owed} />
          <p>
            {copy.paidOf(sum(paid), sum(owed))}
            {credit > 0 ? <span class="means">{copy.credited(sum(credit))}</span> : null}
            {overpaidOf(one) > 0 ? <span class="means">{copy.overpaid(sum(overpaidOf(one)))}</span> : null}
          </p>
        </div>
      </div>
      <DataTable
        caption={copy.agreed}
        columns={[copy.line, copy.received, copy.lineDue]}
        rows={offer.lines.map((line) => cells(line, props))}
      />
    </section>
  );
}

function cells(line: Offer["lines"][number], { one, lang }: CaseProps) {
  const copy = casePageCopy[lang];
  const received = receivedOf(one, line.number);
  const underWay = Math.max(0, shippedOf(one, line.number) - received);
  const forecast = one.execution.forecasts.find((known) => known.line === line.number)?.forecastOn;
  const late = lineIsLate(one, line.number) && received < line.quantity;
  return [
    <>
      {line.number}. <Said text={line.title} lang={lang} />
    </>,
    <div class="share">
      <ShareBar value={received} of={line.quantity} more={underWay} />
      <span>
        {copy.receivedOf(number(received, lang), number(line.quantity, lang))} {line.unit}
        {underWay > 0 ? <span class="means">{copy.shippedMore(number(underWay, lang))}</span> : null}
      </span>
    </div>,
    <>
      {day(line.dueOn, lang)}
      {forecast && forecast !== line.dueOn ? (
        <span class={late ? "late" : "means"}>
          {late ? `${copy.late}: ` : ""}
          {copy.forecast(day(forecast, lang))}
        </span>
      ) : null}
    </>,
  ];
}
