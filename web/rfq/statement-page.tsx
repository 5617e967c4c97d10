import type { Actor } from "../../shared/base/actor.ts";
import type { Instant } from "../../shared/base/day.ts";
import { read } from "../../shared/base/text.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Reconciliation } from "../../shared/rfq/reconciliation.ts";
import { executionCopy } from "../copy/execution.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Facts } from "../ui/facts.tsx";
import { dayOf, exactMoney } from "../ui/format.ts";
import { ReconciliationTable } from "./reconciliation-table.tsx";

type Props = View & {
  readonly actor: Actor;
  readonly one: CaseView;
  readonly accounts: Reconciliation;
  readonly nowAt: Instant;
};

/** The accounts of a case on a sheet to be printed, with room for both signatures. */
export function StatementPage(props: Props) {
  const { lang, one, accounts, nowAt, actor } = props;
  const copy = executionCopy[lang];
  const path = `${actor.kind === "buyer" ? "/buyer/requests" : "/staff/cases"}/${one.id}`;
  const { currency } = accounts;
  const fact = (name: string, minor: number) => ({ name, value: exactMoney({ minor, currency }, lang) });
  const { reconciled } = one.execution;
  return (
    <Document
      {...props}
      title={copy.statementOf(one.number ?? one.id)}
      description={copy.statementTitle}
      crumbs={[{ name: one.number ?? one.id, path }]}
      unlisted
    >
      <div class="wrap account-page case-page statement">
        <h1>{copy.statementTitle}</h1>
        <p>
          {one.number ?? one.id} · {read(one.organisation, lang).value} · {copy.asOf(dayOf(nowAt, lang))}
        </p>
        <ReconciliationTable accounts={accounts} lang={lang} status={one.status} />
        <Facts
          caption={copy.payments}
          facts={[
            fact(copy.owed, accounts.owed),
            fact(copy.takenIn, accounts.received),
            fact(copy.refunded, accounts.refunded),
            fact(copy.paid, accounts.paid),
            fact(copy.outstanding, accounts.outstanding),
            fact(copy.overpaid, accounts.overpaid),
          ]}
        />
        <p>
          {reconciled ? copy.signedBy(one.people[reconciled.by], dayOf(reconciled.at, lang)) : copy.notSigned}
        </p>
        <div class="case-signatures">
          <div>{copy.signatureFinance}</div>
          <div>{copy.signatureBuyer}</div>
        </div>
        <p class="statement-links">
          <a href={`/${lang}${path}/statement.csv`} download>
            {copy.csvLink}
          </a>
        </p>
      </div>
    </Document>
  );
}
