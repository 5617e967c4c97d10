import {
  type AnsweredQuestion,
  answeredQuestionSchema,
  type ShownNeed,
} from "../../shared/startups/need-shown.ts";
import type { Ctx } from "../platform/deps.ts";
import { findShownNeed } from "./find-shown-need.ts";
import { answeredFrom, answeredKey, type ShownTier } from "./need-keys.ts";
import { listRows } from "./need-rows.ts";

const questionsShown = 200;
/** Questions with their answers, the earliest answered first. */
export async function listAnswered(
  { deps }: Pick<Ctx, "deps">,
  tier: ShownTier,
  id: string,
): Promise<AnsweredQuestion[]> {
  const { pk } = answeredKey(tier, id, "");
  const range = { pk, from: answeredFrom, to: `${answeredFrom}\uffff`, limit: questionsShown };
  const { items } = await listRows(deps.table, range, answeredQuestionSchema);
  return items.toSorted((a, b) => a.answeredAt.localeCompare(b.answeredAt));
}

export type PublicNeed = { readonly need: ShownNeed; readonly questions: readonly AnsweredQuestion[] };
export async function readPublicNeed(ctx: Ctx, { id }: { readonly id: string }): Promise<PublicNeed> {
  const need = await findShownNeed(ctx, id);
  return { need, questions: await listAnswered(ctx, "PUB#NEED", id) };
}
