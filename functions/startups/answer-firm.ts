import { AppError } from "../../shared/base/app-error.ts";
import { type NeedQuestion, needQuestionSchema } from "../../shared/startups/need-answer.ts";
import { mayAnswerFirms } from "../../shared/startups/need-rules.ts";
import type { AnsweredQuestion } from "../../shared/startups/need-shown.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { needQuestionRecord } from "./ask-need.ts";
import { findNeed } from "./find-need.ts";
import { answeredKey, firmQuestionKey, needQuestionKey } from "./need-keys.ts";
import { getRow } from "./need-rows.ts";
import { tellFirm } from "./tell-need.ts";

export type AnswerFirm = {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  /** The question as all will read it, when its own words would tell who asked. */
  readonly asked?: string | undefined;
};

/** Answers a question to all who may read the need, or mends an answer; who asked is told of the first one. */
export async function answerFirm(ctx: Ctx, input: AnswerFirm): Promise<NeedQuestion> {
  const { actor, deps } = ctx;
  const need = await findNeed(ctx, { id: input.id });
  const before = await getRow(deps.table, needQuestionKey(need.id, input.question), needQuestionSchema);
  if (!mayAnswerFirms(actor) || actor.kind !== "staff" || !before)
    throw new AppError("not-found", "need-question-not-found");
  const at = deps.now().toISOString();
  const question: NeedQuestion = {
    ...before,
    answer: { text: input.text, by: actor.personId, at, ...(input.asked && { asked: input.asked }) },
    revision: before.revision + 1,
  };
  const shown: AnsweredQuestion = {
    id: question.id,
    text: input.asked ?? before.text,
    answer: input.text,
    answeredAt: at,
  };
  const about = { id: need.id, title: need.statement.title };
  const told = before.answer
    ? []
    : await tellFirm(deps, before.organisationId, "need-question-answered", about);
  const tiers = need.audience === "PUBLIC" ? (["PUB#NEED", "NEEDSHOWN"] as const) : (["NEEDSHOWN"] as const);

  await commit(
    ctx,
    [
      {
        put: { ...needQuestionKey(need.id, question.id), ...question },
        expect: { revision: before.revision },
      },
      { remove: firmQuestionKey(before.organisationId, need.id, question.id), expect: "anything" },
      ...tiers.map(
        (tier) =>
          ({ put: { ...answeredKey(tier, need.id, question.id), ...shown }, expect: "anything" }) as const,
      ),
      ...told,
    ],
    [
      {
        record: needQuestionRecord(question.id),
        action: "need-question.answer",
        detail: { need: need.id, again: before.answer !== undefined },
      },
    ],
  );

  return question;
}
