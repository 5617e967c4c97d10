import { daysBetween } from "../../shared/base/day.ts";
import { read } from "../../shared/base/text.ts";
import { packageParts } from "../../shared/rfq/codes.ts";
import type { Letter, Offer } from "../../shared/rfq/offer.ts";
import { sumOf } from "../../shared/rfq/offer.ts";
import { hundredthsOf } from "../../shared/rfq/payment-plan.ts";
import { caseNames } from "../copy/case-names.ts";
import { caseOfferCopy } from "../copy/case-offer.ts";
import { codes } from "../copy/codes.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { day, exactMoney, number } from "../ui/format.ts";
import type { CaseProps } from "./part.ts";

type Props = Pick<CaseProps, "lang" | "today"> & {
  readonly offer: Offer;
  /** Absent while it is a draft. */
  readonly letter?: Letter | undefined;
  readonly caseNumber: string;
  /** Whether its end still matters: it waits for an answer. */
  readonly isRunning: boolean;
};

/** Hundredths of a per cent as people write them: 350 → "3.5". */
const percent = (hundredths: number): string => String(hundredths / 100);

/** An offer as a document: what, for how much, when, where, on which terms and until when. */
export function OfferDocument(props: Props) {
  return (
    <div class="offer-document">
      <Head {...props} />
      <Lines {...props} />
      <Plan {...props} />
    </div>
  );
}

function Head({ lang, offer, letter, caseNumber, isRunning, today }: Props) {
  const copy = caseOfferCopy[lang];
  const { incoterm, official, saleModel, warrantyMonths, lines } = offer;
  const until = letter && (
    <>
      {day(letter.expiresOn, lang)}{" "}
      {isRunning && letter.expiresOn >= today ? (
        <strong class="offer-left">{copy.daysLeft(daysBetween(today, letter.expiresOn))}</strong>
      ) : null}
      <span class="quiet offer-note">{copy.endOfDay}</span>
    </>
  );
  const parts = packageParts.map(
    (part) =>
      `${caseNames[lang].parts[part]} – ${offer.package[part] === "INCLUDED" ? copy.included : copy.notRequired}`,
  );
  return (
    <Facts
      facts={[
        { name: copy.document, value: copy.number(caseNumber, offer.revision) },
        letter && { name: copy.issuedOn, value: day(letter.issuedOn, lang) },
        letter && { name: copy.validUntil, value: until },
        { name: copy.saleModel, value: codes[lang].sale[saleModel] },
        { name: copy.incoterm, value: `${incoterm.term} ${incoterm.place}` },
        { name: copy.official, value: `${official.name}, ${official.title}` },
        {
          name: copy.warranty,
          value: lines.every(({ asIs }) => asIs) ? copy.asIs : copy.warrantyMonths(warrantyMonths),
        },
        {
          name: copy.package,
          value: (
            <ul class="offer-package">
              {parts.map((part) => (
                <li>{part}</li>
              ))}
            </ul>
          ),
        },
        offer.note ? { name: copy.note, value: <p class="as-typed">{offer.note}</p> } : undefined,
      ]}
    />
  );
}

function Lines({ lang, offer }: Props) {
  const copy = caseOfferCopy[lang];
  const { currency, lines, fee, total } = offer;
  const amount = (minor: number) => <span class="amount">{exactMoney({ minor, currency }, lang)}</span>;
  return (
    <>
      <h3>{copy.lines}</h3>
      <DataTable
        caption={copy.lines}
        columns={copy.lineColumns}
        rows={lines.map((line) => [
          String(line.number),
          <>
            {read(line.title, lang).value}
            {line.nsn ? <span class="quiet offer-note">{line.nsn}</span> : null}
            {line.asIs ? <span class="quiet offer-note">{copy.asIs}</span> : null}
          </>,
          copy.quantity(number(line.quantity, lang), line.unit),
          amount(line.unitPrice),
          amount(line.amount),
          day(line.dueOn, lang),
        ])}
      />
      <dl class="offer-totals">
        <div>
          <dt>{copy.subtotal}</dt>
          <dd>{amount(sumOf(lines.map((line) => line.amount)))}</dd>
        </div>
        <div>
          <dt>{copy.fee(percent(fee.basisPoints))}</dt>
          <dd>{amount(fee.minor)}</dd>
        </div>
        <div class="offer-total">
          <dt>{copy.total}</dt>
          <dd>{amount(total)}</dd>
        </div>
      </dl>
    </>
  );
}

function Plan({ lang, offer }: Props) {
  const copy = caseOfferCopy[lang];
  const { currency, paymentPlan } = offer;
  const shares = hundredthsOf(paymentPlan.map(({ minor }) => minor));
  return (
    <>
      <h3>{copy.plan}</h3>
      <DataTable
        caption={copy.plan}
        columns={copy.planColumns}
        rows={paymentPlan.map(({ kind, event, dueOn, minor }, i) => [
          copy.paymentKinds[kind],
          event === "DAY" && dueOn ? day(dueOn, lang) : copy.paymentEvents[event],
          `${percent(shares[i] ?? 0)} %`,
          <span class="amount">{exactMoney({ minor, currency }, lang)}</span>,
        ])}
      />
    </>
  );
}
