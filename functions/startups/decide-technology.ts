import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan, daysBetween } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { FeedbackCode } from "../../shared/startups/codes.ts";
import type { ListingFacts } from "../../shared/startups/content-of.ts";
import { contentOf } from "../../shared/startups/content-of.ts";
import type { Decision, Feedback, Technology } from "../../shared/startups/model.ts";
import { newDraft } from "../curation/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology, mustBeOpenTo } from "./change-technology.ts";
import { type Addressed, findAwaiting } from "./find-awaiting.ts";
import { listedPictures } from "./listed-pictures.ts";

export type Said = { readonly code: FeedbackCode; readonly text: string };
export type DecideTechnology = Addressed & {
  readonly result: Decision["result"];
  readonly text: string;
  readonly feedback?: readonly Said[] | undefined;
};

const moves = { LISTED_PUBLIC: "list-public", LISTED_GOV: "list-gov", DECLINED: "decline" } as const;
const tiers = { LISTED_PUBLIC: "PUBLIC", LISTED_GOV: "REGISTERED_GOV" } as const;

/**
 * The moderator answers. A technology that is listed is a draft of the catalogue in the same transaction: from there
 * it goes the way of every listing, and nothing of it is published before that.
 */
export async function decideTechnology(ctx: Ctx, input: DecideTechnology): Promise<Technology> {
  const { result, feedback = [] } = input;
  const isOwn = "personId" in ctx.actor && ctx.actor.kind === "staff";
  const before = await findAwaiting(ctx, input, { may: isOwn, deed: moves[result] });
  const answer = answerOf(ctx, before, input);
  // Before any file of it is copied; with the answer in place it is asked again.
  mustBeOpenTo(ctx.actor, before, moves[result]);
  const listed =
    result === "DECLINED" ? undefined : await listingOf(ctx, before, tiers[result], answer.decision.on);

  return changeTechnology(ctx, before, {
    move: moves[result],
    set: {
      ...answer,
      feedback: result === "DECLINED" ? asChecklist(feedback) : [],
      // The stage counts from the decision: what follows it is curation's.
      ...(listed && { listingId: listed.listing.id, stage: "LISTED" as const }),
    },
    event: { kind: moves[result], text: input.text, detail: { took: answer.decision.took } },
    writes: listed?.writes ?? [],
    audits: listed?.audits ?? [],
  });
}

export const asChecklist = (feedback: readonly Said[]): Feedback[] =>
  feedback.map((one) => ({ ...one, done: false }));

export function answerOf(
  { actor, deps }: Ctx,
  { submittedOn }: Technology,
  { result, text }: Pick<DecideTechnology, "result" | "text">,
): { readonly decision: Decision } {
  const now = deps.now();
  const on = dayInJapan(now);
  const took = Math.max(0, daysBetween(submittedOn ?? on, on));
  return { decision: { result, text, on, took, by: actorId(actor), at: now.toISOString() } };
}

/** The draft is the system's: whoever decided is no hand of the listing, which others prepare and approve. */
async function listingOf(ctx: Ctx, one: Technology, tier: ListingFacts["tier"], today: Day) {
  const { deps } = ctx;
  const { organisationId, firm, screening } = one;
  const controlRow = screening?.controlRow;
  const id = idFrom("L", deps.random(8));
  const { pictures, ...files } = await listedPictures(ctx, one, id);
  const content = contentOf(one.brief, { organisationId, firm, tier, today, pictures, controlRow });
  if (!content) throw new AppError("refused", "technology-need-complete", { rule: "complete" });
  const { listing, writes, audit } = newDraft(
    { deps, actor: { kind: "system", job: "startups" } },
    { id, content, technologyId: one.id },
  );
  return { listing, writes: [...writes, ...files.writes], audits: [audit, ...files.audits] };
}
