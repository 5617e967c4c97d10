import { type Cancelling, cancelledBy } from "../../shared/rfq/cancelling.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { type Addressed, recordedBy } from "./do-act.ts";
import { findCase } from "./find-case.ts";
import { releaseHeld } from "./held-stock.ts";

/** Ends a case before its time, with what that costs; the stock that its offer holds is free again in the same step. */
export async function cancelCase(ctx: Ctx, input: Addressed & Cancelling): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const isDraft = before.status === "DRAFT";
  const cancelled = isDraft ? undefined : cancelledBy(ctx.actor, before, input, recordedBy(ctx).recorded);
  const stock = isDraft ? undefined : await releaseHeld(ctx, before);
  const after = await changeCase(ctx, before, {
    move: "cancel",
    ...(cancelled && { set: { cancelled } }),
    reason: input.reason,
    event: {
      kind: "cancel",
      text: input.reason,
      detail: cancelled ? { costs: cancelled.costs, currency: before.offer?.currency ?? "" } : {},
    },
    tell: "both",
    ...stock,
  });
  return viewOf(ctx.actor, after);
}
