import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import { waitingMost } from "../../shared/rfq/questions.ts";
import { type NeedQuestion, needQuestionSchema } from "../../shared/startups/need-answer.ts";
import { takesQuestions } from "../../shared/startups/need-open.ts";
import { mayAnswerNeeds } from "../../shared/startups/need-shown-rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Table } from "../platform/table.ts";
import { findShownNeed } from "./find-shown-need.ts";
import { firmQuestionKey, firmQuestionsFrom, needQuestionKey } from "./need-keys.ts";
import { listRows } from "./need-rows.ts";

export const needQuestionRecord = (id: string) => `need-question:${id}`;

/** A firm's own questions on a need that wait for their answer. */
export async function ownWaiting(
  table: Table,
  organisationId: string,
  needId: string,
): Promise<NeedQuestion[]> {
  const from = firmQuestionsFrom(needId);
  const { pk } = firmQuestionKey(organisationId, needId, "");
  return (await listRows(table, { pk, from, to: `${from}\uffff`, limit: 50 }, needQuestionSchema)).items;
}

/** Asks the agency about a need. Everybody who may read the need reads the answer, and nobody who asked. */
export async function askAboutNeed(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string },
): Promise<NeedQuestion> {
  const need = await findShownNeed(ctx, input.id);
  const { actor, deps } = ctx;
  if (actor.kind !== "supplier" || !mayAnswerNeeds(actor))
    throw new AppError("refused", "need-not-verified", { rule: "not-verified" });
  if (!takesQuestions(need, deps.now()))
    throw new AppError("refused", "need-questions-closed", {
      rule: "need-questions-closed",
      until: need.questionsUntil,
    });
  const { organisationId } = actor;
  if ((await ownWaiting(deps.table, organisationId, need.id)).length >= waitingMost)
    throw new AppError("refused", "too-many-questions", { rule: "too-many-questions" });
  const question: NeedQuestion = {
    id: idFrom("Q", deps.random(8)),
    needId: need.id,
    organisationId,
    by: actor.personId,
    text: input.text,
    askedAt: deps.now().toISOString(),
    revision: 1,
  };

  await commit(
    ctx,
    [
      { put: { ...needQuestionKey(need.id, question.id), ...question }, expect: "absent" },
      { put: { ...firmQuestionKey(organisationId, need.id, question.id), ...question }, expect: "absent" },
    ],
    [
      {
        record: needQuestionRecord(question.id),
        action: "need-question.ask",
        detail: { need: need.id },
        first: true,
      },
    ],
  );

  return question;
}
