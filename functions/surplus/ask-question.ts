import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Question } from "../../shared/surplus/inspection.ts";
import { mayAnswer, mayDeal } from "../../shared/surplus/may.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getQuestion, listQuestions, putQuestion } from "./inspection-store.ts";
import { readLot } from "./read-lot.ts";
import { tellMembers } from "./tell-buyers.ts";

/** Questions of one organisation on one lot that wait for an answer. */
const openMax = 10;
const questionRecord = (id: string) => `question:${id}`;

/** Asks the agency about a lot. Everybody who may see the lot reads the answer, and nobody who asked. */
export async function askQuestion(ctx: Ctx, input: { listingId: string; text: string }): Promise<Question> {
  const { actor, deps } = ctx;
  if (!mayDeal(actor) || actor.kind !== "buyer") throw new AppError("not-found", "lot-not-found");
  await readLot(ctx, input.listingId);
  const waiting = (await listQuestions(deps.table, input.listingId)).filter(
    (one) => one.organisationId === actor.organisationId && !one.answer,
  );
  if (waiting.length >= openMax)
    throw new AppError("refused", "too-many-questions", { rule: "too-many-questions" });
  const question: Question = {
    id: idFrom("Q", deps.random(8)),
    listingId: input.listingId,
    organisationId: actor.organisationId,
    by: actor.personId,
    text: input.text,
    askedAt: deps.now().toISOString(),
    revision: 1,
  };

  await commit(
    ctx,
    [putQuestion(question)],
    [
      {
        record: questionRecord(question.id),
        action: "question.ask",
        detail: { listing: input.listingId },
        first: true,
      },
    ],
  );

  return question;
}

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
