import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Need } from "../../shared/startups/need.ts";
import { needQuestionSchema } from "../../shared/startups/need-answer.ts";
import { scorersOf } from "../../shared/startups/panel-rules.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { idsUntil, unlessRaced } from "../platform/nightly-list.ts";
import { changeNeed } from "./change-need.ts";
import { listAnswers, listEvaluations, panelFor } from "./evaluations.ts";
import { needQuestionKey, needStatePartition } from "./need-keys.ts";
import { listWhole } from "./need-rows.ts";
import { getNeed } from "./need-store.ts";
import { tellStaff } from "./tell-need.ts";
import { tellLeftResults } from "./tell-need-results.ts";

/** Days before the decision that evaluators are reminded. */
export const remindBefore = 3;

/**
 * Job: closes needs whose last day of answers is over, reminds of questions that still wait and of decisions that are
 * due or late, each once, and tells results that were left. One need that fails stops no other.
 */
export function endNeeds(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const today = dayInJapan(deps.now());
    const failures: unknown[] = [];
    const each = async (
      state: "OPEN" | "EVALUATING",
      to: Day | undefined,
      work: (one: Need) => Promise<void>,
    ) => {
      for await (const id of idsUntil(deps.table, needStatePartition(state), to)) {
        try {
          const one = await getNeed(deps.table, id);
          // A list may lag behind its need.
          if (one?.status === state) await unlessRaced(work(one));
        } catch (error) {
          deps.log.error("need-failed", error, { need: id });
          failures.push(error);
        }
      }
    };
    await each("OPEN", addDays(today, -1), async (one) => void (await close(ctx, one)));
    // A need that has just closed may have had questions up to its last day.
    for (const state of ["OPEN", "EVALUATING"] as const)
      await each(state, undefined, (one) => remindOfQuestions(ctx, one, today));
    await each("EVALUATING", addDays(today, remindBefore), (one) => remindOfDecision(ctx, one, today));
    await tellLeftResults(deps).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
}

const close = (ctx: Ctx, one: Need) => changeNeed(ctx, one, { move: "close", event: { kind: "close" } });

async function remind(ctx: Ctx, one: Need, mark: string, template: MailTemplate, people: readonly string[]) {
  if (one.reminded.includes(mark) || people.length === 0) return;
  const about = { id: one.id, title: one.statement.title };
  await changeNeed(ctx, one, {
    set: { reminded: [...one.reminded, mark] },
    event: { kind: "remind", internal: true, detail: { of: mark } },
    writes: await tellStaff(ctx.deps, people, template, about),
  });
}

/** Questions that still wait once no more may come: who works on the need hears of them. */
async function remindOfQuestions(ctx: Ctx, one: Need, today: Day): Promise<void> {
  if ((one.statement.questionsUntil ?? today) >= today || one.reminded.includes("questions")) return;
  const questions = await listWhole(
    ctx.deps.table,
    { pk: needQuestionKey(one.id, "").pk },
    needQuestionSchema,
  );
  if (questions.every(({ answer }) => answer)) return;
  await remind(ctx, one, "questions", "need-questions-wait", one.followers);
}

async function remindOfDecision(ctx: Ctx, one: Need, today: Day): Promise<void> {
  const late = (one.statement.decisionBy ?? today) < today;
  const [mark, template] = late ? (["late", "need-late"] as const) : (["due", "need-due"] as const);
  const waiting = await stillToScore(ctx, one);
  const moderator = one.panel ? [one.panel.moderator.personId] : one.followers;
  await remind(ctx, one, mark, template, [...moderator, ...waiting]);
}

/** Members whose sheet of at least one answer is not in. */
async function stillToScore({ deps }: Ctx, one: Need): Promise<string[]> {
  const [answers, evaluations] = await Promise.all([
    listAnswers(deps.table, one.id),
    listEvaluations(deps.table, one.id),
  ]);
  const waiting = answers.flatMap(({ id }) => {
    const panel = panelFor(
      one,
      evaluations.find(({ answerId }) => answerId === id),
    );
    return scorersOf(panel).filter(({ scoredAt }) => scoredAt === undefined);
  });
  return [...new Set(waiting.map(({ personId }) => personId))];
}
