import type { Case } from "./model.ts";
import { sumOf } from "./offer.ts";

type Done = Pick<Case, "execution" | "offer">;

/** Units of a line that went out; what was found not to have come, or came wrong and is replaced, goes out again. */
export const shippedOf = ({ execution }: Done, line: number): number =>
  execution.shipments
    .flatMap((shipment) => shipment.lines)
    .filter((shipped) => shipped.line === line)
    .reduce((sum, shipped) => sum + shipped.quantity, 0) - replacedOf({ execution }, line);

type Found = Case["execution"]["shipments"][number]["discrepancies"][number];
/** Discrepancies of the goods themselves: units too many never count as delivered, and papers are no units. */
export const isOfGoods = ({ reason }: Pick<Found, "reason">): boolean =>
  reason !== "OVER" && reason !== "PAPERS_MISSING";
const unitsOf = (
  { execution }: Pick<Case, "execution">,
  line: number,
  counts: (found: Found) => boolean,
): number =>
  execution.shipments
    .flatMap((shipment) => shipment.discrepancies)
    .filter((found) => found.line === line && counts(found))
    .reduce((sum, found) => sum + found.quantity, 0);

/** Units of a line whose replacement goes out as a shipment of its own. */
export const replacedOf = (one: Pick<Case, "execution">, line: number): number =>
  unitsOf(one, line, (found) => isOfGoods(found) && found.resolved?.as === "REPLACED");

/** Units that came beyond what was shipped by the papers, unless that proved unfounded. */
export const tooManyOf = (one: Pick<Case, "execution">, line: number): number =>
  unitsOf(one, line, (found) => found.reason === "OVER" && found.resolved?.as !== "UNFOUNDED");

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

/** What the buyer does not have: still open, to be replaced, or credited. */
export const isMissing = (found: Found): boolean =>
  isOfGoods(found) &&
  (!found.resolved || found.resolved.as === "REPLACED" || found.resolved.as === "CREDITED");

/** Units of a line that were credited instead of delivered. */
export const creditedOf = (one: Pick<Case, "execution">, line: number): number =>
  unitsOf(one, line, (found) => isOfGoods(found) && found.resolved?.as === "CREDITED");

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

export type LineReconciliation = {
  readonly line: number;
  readonly offered: { readonly quantity: number; readonly minor: number };
  readonly shipped: number;
  readonly received: number;
  /** Units that came although nobody shipped them by the papers. */
  readonly tooMany: number;
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
    const tooMany = tooManyOf(one, line);
    return {
      line,
      offered: { quantity, minor: amount },
      shipped: shippedOf(one, line),
      received,
      tooMany,
      credited: creditedOf(one, line),
      invoiced,
      agrees:
        received === quantity && tooMany === 0 && invoiced.quantity === quantity && invoiced.minor === amount,
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
