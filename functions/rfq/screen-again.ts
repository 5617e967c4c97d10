import { AppError } from "../../shared/base/app-error.ts";
import { mayScreen, stageNow } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { screenCase, withNote } from "./screen-case.ts";

/** Screens a case again at its present stage: after a classification, or when rules have changed. */
export async function screenAgain(
  ctx: Ctx,
  input: { readonly id: string; readonly revision?: number | undefined },
): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayScreen(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  const stage = stageNow(before);
  if (!stage) throw new AppError("refused", "case-move-not-open", { rule: "screen" });
  const { note, writes } = await screenCase(ctx, before, stage);

  const after = await changeCase(ctx, before, {
    set: { screenings: withNote(before, note) },
    event: {
      kind: "screen",
      internal: true,
      detail: { run: note.id, stage, outcome: note.outcome, ruleSet: note.ruleSet },
    },
    writes,
  });

  return viewOf(ctx.actor, after);
}
