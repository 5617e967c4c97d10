import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Question } from "../../shared/surplus/inspection.ts";
import { mayDeal } from "../../shared/surplus/may.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { listQuestions, putQuestion } from "./inspection-store.ts";
import { readLot } from "./read-lot.ts";

/** Questions of one organisation on one lot that wait for an answer. */
const openMax = 10;
export const questionRecord = (id: string) => `question:${id}`;

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
