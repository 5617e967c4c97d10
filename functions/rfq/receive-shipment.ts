import type { Day } from "../../shared/base/day.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { caseObstacle } from "../../shared/rfq/rules.ts";
import { withReceipt } from "../../shared/rfq/shipping.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** The buyer has a shipment; the last one, with everything there, makes the case delivered. */
export const receiveShipment = (
  ctx: Ctx,
  input: Addressed & { readonly shipment: number; readonly on: Day },
): Promise<CaseView> =>
  doAct(ctx, input, "receive", (before, { recorded, today }) => {
    const execution = withReceipt(before.execution, input, recorded, today);
    const one: Case = { ...before, execution };
    const move = "complete" as const;
    const whole = !caseObstacle({ actor: ctx.actor, one, move, today, from: before.status }, true);
    return {
      ...(whole && { move }),
      set: { execution },
      event: { kind: "receive", detail: { shipment: input.shipment, on: input.on } },
      tell: "officer",
    };
  });
