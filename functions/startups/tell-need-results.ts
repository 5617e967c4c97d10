import type { Need } from "../../shared/startups/need.ts";
import type { NeedAnswer, Verdict } from "../../shared/startups/need-answer.ts";
import type { AnswerState } from "../../shared/startups/need-codes.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { unlessRaced } from "../platform/nightly-list.ts";
import { answerWrites } from "./answer-need.ts";
import { answerRecord, listAnswers, listEvaluations } from "./evaluations.ts";
import { needUntoldKey, untoldPartition } from "./need-keys.ts";
import { getNeed } from "./need-store.ts";
import { tellFirm } from "./tell-need.ts";

/**
 * Tells every firm that answered how it ended, each once: its answer's own state says whether that was done. Safe to
 * run again after a kill; the nightly job does so for needs that were left.
 */
export async function tellNeedResults(ctx: Ctx, needId: string): Promise<void> {
  const { table } = ctx.deps;
  const need = await getNeed(table, needId);
  if (need?.status !== "DECIDED" && need?.status !== "CANCELLED") return;
  const [answers, evaluations] = await Promise.all([
    listAnswers(table, needId),
    listEvaluations(table, needId),
  ]);
  const verdicts = new Map(evaluations.map(({ answerId, verdict }) => [answerId, verdict]));
  for (const answer of answers)
    if (answer.status === "SUBMITTED") await tellOne(ctx, need, answer, verdicts.get(answer.id));
  await commit(ctx, [{ remove: needUntoldKey(needId), expect: "anything" }], noAudit("all have been told"));
}

const endOf = ({ status }: Need, verdict: Verdict | undefined): AnswerState =>
  status === "CANCELLED" ? "CALLED_OFF" : verdict?.chosen ? "CHOSEN" : "NOT_CHOSEN";
const templates = {
  CHOSEN: "need-chosen",
  NOT_CHOSEN: "need-not-chosen",
  CALLED_OFF: "need-called-off",
} as const;

async function tellOne(
  ctx: Ctx,
  need: Need,
  before: NeedAnswer,
  verdict: Verdict | undefined,
): Promise<void> {
  const status = endOf(need, verdict) as keyof typeof templates;
  const feedback = need.status === "CANCELLED" ? need.reason : verdict?.feedback;
  const after: NeedAnswer = {
    ...before,
    status,
    revision: before.revision + 1,
    ...(feedback && { feedback }),
    changedAt: ctx.deps.now().toISOString(),
  };
  const about = { id: need.id, title: need.statement.title };
  const told = await tellFirm(ctx.deps, before.organisationId, templates[status], about);
  const audit = {
    record: answerRecord(after.id),
    action: "need-answer.end",
    detail: { need: need.id, result: status, told: told.length / 2 },
  };
  // Whoever changed it meanwhile has told it.
  await unlessRaced(commit(ctx, [...answerWrites(before, after), ...told], [audit]));
}

/** Job: tells the results that a killed process left untold. A need that fails stops no other; throws the first failure. */
export async function tellLeftResults(deps: Deps): Promise<void> {
  const { rows } = await deps.table.list({ pk: untoldPartition, limit: 500 }, { consistent: true });
  const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
  const failures: unknown[] = [];
  for (const { id } of rows)
    await tellNeedResults(ctx, String(id)).catch((error: unknown) => {
      deps.log.error("need-failed", error, { need: String(id) });
      failures.push(error);
    });
  if (failures.length > 0) throw failures[0];
}
