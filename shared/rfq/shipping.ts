import { AppError } from "../base/app-error.ts";
import type { Day } from "../base/day.ts";
import { isMissing, isOfGoods, leftOf, shippedOf } from "./deliveries.ts";
import { added, minorOf, type Recorded, refuse } from "./entry.ts";
import type { Execution, Shipment, ShipmentRow } from "./execution.ts";
import type { Case } from "./model.ts";
import { linesUnder } from "./needs.ts";
import { amountOf, sumOf } from "./offer.ts";
import { creditOf, neededBeforeShipment, paidOf } from "./payments.ts";

type Done = Pick<Case, "execution" | "offer" | "cancelled" | "licensing" | "request">;

export type ShipmentWish = {
  readonly shippedOn: Day;
  readonly carrier: string;
  readonly packingList: string;
  readonly lines: readonly {
    readonly line: number;
    readonly quantity: number;
    readonly licence?: string | undefined;
    readonly serials?: readonly string[] | undefined;
  }[];
};
export const shipmentsMost = 100;
/** Serial numbers of one shipment; they lie in one row. */
export const serialsMost = 2000;

/** Units of a line that the offer still has to send. */
export const toShip = (one: Pick<Case, "execution" | "offer">, line: number): number =>
  (one.offer?.lines.find(({ number }) => number === line)?.quantity ?? 0) - shippedOf(one, line);

const sum = (parts: readonly { readonly quantity: number }[]): number =>
  parts.reduce((all, { quantity }) => all + quantity, 0);

/** Refuses a shipment that offer, licence, payment or its own serial numbers do not allow. */
export function checkShipment(one: Done, wish: ShipmentWish, today: Day): void {
  if (wish.lines.length === 0) throw new AppError("invalid", "required", { field: "lines" });
  if (wish.shippedOn > today) throw new AppError("invalid", "day-ahead", { field: "shippedOn" });
  const pairs = wish.lines.map(({ line, licence }) => `${line} ${licence ?? ""}`);
  if (new Set(pairs).size !== pairs.length)
    throw new AppError("invalid", "lines-doubled", { field: "lines" });
  for (const { line } of wish.lines) {
    const left = toShip(one, line);
    if (sum(wish.lines.filter((part) => part.line === line)) > left)
      refuse("shipment-over-offer", { field: `quantity.${line}`, left });
  }
  for (const part of wish.lines) checkLicence(one, part, wish.shippedOn, today);
  checkSerials(wish);
  if (paidOf(one) < neededBeforeShipment(one)) refuse("shipment-unpaid");
}

function checkLicence(
  one: Done,
  { line, quantity, licence: id }: ShipmentWish["lines"][number],
  shippedOn: Day,
  today: Day,
): void {
  const field = `licence.${line}`;
  if (id === undefined) {
    if (linesUnder(one).some(({ number }) => number === line)) refuse("shipment-without-licence", { field });
    return;
  }
  const licence = one.execution.licences.find((known) => known.id === id);
  if (!licence) throw new AppError("invalid", "licence-unknown", { field });
  if (licence.validUntil < today || licence.validUntil < shippedOn || licence.issuedOn > shippedOn)
    refuse("licence-expired", { field });
  const left = leftOf(one, id, line);
  if (quantity > left) refuse("shipment-over-licence", { field: `quantity.${line}`, left });
}

function checkSerials({ lines }: ShipmentWish): void {
  const all = lines.flatMap(({ serials = [] }) => serials);
  if (new Set(all).size !== all.length || all.length > serialsMost)
    throw new AppError("invalid", "serials-count", { field: "serials" });
  for (const { line, quantity, serials = [] } of lines)
    if (serials.length > quantity)
      throw new AppError("invalid", "serials-count", { field: `serials.${line}` });
}

/** A unit goes out once; what came with a discrepancy of its line may come back and go out again. */
export function checkSerialsShipped(
  { shipments }: Execution,
  { lines }: ShipmentWish,
  earlier: readonly ShipmentRow[],
): void {
  const gone = new Set(
    earlier.flatMap(({ number, lines: sent }) => {
      const found = shipments.find((known) => known.number === number)?.discrepancies ?? [];
      return sent
        .filter(({ line }) => !found.some((one) => one.line === line))
        .flatMap(({ line, serials }) => serials.map((serial) => `${line} ${serial}`));
    }),
  );
  for (const { line, serials = [] } of lines) {
    const twice = serials.find((serial) => gone.has(`${line} ${serial}`));
    if (twice !== undefined) refuse("serial-shipped", { field: `serials.${line}`, serial: twice });
  }
}

