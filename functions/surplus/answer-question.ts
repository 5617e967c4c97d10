import { AppError } from "../../shared/base/app-error.ts";
import type { Question } from "../../shared/surplus/inspection.ts";
import { mayAnswer } from "../../shared/surplus/may.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { questionRecord } from "./ask-question.ts";
import { getQuestion, putQuestion } from "./inspection-store.ts";
import { readLot } from "./read-lot.ts";
import { tellMembers } from "./tell-buyers.ts";

export type AnswerQuestion = {
  readonly listingId: string;
  readonly id: string;
  readonly text: string;
  /** The question as all will read it, when its own words would tell who asked. */
  readonly asked?: string | undefined;
};

/** Answers a question, or mends an answer; who asked is told of the first one. */
export async function answerQuestion(ctx: Ctx, input: AnswerQuestion): Promise<Question> {
  const { actor, deps } = ctx;
  if (!mayAnswer(actor) || actor.kind !== "staff") throw new AppError("not-found", "question-not-found");
  const before = await getQuestion(deps.table, input.listingId, input.id);
  if (!before) throw new AppError("not-found", "question-not-found");
  const lot = await readLot(ctx, input.listingId);
  const question: Question = {
    ...before,
    answer: {
      text: input.text,
      by: actor.personId,
      at: deps.now().toISOString(),
      ...(input.asked && { asked: input.asked }),
    },
    revision: before.revision + 1,
  };
  const about = { listingId: input.listingId, title: lot.content.title };
  const told = before.answer
    ? []
    : await tellMembers(deps, before.organisationId, "question-answered", about);

  await commit(
    ctx,
    [putQuestion(question), ...told],
    [
      {
        record: questionRecord(input.id),
        action: "question.answer",
        detail: { again: before.answer !== undefined },
      },
    ],
  );

  return question;
}
