import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { mayPrepare } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { resumed } from "./clock.ts";
import { findCase } from "./find-case.ts";

/** Lets a clock go on; its end moves by the working days of the pause. */
export async function resumeClock(
  ctx: Ctx,
  input: { readonly id: string; readonly revision?: number | undefined },
): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayPrepare(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  if (!before.clock.paused) throw new AppError("refused", "clock-not-paused", { rule: "clock-not-paused" });
  const clock = resumed(before.clock, dayInJapan(ctx.deps.now()));

  const after = await changeCase(ctx, before, {
    set: { clock },
    event: { kind: "resume-clock", detail: clock.dueOn ? { dueOn: clock.dueOn } : {} },
    tell: "buyer",
  });

  return viewOf(ctx.actor, after);
}
