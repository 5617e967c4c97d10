import type { Case } from "./model.ts";
import { sumOf } from "./offer.ts";

type Done = Pick<Case, "execution" | "offer">;

/** Units of a line that went out; what was found not to have come, or came wrong and is replaced, goes out again. */
export const shippedOf = ({ execution }: Done, line: number): number =>
  execution.shipments
    .flatMap((shipment) => shipment.lines)
    .filter((shipped) => shipped.line === line)
    .reduce((sum, shipped) => sum + shipped.quantity, 0) - replacedOf({ execution }, line);

/** Units of a line whose replacement goes out as a shipment of its own. */
export const replacedOf = ({ execution }: Pick<Case, "execution">, line: number): number =>
  execution.shipments
    .flatMap((shipment) => shipment.discrepancies)
    .filter((found) => found.line === line && found.resolved?.as === "REPLACED")
    .reduce((sum, found) => sum + found.quantity, 0);

/** Units that the buyer has and keeps: received, without what is replaced or credited. */
export function receivedOf({ execution }: Pick<Case, "execution">, line: number): number {
  let received = 0;
  for (const shipment of execution.shipments) {
    if (!shipment.received) continue;
    for (const shipped of shipment.lines) if (shipped.line === line) received += shipped.quantity;
    for (const found of shipment.discrepancies)
      if (found.line === line && isMissing(found)) received -= found.quantity;
  }
  return received;
}

type Found = Case["execution"]["shipments"][number]["discrepancies"][number];
/** What the buyer does not have: still open, to be replaced, or credited. */
const isMissing = (found: Found): boolean =>
  found.reason !== "OVER" &&
  found.reason !== "PAPERS_MISSING" &&
  (!found.resolved || found.resolved.as === "REPLACED" || found.resolved.as === "CREDITED");

/** Units of a line that were credited instead of delivered. */
export const creditedOf = ({ execution }: Pick<Case, "execution">, line: number): number =>
  execution.shipments
    .flatMap((shipment) => shipment.discrepancies)
    .filter((found) => found.line === line && found.resolved?.as === "CREDITED")
    .reduce((sum, found) => sum + found.quantity, 0);

/** Minor units credited to the buyer by settled discrepancies. */
export const creditOf = ({ execution }: Pick<Case, "execution">): number =>
  sumOf(
    execution.shipments
      .flatMap((shipment) => shipment.discrepancies)
      .map((found) => (found.resolved?.as === "CREDITED" ? (found.resolved.minor ?? 0) : 0)),
  );

/** Units of a licence's line that shipments have drawn. */
export const drawnOf = ({ execution }: Pick<Case, "execution">, licence: string, line: number): number =>
  execution.shipments
    .flatMap((shipment) => shipment.lines)
    .filter((shipped) => shipped.licence === licence && shipped.line === line)
    .reduce((sum, shipped) => sum + shipped.quantity, 0);

export const leftOf = (one: Pick<Case, "execution">, licence: string, line: number): number =>
  (one.execution.licences.find(({ id }) => id === licence)?.lines ?? [])
    .filter((part) => part.line === line)
    .reduce((sum, part) => sum + part.quantity, 0) - drawnOf(one, licence, line);

/** Minor units paid in, less what went back. */
export const paidOf = ({ execution }: Pick<Case, "execution">): number =>
  execution.payments.reduce((sum, { kind, minor }) => sum + (kind === "RECEIVED" ? minor : -minor), 0);

export const depositOf = ({ offer }: Pick<Case, "offer">): number =>
  sumOf((offer?.paymentPlan ?? []).filter(({ kind }) => kind === "DEPOSIT").map(({ minor }) => minor));

/** What the buyer owes in the end: the total less credits. */
export const owedOf = (one: Done): number => (one.offer?.total ?? 0) - creditOf(one);
export const overpaidOf = (one: Done): number => Math.max(0, paidOf(one) - owedOf(one));

export type LineReconciliation = {
  readonly line: number;
  readonly offered: { readonly quantity: number; readonly minor: number };
  readonly received: number;
  readonly credited: number;
  readonly invoiced: { readonly quantity: number; readonly minor: number };
  readonly agrees: boolean;
  readonly explained: boolean;
};

/** Offer = delivery = invoice, line by line. What was credited is neither delivered nor invoiced. */
export function reconciliationOf(one: Done): LineReconciliation[] {
  const invoices = one.execution.invoices.flatMap((invoice) => invoice.lines);
  return (one.offer?.lines ?? []).map(({ number: line, quantity, amount }) => {
    const billed = invoices.filter((part) => part.line === line);
    const invoiced = {
      quantity: billed.reduce((sum, part) => sum + part.quantity, 0),
      minor: sumOf(billed.map((part) => part.minor)),
    };
    const received = receivedOf(one, line);
    return {
      line,
      offered: { quantity, minor: amount },
      received,
      credited: creditedOf(one, line),
      invoiced,
      agrees: received === quantity && invoiced.quantity === quantity && invoiced.minor === amount,
      explained: one.execution.explanations.some((explanation) => explanation.line === line),
    };
  });
}

/** The fee billed is the fee offered. */
export const feeAgrees = ({ offer, execution }: Done): boolean =>
  sumOf(execution.invoices.map((invoice) => invoice.fee)) === (offer?.fee.minor ?? 0);

export const lineIsLate = (one: Done, line: number): boolean => {
  const due = one.offer?.lines.find(({ number }) => number === line)?.dueOn;
  const forecast = one.execution.forecasts.find((known) => known.line === line)?.forecastOn;
  return due !== undefined && forecast !== undefined && forecast > due;
};