export const withShipment = (
  execution: Execution,
  { lines, ...wish }: ShipmentWish,
  { screening, ...recorded }: Recorded & { readonly screening: string },
): { readonly execution: Execution; readonly shipment: Shipment } => {
  const shipment: Shipment = {
    number: execution.shipments.length + 1,
    state: "SHIPPED",
    ...wish,
    lines: lines.map(({ line, quantity, licence, serials = [] }) => ({
      line,
      quantity,
      ...(licence && { licence }),
      serials: serials.length,
    })),
    screening,
    ...recorded,
    discrepancies: [],
  };
  return {
    shipment,
    execution: { ...execution, shipments: added(execution.shipments, shipment, shipmentsMost) },
  };
};

export function shipmentOf(execution: Execution, number: number): Shipment {
  const shipment = execution.shipments.find((known) => known.number === number);
  if (!shipment) throw new AppError("not-found", "shipment-not-found", { shipment: number });
  return shipment;
}

const replaced = (execution: Execution, shipment: Shipment): Execution => ({
  ...execution,
  shipments: execution.shipments.map((known) =>
    known.number === shipment.number ? settled(shipment) : known,
  ),
});
const settled = (shipment: Shipment): Shipment => ({
  ...shipment,
  state: shipment.discrepancies.some((found) => !found.resolved)
    ? "DISCREPANCY"
    : shipment.received
      ? "RECEIVED"
      : "SHIPPED",
});

/** A shipment that the buyer has. */
export function withReceipt(
  execution: Execution,
  { shipment: number, on }: { readonly shipment: number; readonly on: Day },
  recorded: Recorded,
  today: Day,
): Execution {
  const shipment = shipmentOf(execution, number);
  if (shipment.received) refuse("shipment-received");
  if (on > today) throw new AppError("invalid", "day-ahead", { field: "on" });
  if (on < shipment.shippedOn) throw new AppError("invalid", "day-before-shipment", { field: "on" });
  return replaced(execution, { ...shipment, received: { on, ...recorded } });
}

type Found = Shipment["discrepancies"][number];
export type Reported = Pick<Found, "reason" | "line" | "quantity" | "text"> & { readonly shipment: number };
/** A discrepancy: of goods at most as many units as that shipment carried and nobody has reported yet. */
export function withDiscrepancy(
  execution: Execution,
  { shipment: number, ...found }: Reported,
  recorded: Recorded,
): Execution {
  const shipment = shipmentOf(execution, number);
  const carried = sum(shipment.lines.filter(({ line }) => line === found.line));
  if (carried === 0) throw new AppError("invalid", "line-unknown", { field: "line" });
  const reported = sum(shipment.discrepancies.filter((one) => one.line === found.line && isMissing(one)));
  if (isOfGoods(found) && found.quantity > carried - reported)
    refuse("discrepancy-too-much", { field: "quantity", left: carried - reported });
  return replaced(execution, {
    ...shipment,
    discrepancies: added(shipment.discrepancies, { ...found, ...recorded }, 20),
  });
}

export type Resolution = {
  readonly shipment: number;
  /** Its place in the shipment's list, from 1. */
  readonly discrepancy: number;
  readonly as: NonNullable<Found["resolved"]>["as"];
  readonly text: string;
  /** Of a credit: a decimal in the offer's currency. */
  readonly amount?: string | undefined;
};
/** How a discrepancy ended. Units too many cannot be replaced or credited: they go back, or stay by an explanation. */
export function withResolution(
  one: Done,
  { shipment: number, discrepancy, as, text, amount }: Resolution,
  recorded: Recorded,
): Execution {
  const shipment = shipmentOf(one.execution, number);
  const found = shipment.discrepancies[discrepancy - 1];
  if (!found) throw new AppError("not-found", "discrepancy-not-found", { discrepancy });
  if (found.resolved) return refuse("discrepancy-resolved");
  if (found.reason === "OVER" && (as === "REPLACED" || as === "CREDITED"))
    refuse("discrepancy-end-unfit", { field: "as" });
  if ((as === "CREDITED") !== (amount !== undefined && amount.trim() !== ""))
    throw new AppError("invalid", as === "CREDITED" ? "required" : "credit-unasked", { field: "amount" });
  const minor = as === "CREDITED" ? creditFor(one, found, amount ?? "") : undefined;
  const resolved = { as, text, ...(minor !== undefined && { minor }), ...recorded };
  return replaced(one.execution, {
    ...shipment,
    discrepancies: shipment.discrepancies.map((known) => (known === found ? { ...found, resolved } : known)),
  });
}

/** A credit is never more than the units cost, nor all credits of a line more than the line. */
function creditFor(one: Done, { line, quantity }: Found, amount: string): number {
  const minor = minorOf(one, amount);
  const offered = one.offer?.lines.find(({ number }) => number === line);
  const worth = Math.min(
    amountOf(quantity, offered?.unitPrice ?? 0) ?? 0,
    (offered?.amount ?? 0) - sumOf([creditOf(one, line)]),
  );
  if (minor > worth) refuse("credit-too-much", { field: "amount", most: worth });
  return minor;
}
