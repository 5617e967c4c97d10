import {
  outstandingOf,
  overpaidOf,
  owedOf,
  paidOf,
  planAgainst,
  returnedOf,
  takenOf,
} from "../../shared/rfq/payments.ts";
import { executionCopy } from "../copy/execution.ts";
import { Facts } from "../ui/facts.tsx";
import { Figures } from "../ui/figures.tsx";
import { day } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { ActForm, type Field } from "./act-form.tsx";
import type { CaseProps } from "./part.ts";
import { currencyOf, may, sum, wasSigned } from "./running.ts";

/** The plan against what came in, and what is owed either way. */
export function PaymentsPart(props: CaseProps) {
  const { lang, one, today } = props;
  if (!wasSigned(props)) return null;
  const copy = executionCopy[lang];
  const fact = (name: string, minor: number, always = true) =>
    always || minor > 0 ? { name, value: sum(props, minor) } : undefined;
  return (
    <section id="payments">
      <h2>{copy.payments}</h2>
      <Facts
        caption={copy.payments}
        facts={[
          fact(copy.total, one.offer?.total ?? 0),
          fact(copy.owed, owedOf(one)),
          fact(copy.takenIn, takenOf(one)),
          fact(copy.refunded, returnedOf(one), false),
          fact(copy.paid, paidOf(one)),
          fact(copy.outstanding, outstandingOf(one, today)),
          fact(copy.overpaid, overpaidOf(one), false),
        ]}
      />
      <Plan {...props} />
      <Entries {...props} />
      <div class="case-acts">
        {may(props, "record-payment") ? <Payment {...props} /> : null}
        {may(props, "record-refund") && paidOf(one) > 0 ? <Refund {...props} /> : null}
      </div>
    </section>
  );
}

function Plan(props: CaseProps) {
  const { lang, one, today } = props;
  const copy = executionCopy[lang];
  return (
    <>
      <h3>{copy.plan}</h3>
      <Figures
        caption={copy.plan}
        columns={[
          { name: copy.planned },
          { name: copy.when },
          { name: copy.amount, figures: true },
          { name: copy.settled, figures: true },
          { name: copy.state },
        ]}
        rows={planAgainst(one, today).map((planned) => [
          copy.kinds[planned.kind],
          planned.dueOn ? day(planned.dueOn, lang) : copy.events[planned.event],
          sum(props, planned.minor),
          sum(props, planned.paid),
          planned.paid === planned.minor ? (
            <StatusTag tone="ok">{copy.settled}</StatusTag>
          ) : planned.due && !one.cancelled ? (
            <StatusTag tone="stop">{copy.outstanding}</StatusTag>
          ) : (
            <StatusTag tone="plain">{copy.notDue}</StatusTag>
          ),
        ])}
      />
    </>
  );
}

function Entries(props: CaseProps) {
  const { lang, one } = props;
  const copy = executionCopy[lang];
  const { payments } = one.execution;
  if (payments.length === 0) return <p class="quiet">{copy.noEntries}</p>;
  return (
    <>
      <h3>{copy.entries}</h3>
      <Figures
        caption={copy.entries}
        columns={[
          { name: copy.fields.entry },
          { name: copy.on },
          { name: copy.reference },
          { name: copy.amount, figures: true },
        ]}
        rows={payments.map((payment) => [
          <>
            {payment.id}
            <span class="means">{copy.entryKinds[payment.kind]}</span>
          </>,
          day(payment.on, lang),
          payment.reference,
          `${payment.kind === "REFUNDED" ? "−" : ""}${sum(props, payment.minor)}`,
        ])}
      />
    </>
  );
}

const moneyFields = ({ one, lang }: CaseProps): Field[] => [
  { name: "entry", as: "text", hint: executionCopy[lang].hints.entry },
  { name: "amount", as: "amount", hint: executionCopy[lang].hints.amount(currencyOf(one)) },
  { name: "currency", as: "text", width: "short" },
  { name: "on", as: "day" },
  { name: "reference", as: "text", width: "full" },
];
const keptOf = ({ one, today }: CaseProps, prefix: string) => ({
  entry: `${prefix}-${one.execution.payments.length + 1}`,
  currency: currencyOf(one),
  on: today,
});

function Payment(props: CaseProps) {
  const { one, lang } = props;
  const copy = executionCopy[lang];
  const planned = (one.offer?.paymentPlan ?? []).map(({ key, kind, minor }) => ({
    value: key,
    label: `${copy.kinds[kind]} (${sum(props, minor)})`,
  }));
  return (
    <ActForm
      page={props}
      act="record-payment"
      kept={keptOf(props, "PAY")}
      fields={[...moneyFields(props), { name: "planned", as: "choice", options: planned, optional: true }]}
    />
  );
}

const Refund = (props: CaseProps) => (
  <ActForm page={props} act="record-refund" kept={keptOf(props, "REF")} fields={moneyFields(props)} />
);
