import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { mayScreenTechnology } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { answerOf, asChecklist, type Said } from "./decide-technology.ts";
import { type Addressed, findAwaiting } from "./find-awaiting.ts";

export type TurnAway = Addressed & { readonly text: string; readonly feedback: readonly Said[] };

/** Licensing answers what did not pass screening: there is nothing to score, and the firm is told what to mend. */
export async function turnAway(ctx: Ctx, input: TurnAway): Promise<Technology> {
  const before = await findAwaiting(ctx, input, { may: mayScreenTechnology(ctx.actor), deed: "turn-away" });
  if (before.screening?.passed !== false)
    throw new AppError("refused", "technology-not-failed", { rule: "technology-not-failed" });
  const { text, feedback } = input;

  return changeTechnology(ctx, before, {
    move: "turn-away",
    set: { ...answerOf(ctx, before, { result: "DECLINED", text }), feedback: asChecklist(feedback) },
    event: { kind: "turn-away", text },
  });
}
