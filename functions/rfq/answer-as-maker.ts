import { AppError } from "../../shared/base/app-error.ts";
import type { MakerQuestion } from "../../shared/rfq/questions.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getMakerQuestion, makerRecord, putMakerQuestion } from "./maker-store.ts";

export type AnswerAsMaker = { readonly question: string; readonly text: string };

/** A maker answers what the agency asked. The answer finds its way to the case afterwards: here nobody knows which. */
export async function answerAsMaker(ctx: Ctx, input: AnswerAsMaker): Promise<MakerQuestion> {
  const { actor, deps } = ctx;
  if (actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  const before = await getMakerQuestion(deps.table, actor.organisationId, input.question);
  if (!before) throw new AppError("not-found", "maker-question-not-found");
  if (before.answer) throw new AppError("conflict", "question-answered");
  const answer = { text: input.text, by: actor.personId, at: deps.now().toISOString() };
  const after = { ...before, answer, revision: before.revision + 1 };

  await commit(ctx, putMakerQuestion(actor.organisationId, before, after), [
    { record: makerRecord(before.id), action: "maker-question.answer", detail: {} },
  ]);

  return after;
}
