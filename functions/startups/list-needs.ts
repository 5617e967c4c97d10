import { AppError } from "../../shared/base/app-error.ts";
import { type NeedLine, needLineSchema } from "../../shared/startups/need.ts";
import { type NeedAnswer, needAnswerSchema } from "../../shared/startups/need-answer.ts";
import type { NeedState } from "../../shared/startups/need-codes.ts";
import { mayReadNeeds } from "../../shared/startups/need-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { firmAnswerKey, firmAnswersFrom, needStatePartition, sponsorPartition } from "./need-keys.ts";
import { listRows } from "./need-rows.ts";

const pageSize = 30;
type Page<T> = { readonly items: readonly T[]; readonly next?: string };

/** One page of the agency's needs in a state. */
export async function listNeeds(
  { actor, deps }: Ctx,
  query: { readonly state: NeedState; readonly after?: string | undefined },
): Promise<Page<NeedLine>> {
  if (!mayReadNeeds(actor)) throw new AppError("not-found", "page-not-found");
  const isDue = query.state === "OPEN" || query.state === "EVALUATING";
  const range = { pk: needStatePartition(query.state), descending: !isDue, limit: pageSize };
  return listRows(deps.table, { ...range, ...(query.after && { after: query.after }) }, needLineSchema);
}

/** What a government has proposed, the latest first. */
export async function listOwnNeeds(
  { actor, deps }: Ctx,
  query: { readonly after?: string | undefined },
): Promise<Page<NeedLine>> {
  if (actor.kind !== "buyer") throw new AppError("not-found", "page-not-found");
  const range = { pk: sponsorPartition(actor.organisationId), descending: true, limit: pageSize };
  return listRows(deps.table, { ...range, ...(query.after && { after: query.after }) }, needLineSchema);
}

const answersMost = 100;
/** The firm's own answers. */
export async function listOwnAnswers({ actor, deps }: Ctx): Promise<NeedAnswer[]> {
  if (actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  const { pk } = firmAnswerKey(actor.organisationId, "");
  const range = { pk, from: firmAnswersFrom, to: `${firmAnswersFrom}\uffff`, limit: answersMost };
  return (await listRows(deps.table, range, needAnswerSchema)).items.toSorted((a, b) =>
    b.changedAt.localeCompare(a.changedAt),
  );
}
