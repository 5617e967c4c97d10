import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { read } from "../../shared/base/text.ts";
import { mayReleaseQuestion, type TechnologyQuestion } from "../../shared/startups/asked.ts";
import { listMembers, tell } from "../accounts/index.ts";
import { getListing } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { makerRecord, putMakerQuestion } from "../rfq/index.ts";
import { askedRecord, askedWrites, putAskedWay } from "./asked-store.ts";
import { findAsked } from "./find-asked.ts";

export type ReleaseQuestion = {
  readonly id: string;
  readonly revision?: number | undefined;
  /** In the officer's words: the government's own may tell who asks. */
  readonly text: string;
  /** Why the firm is told which government asks; nothing: it is not. */
  readonly release?: string | undefined;
};

/**
 * Passes a question on to the firm, among the others that the agency asks it, under a number of its own. The firm gets
 * neither the question's number nor the government, unless that is released.
 */
export async function releaseQuestion(ctx: Ctx, input: ReleaseQuestion): Promise<TechnologyQuestion> {
  const before = await findAsked(ctx, input);
  const { actor, deps } = ctx;
  if (!mayReleaseQuestion(actor)) throw new AppError("not-found", "technology-question-not-found");
  if (before.status !== "WAITING")
    throw new AppError("refused", "technology-question-passed-on", { rule: "passed-on" });
  const listing = await getListing(deps.table, before.listingId);
  const organisationId = listing?.content.maker?.organisationId;
  if (!listing || !organisationId)
    throw new AppError("refused", "technology-without-firm", { rule: "without-firm" });
  const at = deps.now().toISOString();
  const { text, release: released } = input;
  const ask = idFrom("Q", deps.random(8));
  const { title } = listing.content;
  const known = { country: before.asker.country, organisation: before.asker.name };
  const after: TechnologyQuestion = {
    ...before,
    revision: before.revision + 1,
    status: "WITH_FIRM",
    firm: { organisationId, ask, text, by: actorId(actor), at, ...(released && { released }) },
  };
  const question = {
    id: ask,
    listing: { id: listing.id, title },
    text,
    askedOn: dayInJapan(deps.now()),
    ...(released && { asker: known }),
    revision: 1,
  };

  await commit(
    ctx,
    [
      ...askedWrites(before, after),
      ...putMakerQuestion(organisationId, undefined, question),
      putAskedWay(ask, before.id),
      ...(await tellMembers(ctx, organisationId, title)),
    ],
    [
      {
        record: askedRecord(before.id),
        action: "technology-question.release",
        detail: { ask, released: released ? "yes" : "no" },
      },
      {
        record: makerRecord(ask),
        action: "maker-question.ask",
        detail: { listing: listing.id, released: released ? "yes" : "no" },
        first: true,
      },
    ],
  );

  return after;
}

const membersMost = 20;
async function tellMembers(
  { deps }: Ctx,
  organisationId: string,
  title: Parameters<typeof read>[0],
): Promise<Write[]> {
  const members = (await listMembers(deps.table, organisationId)).slice(0, membersMost);
  return members.flatMap((member) =>
    tell(deps, [member], "maker-asked", {
      "lot-ja": read(title, "ja").value,
      "lot-en": read(title, "en").value,
      link: `/${member.language}/supplier/questions`,
    }),
  );
}
