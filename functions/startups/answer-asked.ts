import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import { read } from "../../shared/base/text.ts";
import { mayAnswerAsked, type TechnologyQuestion } from "../../shared/startups/asked.ts";
import { getPerson, tell } from "../accounts/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { askedRecord, askedWrites, sharedAnswerWrite } from "./asked-store.ts";
import { findAsked } from "./find-asked.ts";

export type AnswerAsked = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly text: string;
  /** Every government that may see the listing reads it too. */
  readonly toAll: boolean;
  /** The question as all read it, when its own words would tell who asked. */
  readonly asked?: string | undefined;
};

/** Answers a government's question, in the firm's words or the agency's own; who asked is told, once. */
export async function answerAsked(ctx: Ctx, input: AnswerAsked): Promise<TechnologyQuestion> {
  const before = await findAsked(ctx, input);
  const { actor, deps } = ctx;
  if (!mayAnswerAsked(actor)) throw new AppError("not-found", "technology-question-not-found");
  if (before.status === "ANSWERED") throw new AppError("conflict", "question-answered");
  const { text, toAll, asked } = input;
  const at = deps.now().toISOString();
  const answer = { text, toAll, by: actorId(actor), at, ...(toAll && asked && { asked }) };
  const after: TechnologyQuestion = { ...before, revision: before.revision + 1, status: "ANSWERED", answer };

  await commit(
    ctx,
    [
      ...askedWrites(before, after),
      ...sharedAnswerWrite(after, idFrom("A", deps.random(8))),
      ...(await tellAsker(ctx, after)),
    ],
    [
      {
        record: askedRecord(after.id),
        action: "technology-question.answer",
        detail: { toAll: toAll ? "yes" : "no" },
      },
    ],
  );

  return after;
}

async function tellAsker({ deps }: Ctx, { asker, title, listingId }: TechnologyQuestion): Promise<Write[]> {
  const person = await getPerson(deps.table, asker.by);
  if (!person) return [];
  return tell(deps, [person], "question-answered", {
    "lot-ja": read(title, "ja").value,
    "lot-en": read(title, "en").value,
    link: `/${person.language}/buyer/technologies/${listingId}`,
  });
}
