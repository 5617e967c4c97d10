import type { CaseAct } from "../../shared/rfq/acts.ts";
import { outstandingOf, overpaidOf } from "../../shared/rfq/payments.ts";
import { accountsOf } from "../../shared/rfq/reconciliation.ts";
import { toShip } from "../../shared/rfq/shipping.ts";
import type { CaseProps } from "./part.ts";
import { may, wasSigned } from "./running.ts";

/** What waits for this reader to be put on record, and the part of the page where that is done. */
export function dueActs(props: CaseProps): { readonly act: CaseAct; readonly href: string }[] {
  const { one, today } = props;
  if (!wasSigned(props)) return [];
  const { shipments } = one.execution;
  const accounts = accountsOf(one, today);
  const lines = accounts?.lines ?? [];
  const unbilled = lines.some(({ offered, invoiced }) => invoiced.quantity < offered.quantity);
  const isWhole =
    accounts?.fee.agrees === true && lines.every(({ agrees, explanation }) => agrees || explanation);
  const list: [CaseAct, string, boolean][] = [
    ["ship", "#delivery", (one.offer?.lines ?? []).some(({ number }) => toShip(one, number) > 0)],
    ["receive", "#delivery", shipments.some(({ received }) => !received)],
    [
      "resolve-discrepancy",
      "#delivery",
      shipments.some((shipment) => shipment.discrepancies.some(({ resolved }) => !resolved)),
    ],
    ["record-payment", "#payments", outstandingOf(one, today) > 0],
    ["record-refund", "#payments", overpaidOf(one) > 0],
    ["invoice", "#reconciliation", unbilled],
    ["sign", "#reconciliation", isWhole && !accounts.signed],
  ];
  return list.flatMap(([act, href, due]) => (due && may(props, act) ? [{ act, href }] : []));
}
