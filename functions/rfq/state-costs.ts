import { minorOf } from "../../shared/rfq/entry.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** What a cancellation would cost the buyer now; whoever cancels a running case takes this statement. */
export const stateCosts = (
  ctx: Ctx,
  input: Addressed & { readonly amount: string; readonly text: string },
): Promise<CaseView> =>
  doAct(ctx, input, "state-costs", (before, { recorded }) => {
    const minor = minorOf(before, input.amount);
    return {
      set: { costs: { minor, text: input.text, ...recorded } },
      event: {
        kind: "state-costs",
        text: input.text,
        detail: { minor, currency: before.offer?.currency ?? "" },
      },
      tell: "both",
    };
  });
