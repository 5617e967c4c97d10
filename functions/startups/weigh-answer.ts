import { AppError } from "../../shared/base/app-error.ts";
import type { Need } from "../../shared/startups/need.ts";
import type { Evaluation, NeedAnswer } from "../../shared/startups/need-answer.ts";
import { isModerator, mayEvaluate } from "../../shared/startups/need-rules.ts";
import type { Panel, Scores } from "../../shared/startups/panel.ts";
import {
  areOpen,
  declaredPanel,
  opened,
  type PanelFault,
  scoredPanel,
  sheetFault,
} from "../../shared/startups/panel-rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { Write } from "../platform/table.ts";
import { changeNeed } from "./change-need.ts";
import { answerRecord, findEvaluation, putEvaluation, subjectOf } from "./evaluations.ts";
import { findNeed } from "./find-need.ts";
import { belongsToFirm } from "./firm-people.ts";
import { needKey } from "./need-keys.ts";
import { putNeed } from "./need-store.ts";
import { putSheet, removeSheet } from "./sheets.ts";

/** Scorers of one answer write at the same time by design. */
const tries = 6;

type OfAnswer = { readonly id: string; readonly answer: string };

/** Who weighs, and what: answers are weighed from the day after their last one to the decision. */
async function weighing(ctx: Ctx, { id, answer: answerId }: OfAnswer) {
  const need = await findNeed(ctx, { id });
  const { actor } = ctx;
  if (!mayEvaluate(actor) || actor.kind !== "staff")
    throw new AppError("not-found", "need-not-found", { id });
  const found = await findEvaluation(ctx.deps.table, need, answerId);
  if (need.status !== "EVALUATING")
    throw new AppError("refused", "need-not-evaluating", {
      rule: "need-not-evaluating",
      status: need.status,
    });
  return { need, personId: actor.personId, ...found };
}

const refuse = (fault: PanelFault): never => {
  throw new AppError("refused", fault, { rule: fault });
};

/** The need is still evaluated when something is written about one of its answers. */
const whileEvaluated = ({ id }: Need): Write => ({
  check: needKey(id),
  expect: { same: { status: "EVALUATING" } },
});

/** The first sheet of all fixes the panel: who changes that at the same moment loses, or the sheet is asked for anew. */
const whenScored = (need: Need, changedAt: string): Write =>
  need.begun
    ? whileEvaluated(need)
    : putNeed(need, { ...need, begun: true, revision: need.revision + 1, changedAt });

type Written = {
  readonly need: Need;
  readonly answerId: string;
  readonly stored: Evaluation | undefined;
  readonly panel: Panel;
  readonly action: string;
  readonly writes: readonly Write[];
  /** That the need is as it was read, as far as it matters. */
  readonly held?: Write;
};
async function write(
  ctx: Ctx,
  { need, answerId, stored, panel, action, writes, held }: Written,
): Promise<Panel> {
  const after = opened(panel, ctx.deps.now().toISOString());
  const evaluation = {
    answerId,
    needId: need.id,
    panel: after,
    ...(stored?.verdict && { verdict: stored.verdict }),
  };
  await commit(
    ctx,
    [putEvaluation(stored, evaluation), held ?? whileEvaluated(need), ...writes],
    [{ record: answerRecord(answerId), action, detail: { need: need.id, open: areOpen(after) } }],
  );
  return after;
}

type Declare = OfAnswer & { readonly conflict: boolean; readonly statement?: string | undefined };
/** A scorer says whether there is an interest in the firm of this answer. Whoever has one does not score it. */
export const declareOnAnswer = (ctx: Ctx, input: Declare): Promise<Panel> =>
  retried(ctx.deps, tries, () => declareOnce(ctx, input));

async function declareOnce(ctx: Ctx, input: Declare): Promise<Panel> {
  const { need, personId, answer, stored, panel } = await weighing(ctx, input);
  if (!input.conflict && (await belongsToFirm(ctx.deps, answer, personId)))
    throw new AppError("refused", "same-firm", { rule: "same-firm", field: "conflict" });
  const declared = {
    conflict: input.conflict,
    ...(input.statement && { statement: input.statement }),
    at: ctx.deps.now().toISOString(),
  };
  const done = declaredPanel(panel, personId, declared);
  if (typeof done === "string") return refuse(done);

  return write(ctx, {
    ...{ need, answerId: answer.id, stored, panel: done.panel, action: "need-answer.declare" },
    writes: done.left ? [removeSheet(subjectOf(answer.id), personId)] : [],
  });
}

/** Somebody may have come to the firm, or answered for it, since the panel was called. */
async function mustBeOfAnother({ deps }: Ctx, personId: string, answer: NeedAnswer): Promise<void> {
  if (await belongsToFirm(deps, answer, personId))
    throw new AppError("refused", "same-firm", { rule: "same-firm" });
}

type Score = OfAnswer & { readonly scores: Scores };
/** A scorer's sheet of an answer; nobody else reads it until every sheet of that answer is in. */
export const scoreAnswer = (ctx: Ctx, input: Score): Promise<Panel> =>
  retried(ctx.deps, tries, () => scoreOnce(ctx, input));

async function scoreOnce(ctx: Ctx, input: Score): Promise<Panel> {
  const { need, personId, answer, stored, panel } = await weighing(ctx, input);
  const fault = sheetFault(panel, personId);
  if (fault || !panel) return refuse(fault ?? "not-a-scorer");
  await mustBeOfAnother(ctx, personId, answer);
  const at = ctx.deps.now().toISOString();

  return write(ctx, {
    ...{ need, answerId: answer.id, stored, action: "need-answer.score" },
    panel: scoredPanel(panel, personId, at),
    held: whenScored(need, at),
    writes: [putSheet(subjectOf(answer.id), { personId, at, attempt: 1, scores: input.scores })],
  });
}

export type JudgeAnswer = OfAnswer & {
  readonly revision?: number | undefined;
  readonly chosen: boolean;
  readonly feedback: string;
};

/** The moderator writes whether an answer is chosen, and what its firm will read; firms hear of it with the decision. */
export async function judgeAnswer(ctx: Ctx, input: JudgeAnswer): Promise<Need> {
  const { need, personId, answer, stored, panel } = await weighing(ctx, input);
  if (input.revision !== undefined && input.revision !== need.revision)
    throw new AppError("conflict", "record-changed");
  if (!isModerator(ctx.actor, need))
    throw new AppError("refused", "not-the-moderator", { rule: "moderator" });
  if (!stored || !panel || !areOpen(panel))
    throw new AppError("refused", "sheets-not-in", { rule: "sheets-not-in" });
  await mustBeOfAnother(ctx, personId, answer);
  const { chosen, feedback } = input;

  return changeNeed(ctx, need, {
    event: { kind: "judge", internal: true, detail: { answer: answer.id, chosen: chosen ? 1 : 0 } },
    writes: [
      putEvaluation(stored, { answerId: answer.id, needId: need.id, panel, verdict: { chosen, feedback } }),
    ],
    audits: [
      { record: answerRecord(answer.id), action: "need-answer.judge", detail: { need: need.id, chosen } },
    ],
  });
}
