import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import {
  mayAskFirms,
  type OwnQuestion,
  openQuestionsMost,
  ownQuestionOf,
  type TechnologyQuestion,
} from "../../shared/startups/asked.ts";
import { getOrganisation } from "../accounts/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { askedRecord, askedWrites, listOwnAsked } from "./asked-store.ts";
import { findTechnologyListing } from "./technology-listing.ts";

export type AskTechnology = { readonly listing: string; readonly text: string };

/** A government asks about a technology. The agency passes it on, or answers itself. */
export async function askTechnology(ctx: Ctx, input: AskTechnology): Promise<OwnQuestion> {
  const { actor, deps } = ctx;
  if (!mayAskFirms(actor) || actor.kind !== "buyer")
    throw new AppError("not-found", "listing-not-found", { id: input.listing });
  const { organisationId, country, personId: by } = actor;
  const [item, asked, organisation] = await Promise.all([
    findTechnologyListing(ctx, input.listing),
    listOwnAsked(deps.table, organisationId),
    getOrganisation(deps.table, organisationId),
  ]);
  if (asked.items.filter(({ answer }) => !answer).length >= openQuestionsMost)
    throw new AppError("refused", "too-many-questions", { rule: "too-many-questions" });
  const question: TechnologyQuestion = {
    id: idFrom("Q", deps.random(8)),
    revision: 1,
    status: "WAITING",
    listingId: item.id,
    title: item.content.title,
    text: input.text,
    askedAt: deps.now().toISOString(),
    asker: { organisationId, name: organisation?.name ?? {}, country, by },
  };

  await commit(ctx, askedWrites(undefined, question), [
    {
      record: askedRecord(question.id),
      action: "technology-question.ask",
      detail: { listing: item.id, organisation: organisationId },
      first: true,
    },
  ]);

  return ownQuestionOf(question);
}
