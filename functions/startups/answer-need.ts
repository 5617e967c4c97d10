import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Text } from "../../shared/base/text.ts";
import { isAwaiting, isListed } from "../../shared/startups/codes.ts";
import { type AnswerOffer, type NeedAnswer, needAnswerSchema } from "../../shared/startups/need-answer.ts";
import { takesAnswers } from "../../shared/startups/need-open.ts";
import type { ShownNeed } from "../../shared/startups/need-shown.ts";
import { mayAnswerNeeds } from "../../shared/startups/need-shown-rules.ts";
import { getOrganisation } from "../accounts/index.ts";
import { listOfMaker } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { answerRecord } from "./evaluations.ts";
import { findShownNeed } from "./find-shown-need.ts";
import { answerOwnerKey, firmAnswerKey, needAnswerKey, shownKey } from "./need-keys.ts";
import { getRow } from "./need-rows.ts";
import { getTechnology } from "./store.ts";

export type AnswerNeed = {
  readonly id: string;
  /** Of the firm's answer as the page showed it; 0 where there was none. Absent: whatever is there is replaced. */
  readonly revision?: number | undefined;
  readonly offer: AnswerOffer;
};

/** Throws `refused`: `need-closed` after the last moment of the day, `not-verified` to firms that are not. */
export function mustTakeAnswers(
  ctx: Ctx,
  need: ShownNeed,
): asserts ctx is Ctx & {
  readonly actor: Extract<Ctx["actor"], { kind: "supplier" }>;
} {
  if (!mayAnswerNeeds(ctx.actor))
    throw new AppError("refused", "need-not-verified", { rule: "not-verified" });
  if (!takesAnswers(need, ctx.deps.now()))
    throw new AppError("refused", "need-closed", { rule: "need-closed", until: need.answersUntil });
}

/** The need still takes answers, and to the same day, when the answer is written. */
const stillOpen = ({ id, answersUntil }: ShownNeed): Write => ({
  check: shownKey("NEEDSHOWN", id),
  expect: { same: { status: "OPEN", answersUntil } },
});

/** A firm's answer lies twice: where its own function reads, and where the agency reads all. */
export const answerWrites = (before: NeedAnswer | undefined, after: NeedAnswer): Write[] => [
  {
    put: { ...firmAnswerKey(after.organisationId, after.needId), ...after },
    expect: before ? { revision: before.revision, status: [before.status] } : "absent",
  },
  { put: { ...needAnswerKey(after.needId, after.organisationId), ...after }, expect: "anything" },
];

/** Answers a need, or changes the firm's answer. A firm has one answer, whoever of it writes. */
export async function answerNeed(ctx: Ctx, input: AnswerNeed): Promise<NeedAnswer> {
  const need = await findShownNeed(ctx, input.id);
  mustTakeAnswers(ctx, need);
  const { actor, deps } = ctx;
  const { organisationId } = actor;
  const before = await getRow(deps.table, firmAnswerKey(organisationId, need.id), needAnswerSchema);
  if (input.revision !== undefined && input.revision !== (before?.revision ?? 0))
    throw new AppError("conflict", "need-answer-changed", { revision: before?.revision ?? 0 });
  const title = await titleOf(ctx, organisationId, input.offer);
  const firm = (await getOrganisation(deps.table, organisationId))?.name ?? {};
  const at = deps.now().toISOString();
  const answer: NeedAnswer = {
    id: before?.id ?? idFrom("A", deps.random(8)),
    needId: need.id,
    needTitle: need.title,
    organisationId,
    firm: { ...firm },
    revision: (before?.revision ?? 0) + 1,
    status: "SUBMITTED",
    offer: input.offer,
    ...(title && { title: { ...title } }),
    by: actor.personId,
    createdAt: before?.createdAt ?? at,
    changedAt: at,
  };

  await commit(
    ctx,
    [
      ...answerWrites(before, answer),
      stillOpen(need),
      ...(before
        ? []
        : [
            {
              put: { ...answerOwnerKey(answer.id), needId: need.id, organisationId },
              expect: "absent",
            } as const,
          ]),
    ],
    [
      {
        record: answerRecord(answer.id),
        action: "need-answer.submit",
        detail: { need: need.id, revision: answer.revision, kind: answer.offer.kind },
        ...(!before && { first: true }),
      },
    ],
  );

  return answer;
}

/** Takes the firm's answer back while answers are taken; it may answer again. */
export async function withdrawAnswer(
  ctx: Ctx,
  input: { readonly id: string; readonly revision?: number | undefined },
): Promise<NeedAnswer> {
  const need = await findShownNeed(ctx, input.id);
  mustTakeAnswers(ctx, need);
  const key = firmAnswerKey(ctx.actor.organisationId, need.id);
  const before = await getRow(ctx.deps.table, key, needAnswerSchema);
  if (before?.status !== "SUBMITTED") throw new AppError("not-found", "need-answer-not-found");
  if (input.revision !== undefined && input.revision !== before.revision)
    throw new AppError("conflict", "need-answer-changed", { revision: before.revision });
  const after: NeedAnswer = {
    ...before,
    status: "WITHDRAWN",
    revision: before.revision + 1,
    by: ctx.actor.personId,
    changedAt: ctx.deps.now().toISOString(),
  };

  await commit(
    ctx,
    [...answerWrites(before, after), stillOpen(need)],
    [{ record: answerRecord(after.id), action: "need-answer.withdraw", detail: { need: need.id } }],
  );

  return after;
}

/** What is answered with must be the firm's own, and there today. */
async function titleOf(ctx: Ctx, organisationId: string, offer: AnswerOffer): Promise<Text | undefined> {
  const { table } = ctx.deps;
  if (offer.kind === "LISTING") {
    const own = await listOfMaker(table, organisationId);
    const listing = own.find((one) => one.listing === offer.listing && one.state === "PUBLISHED");
    if (!listing)
      throw new AppError("refused", "answer-listing-not-own", {
        rule: "answer-listing-not-own",
        field: "listing",
      });
    return listing.title;
  }
  if (offer.kind === "TECHNOLOGY") {
    const one = offer.technology ? await getTechnology(table, offer.technology) : undefined;
    if (one?.organisationId !== organisationId || !(isListed(one.status) || isAwaiting(one.status)))
      throw new AppError("refused", "answer-technology-not-own", {
        rule: "answer-technology-not-own",
        field: "technology",
      });
    return one.brief.title;
  }
  if (!offer.text) throw new AppError("invalid", "one-language", { field: "text.ja" });
  const lacking = (["price", "months"] as const).find((field) => offer[field] === undefined);
  if (lacking) throw new AppError("invalid", "required", { field: lacking });
  return undefined;
}
