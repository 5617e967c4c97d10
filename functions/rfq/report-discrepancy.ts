import type { CaseView } from "../../shared/rfq/model.ts";
import { type Reported, withDiscrepancy } from "../../shared/rfq/shipping.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** What came is not what was shipped by the papers; the first report halts the delivery until it is settled. */
export const reportDiscrepancy = (ctx: Ctx, input: Addressed & Reported): Promise<CaseView> =>
  doAct(ctx, input, "report-discrepancy", (before, { recorded }) => {
    const { id: _id, revision: _revision, ...found } = input;
    return {
      ...(before.status === "IN_DELIVERY" && { move: "dispute" as const }),
      set: { execution: withDiscrepancy(before.execution, found, recorded) },
      event: {
        kind: "report-discrepancy",
        text: input.text,
        detail: {
          shipment: input.shipment,
          line: input.line,
          quantity: input.quantity,
          reason: input.reason,
        },
      },
      tell: "officer",
    };
  });
