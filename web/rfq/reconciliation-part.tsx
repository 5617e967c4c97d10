import { decimalOf } from "../../shared/base/money.ts";
import type { Reconciliation } from "../../shared/rfq/reconciliation.ts";
import { accountsOf } from "../../shared/rfq/reconciliation.ts";
import { executionCopy } from "../copy/execution.ts";
import { dayOf, number } from "../ui/format.ts";
import { ActForm } from "./act-form.tsx";
import { type CaseProps, caseAddress, moveOf } from "./part.ts";
import { ReconciliationTable } from "./reconciliation-table.tsx";
import { currencyOf, lineName, may, sum, wasSigned } from "./running.ts";

/** Whether what was agreed, delivered and billed is the same, and who put their name to it. */
export function ReconciliationPart(props: CaseProps) {
  const { lang, one, today } = props;
  const accounts = accountsOf(one, today);
  if (!wasSigned(props) || !accounts) return null;
  const copy = executionCopy[lang];
  const { reconciled, invoices } = one.execution;
  return (
    <section id="reconciliation">
      <h2>{copy.reconciliation}</h2>
      <ReconciliationTable accounts={accounts} lang={lang} status={one.status} />
      {invoices.length === 0 ? null : (
        <>
          <h3>{copy.invoices}</h3>
          <ul class="case-words">
            {invoices.map((invoice) => (
              <li>
                {invoice.number} · {dayOf(`${invoice.on}T03:00:00.000Z`, lang)} ·{" "}
                {sum(props, invoice.fee + invoice.lines.reduce((all, { minor }) => all + minor, 0))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">
        {reconciled ? copy.signedBy(one.people[reconciled.by], dayOf(reconciled.at, lang)) : copy.notSigned}
      </p>
      <p class="statement-links">
        <a href={`${caseAddress(props)}/statement`}>{copy.statement}</a>{" "}
        <a href={`${caseAddress(props)}/statement.csv`} download>
          {copy.csvLink}
        </a>
      </p>
      <Forms {...props} accounts={accounts} />
    </section>
  );
}

function Forms(props: CaseProps & { readonly accounts: Reconciliation }) {
  const differing = props.accounts.lines.filter(({ agrees }) => !agrees);
  const ready = (move: "begin-reconciling" | "close") => {
    const offered = moveOf(props, move);
    return offered !== undefined && offered.obstacle === undefined;
  };
  const isWhole =
    props.accounts.fee.agrees && differing.every(({ explanation }) => explanation) && !props.accounts.signed;
  return (
    <div class="case-acts">
      {may(props, "invoice") ? <Invoice {...props} /> : null}
      {ready("begin-reconciling") ? <ActForm page={props} act="begin-reconciling" seen /> : null}
      {may(props, "explain") && differing.length > 0 ? (
        <ActForm
          page={props}
          act="explain"
          fields={[
            {
              name: "line",
              as: "choice",
              options: differing.map(({ line }) => ({ value: String(line), label: lineName(props, line) })),
            },
            { name: "text", as: "words" },
          ]}
        />
      ) : null}
      {may(props, "sign") && isWhole ? <ActForm page={props} act="sign" seen /> : null}
      {ready("close") ? <ActForm page={props} act="close" seen /> : null}
    </div>
  );
}

/** What is left to bill stands in the fields already. */
function Invoice(props: CaseProps & { readonly accounts: Reconciliation }) {
  const { lang, one, today, accounts } = props;
  const copy = executionCopy[lang];
  const currency = currencyOf(one);
  const left = accounts.lines.filter(({ offered, invoiced }) => invoiced.quantity < offered.quantity);
  if (left.length === 0) return null;
  const decimal = (minor: number) => decimalOf({ minor, currency });
  const kept = Object.fromEntries(
    left.flatMap(({ line, offered, invoiced }) => [
      [`quantity.${line}`, String(offered.quantity - invoiced.quantity)],
      [`amount.${line}`, decimal(offered.minor - invoiced.minor)],
    ]),
  );
  const entry = `INV-${one.execution.invoices.length + 1}`;
  return (
    <ActForm
      page={props}
      act="invoice"
      kept={{ ...kept, entry, on: today, fee: decimal(accounts.fee.offered - accounts.fee.invoiced) }}
      fields={[
        { name: "entry", as: "text", hint: copy.hints.entry },
        { name: "number", as: "text" },
        { name: "on", as: "day" },
        { name: "fee", as: "amount", optional: true, hint: copy.hints.amount(currency) },
      ]}
      lines={left.map(({ line, offered, invoiced }) => ({
        legend: `${lineName(props, line)} (${number(offered.quantity - invoiced.quantity, lang)})`,
        fields: [
          { name: "quantity", line, as: "count", optional: true },
          { name: "amount", line, as: "amount", optional: true },
        ],
      }))}
    />
  );
}
