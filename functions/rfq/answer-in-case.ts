import { AppError } from "../../shared/base/app-error.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayTalk, sideOf } from "../../shared/rfq/questions.ts";
import { mayWorkOnCase } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type AnswerInCase = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly question: string;
  readonly text: string;
};

/** Answers a question of the other side; question and answer stay together in what happened. */
export async function answerInCase(ctx: Ctx, input: AnswerInCase): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const { actor } = ctx;
  if (actor.kind !== "buyer" && !mayTalk(actor))
    throw new AppError("not-found", "case-not-found", { id: input.id });
  if (actor.kind === "buyer" && !mayWorkOnCase(actor, before))
    throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  const { questions = [] } = before;
  const asked = questions.find(({ id }) => id === input.question);
  if (!asked) throw new AppError("not-found", "case-question-not-found");
  if (asked.side === sideOf(actor)) throw new AppError("refused", "question-own", { rule: "question-own" });
  const left = questions.filter(({ id }) => id !== asked.id);

  const after = await changeCase(ctx, before, {
    set: { questions: left, openQuestions: left.length },
    event: { kind: "answer", text: input.text, detail: { question: asked.id, asked: asked.text } },
    tell: asked.side === "BUYER" ? "buyer" : "officer",
  });

  return viewOf(actor, after);
}
