import { AppError } from "../../shared/base/app-error.ts";
import { mayReadRules } from "../../shared/screening/rules.ts";
import type { ScreeningRun } from "../../shared/screening/run.ts";
import type { Subject } from "../../shared/screening/subject.ts";
import type { Ctx } from "../platform/deps.ts";
import { screeningOf } from "./screening-of.ts";

/** What the rules and lists of a day would say of a subject that is no case; nothing is kept. */
export async function tryScreening(ctx: Ctx, input: Subject): Promise<ScreeningRun> {
  if (!mayReadRules(ctx.actor)) throw new AppError("not-found", "page-not-found");
  return screeningOf(ctx.deps, input);
}
