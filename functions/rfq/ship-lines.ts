import { AppError } from "../../shared/base/app-error.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import {
  checkSerialsShipped,
  checkShipment,
  type ShipmentWish,
  withShipment,
} from "../../shared/rfq/shipping.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Change } from "./change-case.ts";
import { changeCase } from "./change-case.ts";
import { type Addressed, doAct } from "./do-act.ts";
import { consumeHeld } from "./held-stock.ts";
import { screenCase } from "./screen-case.ts";
import { listShipments, putShipment } from "./shipment-store.ts";

/**
 * Goods go out: within licence and offer, paid for, screened this very moment, and out of the stock that the offer
 * holds, all in one transaction. A screening that blocks stays on record.
 */
export const shipLines = (ctx: Ctx, input: Addressed & ShipmentWish): Promise<CaseView> =>
  doAct(ctx, input, "ship", async (before, { recorded, today }): Promise<Change> => {
    const { id: _id, revision, ...wish } = input;
    if (revision !== undefined && revision !== before.revision)
      throw new AppError("conflict", "record-changed");
    checkShipment(before, wish, today);
    if (wish.lines.some(({ serials }) => serials?.length))
      checkSerialsShipped(before.execution, wish, await listShipments(ctx.deps.table, before.id));
    const numbers = wish.lines.map(({ line }) => line);
    const screened = await screenCase(ctx, before, "SHIPMENT", numbers);
    const { note } = screened;
    if (note.outcome === "BLOCKED" || note.unresolved > 0) return refuseScreened(ctx, before, screened);

    const made = { ...recorded, screening: note.id };
    const { execution, shipment } = withShipment(before.execution, wish, made);
    const stock = await consumeHeld(ctx, before, shipment.number, wish.lines);
    return {
      set: { execution, screenings: [...before.screenings, note].slice(-120) },
      event: {
        kind: "ship",
        detail: { shipment: shipment.number, on: wish.shippedOn, carrier: wish.carrier },
      },
      tell: "buyer",
      writes: [...screened.writes, putShipment(before.id, shipment, wish.lines), ...stock.writes],
      audits: stock.audits,
    };
  });

/** Keeps the run, then says why nothing went out. */
async function refuseScreened(
  ctx: Ctx,
  before: Case,
  { note, writes }: Awaited<ReturnType<typeof screenCase>>,
): Promise<never> {
  await changeCase(ctx, before, {
    set: { screenings: [...before.screenings, note].slice(-120) },
    event: { kind: "screen", internal: true, detail: { stage: note.stage, outcome: note.outcome } },
    writes,
  });
  const rule = note.outcome === "BLOCKED" ? "not-blocked" : "matches-resolved";
  throw new AppError("refused", `case-need-${rule}`, { rule: note.rules.length > 0 ? note.rules : rule });
}
