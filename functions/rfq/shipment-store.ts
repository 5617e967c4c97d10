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

/** Every shipment's serial numbers: at most `shipmentsMost` rows, which may be more than one answer holds. */
export async function listShipments(table: Table, id: string): Promise<ShipmentRow[]> {
  const [first, last] = [shipmentKey(id, 1), shipmentKey(id, shipmentsMost)];
  const shipments: ShipmentRow[] = [];
  for (let after: string | undefined; ; ) {
    const range = { pk: first.pk, from: first.sk, to: last.sk, ...(after && { after }) };
    const { rows, next } = await table.list(range, { consistent: true });
    shipments.push(...rows.map((row) => shipmentRowSchema.parse(fieldsOf(row))));
    if (next === undefined) return shipments;
    after = next;
  }
}
