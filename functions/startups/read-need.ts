import { AppError } from "../../shared/base/app-error.ts";
import type { NeedEvent } from "../../shared/startups/need.ts";
import { type NeedAnswer, needAnswerSchema, needQuestionSchema } from "../../shared/startups/need-answer.ts";
import { takesAnswers, takesQuestions } from "../../shared/startups/need-open.ts";
import { mayReadNeeds } from "../../shared/startups/need-rules.ts";
import type { AnsweredQuestion } from "../../shared/startups/need-shown.ts";
import type { DeskNeed, FirmNeed, OwnAnswer, SponsorNeed, Weighed } from "../../shared/startups/need-view.ts";
import { sponsorEventsOf, sponsorNeedOf } from "../../shared/startups/need-view.ts";
import { dutyOf } from "../../shared/startups/panel-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { ownWaiting } from "./ask-need.ts";
import { listAnswers, listEvaluations, panelFor, subjectOf } from "./evaluations.ts";
import { findNeed } from "./find-need.ts";
import { findShownNeed } from "./find-shown-need.ts";
import { firmAnswerKey, needQuestionKey } from "./need-keys.ts";
import { getRow, listWhole } from "./need-rows.ts";
import { listNeedEvents } from "./need-store.ts";
import { listAnswered } from "./read-public-need.ts";
import { sheetsFor } from "./sheets.ts";

export const ownAnswerOf = ({ by, firm, organisationId, ...own }: NeedAnswer): OwnAnswer => own;

export async function readFirmNeed(ctx: Ctx, { id }: { readonly id: string }): Promise<FirmNeed> {
  const { actor, deps } = ctx;
  if (actor.kind !== "supplier") throw new AppError("not-found", "need-not-found", { id });
  const need = await findShownNeed(ctx, id);
  const [questions, waiting, answer] = await Promise.all([
    listAnswered(ctx, "NEEDSHOWN", id),
    ownWaiting(deps.table, actor.organisationId, id),
    getRow(deps.table, firmAnswerKey(actor.organisationId, id), needAnswerSchema),
  ]);
  const now = deps.now();
  return {
    need,
    questions,
    waiting: waiting.map(({ id: question, text, askedAt }) => ({ id: question, text, askedAt })),
    ...(answer && { answer: ownAnswerOf(answer) }),
    takesAnswers: takesAnswers(need, now),
    takesQuestions: takesQuestions(need, now),
  };
}

export type OwnNeed = {
  readonly need: SponsorNeed;
  readonly questions: readonly AnsweredQuestion[];
  readonly events: readonly NeedEvent[];
};
/** A government's own need; who of the agency worked on it and its inner steps stay with the agency. */
export async function readOwnNeed(ctx: Ctx, { id }: { readonly id: string }): Promise<OwnNeed> {
  const need = await findNeed(ctx, { id });
  const [questions, events] = await Promise.all([
    listAnswered(ctx, "NEEDSHOWN", id),
    listNeedEvents(ctx.deps.table, id),
  ]);
  return { need: sponsorNeedOf(need), questions, events: sponsorEventsOf(events) };
}

/** All that the agency knows of a need. */
export async function readDeskNeed(ctx: Ctx, { id }: { readonly id: string }): Promise<DeskNeed> {
  const { actor, deps } = ctx;
  if (!mayReadNeeds(actor) || actor.kind !== "staff")
    throw new AppError("not-found", "need-not-found", { id });
  const need = await findNeed(ctx, { id });
  const { table } = deps;
  const [questions, answers, evaluations] = await Promise.all([
    listWhole(table, { pk: needQuestionKey(id, "").pk }, needQuestionSchema),
    listAnswers(table, id),
    listEvaluations(table, id),
  ]);
  const isSealed = need.status === "OPEN";
  const weighed = answers.map(async (answer): Promise<Weighed> => {
    const stored = evaluations.find(({ answerId }) => answerId === answer.id);
    const panel = panelFor(need, stored);
    const duty = dutyOf(panel, actor.personId, need.status === "EVALUATING");
    return {
      answer,
      ...(panel && { panel }),
      sheets: await sheetsFor(table, subjectOf(answer.id), panel, actor.personId),
      ...(duty && { duty }),
      ...(stored?.verdict && { verdict: stored.verdict }),
    };
  });
  return {
    need,
    questions: questions.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt)),
    answers: answers.length,
    weighed: isSealed ? [] : await Promise.all(weighed),
  };
}
