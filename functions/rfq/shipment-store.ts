import { type Shipment, type ShipmentRow, shipmentRowSchema } from "../../shared/rfq/execution.ts";
import { type ShipmentWish, shipmentsMost } from "../../shared/rfq/shipping.ts";
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

/** Every shipment's serial numbers: at most `shipmentsMost` rows. */
export async function listShipments(table: Table, id: string): Promise<ShipmentRow[]> {
  const { pk, sk } = shipmentKey(id, 0);
  const from = sk.slice(0, sk.indexOf("#") + 1);
  const { rows } = await table.list(
    { pk, from, to: `${from}\uffff`, limit: shipmentsMost },
    { consistent: true },
  );
  return rows.map((row) => shipmentRowSchema.parse(fieldsOf(row)));
}
