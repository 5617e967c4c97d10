import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { mayPrepare } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayWait } from "../../shared/rfq/policy.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { stepOf } from "./clock.ts";
import { findCase } from "./find-case.ts";
import { readPolicy } from "./policies.ts";

export type PauseClock = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly reason: string;
};

/** Stops the clock of a step that may wait, with a reason that the buyer reads too. */
export async function pauseClock(ctx: Ctx, input: PauseClock): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayPrepare(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  const today = dayInJapan(ctx.deps.now());
  const { clock, status, kind } = before;
  const policy = await readPolicy(ctx.deps.table, today);
  if (!mayWait(policy, stepOf(status, kind)) || clock.paused)
    throw new AppError("refused", "clock-not-pausable", { rule: "clock-not-pausable" });
  if (!clock.dueOn || clock.dueOn < today)
    throw new AppError("refused", "clock-run-out", { rule: "clock-run-out" });
  const paused = { since: today, reason: input.reason, by: actorId(ctx.actor) };

  const after = await changeCase(ctx, before, {
    set: { clock: { ...clock, paused } },
    event: { kind: "pause", text: input.reason },
    tell: "buyer",
  });

  return viewOf(ctx.actor, after);
}
