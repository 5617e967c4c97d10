import { AppError } from "../../shared/base/app-error.ts";
import type { ShipmentView } from "../../shared/rfq/execution.ts";
import { shipmentOf } from "../../shared/rfq/shipping.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { findCase } from "./find-case.ts";
import { getShipment } from "./shipment-store.ts";

/** A shipment of a case with its serial numbers: two reads. */
export async function readShipment(
  ctx: Ctx,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<ShipmentView> {
  const one = viewOf(ctx.actor, await findCase(ctx, { id }));
  const shipment = shipmentOf(one.execution, number);
  const row = await getShipment(ctx.deps.table, id, number);
  if (!row) throw new AppError("not-found", "shipment-not-found", { shipment: number });
  return { ...shipment, serials: row.lines };
}
