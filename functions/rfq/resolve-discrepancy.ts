import type { CaseView } from "../../shared/rfq/model.ts";
import { type Resolution, withResolution } from "../../shared/rfq/shipping.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** How a discrepancy ended; with the last open one the delivery goes on. */
export const resolveDiscrepancy = (ctx: Ctx, input: Addressed & Resolution): Promise<CaseView> =>
  doAct(ctx, input, "resolve-discrepancy", (before, { recorded }) => {
    const execution = withResolution(before, input, recorded);
    const open = execution.shipments.some(({ state }) => state === "DISCREPANCY");
    return {
      ...(!open && { move: "settle" as const }),
      set: { execution },
      event: {
        kind: "resolve-discrepancy",
        text: input.text,
        detail: { shipment: input.shipment, discrepancy: input.discrepancy, end: input.as },
      },
      tell: "buyer",
    };
  });
