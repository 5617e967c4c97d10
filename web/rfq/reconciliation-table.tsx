import type { Language } from "../../shared/base/text.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Reconciliation } from "../../shared/rfq/reconciliation.ts";
import { executionCopy } from "../copy/execution.ts";
import { Figures } from "../ui/figures.tsx";
import { exactMoney, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";

/** Offer, delivery and invoice of every line side by side, with whether they agree. */
export function ReconciliationTable({
  accounts,
  lang,
  status,
}: { accounts: Reconciliation; lang: Language } & Pick<CaseView, "status">) {
  const copy = executionCopy[lang];
  const { currency, fee, total } = accounts;
  const sum = (minor: number) => exactMoney({ minor, currency }, lang);
  const part = ({ quantity, minor }: { readonly quantity: number; readonly minor: number }) => (
    <>
      {number(quantity, lang)}
      <span class="means">{sum(minor)}</span>
    </>
  );
  const settling = (["DELIVERED", "RECONCILING", "CLOSED"] as readonly string[]).includes(status);
  const mark = (agrees: boolean, explained = false) =>
    agrees || settling ? judged(agrees, explained) : <StatusTag tone="plain">{copy.pending}</StatusTag>;
  const judged = (agrees: boolean, explained: boolean) => (
    <StatusTag tone={agrees ? "ok" : explained ? "wait" : "stop"}>
      {agrees ? copy.agrees : explained ? copy.explained : copy.differs}
    </StatusTag>
  );
  return (
    <Figures
      caption={copy.reconciliation}
      columns={[
        { name: copy.line },
        { name: copy.offered, figures: true },
        { name: copy.shipped, figures: true },
        { name: copy.received, figures: true },
        { name: copy.credited, figures: true },
        { name: copy.invoiced, figures: true },
        { name: copy.agrees },
      ]}
      rows={accounts.lines.map((line) => [
        <>
          {copy.lineNumber(line.line)}
          <span class="means">{line.title[lang]}</span>
        </>,
        part(line.offered),
        number(line.shipped, lang),
        <>
          {number(line.received, lang)}
          {line.tooMany > 0 ? <span class="means">{`+${number(line.tooMany, lang)}`}</span> : null}
        </>,
        line.credited > 0 || line.creditedMinor > 0
          ? part({ quantity: line.credited, minor: line.creditedMinor })
          : number(0, lang),
        part(line.invoiced),
        <>
          {mark(line.agrees, line.explanation !== undefined)}
          {line.explanation ? <span class="means">{line.explanation}</span> : null}
        </>,
      ])}
      foot={[
        [copy.fee, sum(fee.offered), "", "", "", sum(fee.invoiced), mark(fee.agrees)],
        [
          copy.sum,
          sum(total.offered),
          "",
          "",
          "",
          sum(total.invoiced),
          mark(
            total.offered === total.invoiced,
            accounts.lines.every((line) => line.agrees || line.explanation),
          ),
        ],
      ]}
    />
  );
}
