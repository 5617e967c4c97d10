import { type Shipment, type ShipmentRow, shipmentRowSchema } from "../../shared/rfq/execution.ts";
import type { ShipmentWish } from "../../shared/rfq/shipping.ts";
import type { Table, Write } from "../platform/table.ts";
import { shipmentKey } from "./keys.ts";
import { fieldsOf } from "./store.ts";

/** The serial numbers of a shipment, in a row of their own: there may be thousands. */
export const putShipment = (id: string, { number, at }: Shipment, lines: ShipmentWish["lines"]): Write => {
  const row: ShipmentRow = {
    number,
    lines: lines.map(({ line, serials = [] }) => ({ line, serials: [...serials] })),
    at,
  };
  return { put: { ...shipmentKey(id, number), ...row }, expect: "absent" };
};

export async function getShipment(
  table: Table,
  id: string,
  number: number,
): Promise<ShipmentRow | undefined> {
  const row = await table.get(shipmentKey(id, number), { consistent: true });
  return row && shipmentRowSchema.parse(fieldsOf(row));
}
