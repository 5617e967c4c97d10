import { AppError } from "../../shared/base/app-error.ts";
import {
  decisionOn,
  type MatchDecision,
  type StoredRun,
  verdictAfter,
} from "../../shared/rfq/screening-run.ts";
import type { Ctx } from "../platform/deps.ts";
import { findCase } from "./find-case.ts";
import { getRun } from "./screen-case.ts";

export type ScreeningRead = {
  readonly run: StoredRun;
  /** What it comes to after what people said of its matches. */
  readonly now: ReturnType<typeof verdictAfter>;
  readonly decisions: readonly MatchDecision[];
};

/** A whole run of the screening of a case, for the agency alone. */
export async function readScreening(
  ctx: Ctx,
  input: { readonly id: string; readonly run: string },
): Promise<ScreeningRead> {
  const one = await findCase(ctx, input);
  const run = ctx.actor.kind === "staff" ? await getRun(ctx.deps.table, one.id, input.run) : undefined;
  if (!run) throw new AppError("not-found", "screening-not-found");
  const decisions = run.matches.flatMap(({ id }) => decisionOn(one.matchDecisions, id) ?? []);
  return { run, now: verdictAfter(run, one.matchDecisions), decisions };
}
