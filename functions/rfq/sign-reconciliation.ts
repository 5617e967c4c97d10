import { AppError } from "../../shared/base/app-error.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { unmetNeed } from "../../shared/rfq/needs.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** Finance's signature: every line agrees or is explained, and what is due was paid. */
export const signReconciliation = (ctx: Ctx, input: Addressed): Promise<CaseView> =>
  doAct(ctx, input, "sign", (one, { recorded, today }) => {
    if (one.execution.reconciled?.by === recorded.by) return undefined;
    const weighed = { actor: ctx.actor, one, move: "close" as const, today };
    const unmet = unmetNeed(["reconciled", "paid-up"], weighed);
    if (unmet)
      throw new AppError("refused", `case-need-${unmet.need}`, {
        rule: unmet.need,
        ...(unmet.fields && { fields: unmet.fields }),
      });
    return {
      set: { execution: { ...one.execution, reconciled: recorded } },
      event: { kind: "sign" },
      tell: "both",
    };
  });
