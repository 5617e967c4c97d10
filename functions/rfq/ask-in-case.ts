import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { isTalking, mayTalk, sideOf, waitingMost } from "../../shared/rfq/questions.ts";
import { mayWorkOnCase } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type AskInCase = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly text: string;
};

/** One side asks the other about the case; it waits there until it is answered. */
export async function askInCase(ctx: Ctx, input: AskInCase): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const { actor, deps } = ctx;
  if (actor.kind !== "buyer" && !mayTalk(actor))
    throw new AppError("not-found", "case-not-found", { id: input.id });
  if (actor.kind === "buyer" && !mayWorkOnCase(actor, before))
    throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  if (!isTalking(before)) throw new AppError("refused", "case-move-not-open", { rule: "ask" });
  const side = sideOf(actor);
  const { questions = [] } = before;
  if (questions.filter((one) => one.side === side).length >= waitingMost)
    throw new AppError("refused", "too-many-questions", { rule: "too-many-questions" });
  const at = deps.now().toISOString();
  const question = { id: idFrom("Q", deps.random(8)), side, text: input.text, by: actorId(actor), at };

  const after = await changeCase(ctx, before, {
    set: { questions: [...questions, question], openQuestions: questions.length + 1 },
    event: { kind: "ask", text: input.text, detail: { question: question.id } },
    tell: side === "BUYER" ? "officer" : "buyer",
  });

  return viewOf(actor, after);
}
