import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { resumed } from "./clock.ts";
import { type Addressed, recordedBy } from "./do-act.ts";
import { findCase } from "./find-case.ts";

/** Halts a case; its clock waits with what it had left. A pause of the clock ends with that. */
export async function suspendCase(
  ctx: Ctx,
  input: Addressed & { readonly reason: string },
): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const { reason } = input;
  const { recorded, today } = recordedBy(ctx);
  const { dueOn } = resumed(before.clock, today);
  const after = await changeCase(ctx, before, {
    move: "suspend",
    set: { suspended: { from: before.status, reason, ...(dueOn && { dueOn }), ...recorded } },
    reason,
    event: { kind: "suspend", text: reason },
    tell: "both",
  });
  return viewOf(ctx.actor, after);
}
