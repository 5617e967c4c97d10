import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayApprove } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type RefuseRequest = {
  readonly id: string;
  readonly revision?: number | undefined;
  /** As the buyer reads it; licensing's own reason stays with the agency. */
  readonly reason: string;
};

/** An approver refuses what licensing said should be refused, or an offer that was put forward. */
export async function refuseRequest(ctx: Ctx, input: RefuseRequest): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayApprove(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  const { reason } = input;

  const after = await changeCase(ctx, before, {
    move: "refuse",
    reason,
    set: { refused: { reason, by: actorId(ctx.actor), at: ctx.deps.now().toISOString() } },
    event: { kind: "refuse", text: reason },
    tell: "both",
  });

  return viewOf(ctx.actor, after);
}
