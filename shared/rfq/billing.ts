import { AppError } from "../base/app-error.ts";
import type { Day } from "../base/day.ts";
import { added, knownEntry, minorOf, type Recorded, refuse } from "./entry.ts";
import type { Execution, Invoice, Payment } from "./execution.ts";
import type { Case } from "./model.ts";
import { sumOf } from "./offer.ts";
import { paidOf, takenOf } from "./payments.ts";

type Done = Pick<Case, "execution" | "offer" | "cancelled">;

export type MoneyWish = {
  readonly entry: string;
  readonly amount: string;
  readonly currency: string;
  readonly on: Day;
  readonly reference: string;
  readonly planned?: string | undefined;
};

/** A payment as it would be recorded; undefined when the same one is there already. */
export function paymentFrom(
  one: Done,
  kind: Payment["kind"],
  { entry, amount, currency, on, reference, planned }: MoneyWish,
  recorded: Recorded,
  today: Day,
): Payment | undefined {
  const minor = minorOf(one, amount, { currency });
  const payment = { id: entry, kind, ...(planned && { planned }), minor, on, reference };
  if (knownEntry(one.execution.payments, payment)) return undefined;
  if (minor === 0) throw new AppError("invalid", "amount-zero", { field: "amount" });
  if (on > today) throw new AppError("invalid", "day-ahead", { field: "on" });
  if (planned && !one.offer?.paymentPlan.some(({ key }) => key === planned))
    throw new AppError("invalid", "planned-unknown", { field: "planned" });
  const most = kind === "REFUNDED" ? paidOf(one) : Number.MAX_SAFE_INTEGER - takenOf(one);
  if (minor > most)
    refuse(kind === "REFUNDED" ? "refund-too-much" : "payment-too-much", { field: "amount", most });
  return { ...payment, ...recorded };
}

export const withPayment = (execution: Execution, payment: Payment): Execution => ({
  ...execution,
  payments: added(execution.payments, payment, 100),
});

export type InvoiceWish = {
  readonly entry: string;
  readonly number: string;
  readonly on: Day;
  readonly lines: readonly { readonly line: number; readonly quantity: number; readonly amount: string }[];
  readonly fee?: string | undefined;
};

/** An invoice as it would be recorded; never more of a line, or of the fee, than was offered. */
export function invoiceFrom(
  one: Done,
  wish: InvoiceWish,
  recorded: Recorded,
  today: Day,
): Invoice | undefined {
  const { entry, number, on } = wish;
  const lines = wish.lines.map(({ line, quantity, amount }) => ({
    line,
    quantity,
    minor: minorOf(one, amount, { field: `amount.${line}` }),
  }));
  const fee = minorOf(one, wish.fee?.trim() || "0", { field: "fee" });
  const invoice = { id: entry, number, on, lines, fee };
  if (knownEntry(one.execution.invoices, invoice)) return undefined;
  if (on > today) throw new AppError("invalid", "day-ahead", { field: "on" });
  if (new Set(lines.map(({ line }) => line)).size !== lines.length)
    throw new AppError("invalid", "lines-doubled", { field: "lines" });
  if (lines.length === 0) throw new AppError("invalid", "required", { field: "lines" });
  for (const part of lines) checkBilled(one, part);
  const billed = sumOf(one.execution.invoices.map((known) => known.fee));
  const most = (one.offer?.fee.minor ?? 0) - billed;
  if (fee > most) refuse("invoice-over-fee", { field: "fee", most });
  return { ...invoice, ...recorded };
}

function checkBilled(one: Done, { line, quantity, minor }: Invoice["lines"][number]): void {
  const offered = one.offer?.lines.find((known) => known.number === line);
  if (!offered) throw new AppError("invalid", "line-unknown", { field: "lines" });
  const known = one.execution.invoices
    .flatMap((invoice) => invoice.lines)
    .filter((part) => part.line === line);
  const left = offered.quantity - known.reduce((sum, part) => sum + part.quantity, 0);
  if (quantity > left) refuse("invoice-over-offer", { field: `quantity.${line}`, left });
  const most = offered.amount - sumOf(known.map((part) => part.minor));
  if (minor > most) refuse("invoice-over-offer", { field: `amount.${line}`, left: most });
}

/** What was billed differs from what was signed: the signature under the reconciliation goes. */
export const unsigned = ({ reconciled: _signed, ...execution }: Execution): Execution => execution;
export const withInvoice = (execution: Execution, invoice: Invoice): Execution =>
  unsigned({ ...execution, invoices: added(execution.invoices, invoice, 60) });
