import * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import type { Need } from "../../shared/startups/need.ts";
import {
  type Evaluation,
  evaluationSchema,
  type NeedAnswer,
  needAnswerSchema,
} from "../../shared/startups/need-answer.ts";
import type { Member, Panel } from "../../shared/startups/panel.ts";
import { areOpen, memberOf } from "../../shared/startups/panel-rules.ts";
import type { Table, Write } from "../platform/table.ts";
import { answerOwnerKey, evaluationKey, needAnswerKey } from "./need-keys.ts";
import { getRow, listWhole } from "./need-rows.ts";

/** The answers that count: those that were not taken back. */
export const listAnswers = async (table: Table, needId: string): Promise<NeedAnswer[]> =>
  (await listWhole(table, { pk: needAnswerKey(needId, "").pk }, needAnswerSchema)).filter(
    ({ status }) => status !== "WITHDRAWN",
  );

export const listEvaluations = (table: Table, needId: string): Promise<Evaluation[]> =>
  listWhole(table, { pk: evaluationKey(needId, "").pk }, evaluationSchema);

/** Answers whose fate the moderator has not written yet. */
export async function countUnjudged(table: Table, { id }: Pick<Need, "id">): Promise<number> {
  const [answers, evaluations] = await Promise.all([listAnswers(table, id), listEvaluations(table, id)]);
  const judged = new Set(evaluations.filter(({ verdict }) => verdict).map(({ answerId }) => answerId));
  return answers.filter((answer) => !judged.has(answer.id)).length;
}

/**
 * How an answer is weighed: by the need's panel, with what its members have declared and scored for this answer. Once
 * its sheets are open it stays as it is, whoever is called later.
 */
export function panelFor({ panel }: Pick<Need, "panel">, stored: Evaluation | undefined): Panel | undefined {
  if (!panel || (stored && areOpen(stored.panel))) return stored?.panel;
  const members = panel.members.map((named): Member => memberOf(stored?.panel, named.personId) ?? named);
  // Whoever left this answer stays on its record, so that nobody comes back by being called twice.
  const left = (stored?.panel.members ?? []).filter(
    ({ personId, declared }) => declared?.conflict && !memberOf(panel, personId),
  );
  return { moderator: panel.moderator, members: [...members, ...left] };
}

const ownerSchema = z.object({ needId: z.string(), organisationId: z.string() });
/** An answer that counts, by its own key: a need may have hundreds, and each is weighed many times. */
async function findAnswer(table: Table, needId: string, answerId: string): Promise<NeedAnswer | undefined> {
  const owner = await getRow(table, answerOwnerKey(answerId), ownerSchema);
  if (owner?.needId !== needId) return undefined;
  const answer = await getRow(table, needAnswerKey(needId, owner.organisationId), needAnswerSchema);
  return answer?.status === "WITHDRAWN" ? undefined : answer;
}

/** An answer of a need with its evaluation as it stands; another need's does not exist. */
export async function findEvaluation(table: Table, need: Need, answerId: string) {
  const [answer, stored] = await Promise.all([
    findAnswer(table, need.id, answerId),
    getRow(table, evaluationKey(need.id, answerId), evaluationSchema),
  ]);
  if (!answer) throw new AppError("not-found", "need-answer-not-found", { id: answerId });
  return { answer, stored, panel: panelFor(need, stored) };
}

export const putEvaluation = (
  before: Evaluation | undefined,
  after: Omit<Evaluation, "revision">,
): Write => ({
  put: {
    ...evaluationKey(after.needId, after.answerId),
    ...after,
    revision: (before?.revision ?? 0) + 1,
  },
  expect: before ? { revision: before.revision } : "absent",
});

/** Sheets are of an answer, which is weighed once. */
export const subjectOf = (answerId: string) => ({ record: answerId, attempt: 1 });
export const answerRecord = (answerId: string) => `need-answer:${answerId}`;
