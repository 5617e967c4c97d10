import { decidedRetransfers } from "../../shared/rfq/afterwards.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

export type RetransferDecision = {
  readonly entry: string;
  readonly decision: "CONSENTED" | "DENIED";
  readonly reason: string;
};
/** The approver consents to another use or a transfer, or denies it. */
export const decideRetransfer = (ctx: Ctx, input: Addressed & RetransferDecision): Promise<CaseView> =>
  doAct(ctx, input, "decide-retransfer", (before, { recorded }) => ({
    set: { retransfers: decidedRetransfers(before, input, recorded) },
    event: {
      kind: "decide-retransfer",
      text: input.reason,
      detail: { entry: input.entry, decision: input.decision },
    },
    tell: "both",
  }));
