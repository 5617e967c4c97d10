import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Content, Listing } from "../../shared/catalogue/model.ts";
import { mayCurate } from "../../shared/catalogue/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { unstored } from "./draft.ts";
import { recordWrites } from "./record.ts";

/** A draft costs three rows, and a transaction holds a hundred. */
export const draftsAtOnce = 30;

/**
 * Stores new drafts, all or none, together with what the caller must write with them (the marker of an intake batch).
 * At most `draftsAtOnce`. Throws `conflict` when one of the ids exists.
 */
export async function createDrafts(
  ctx: Ctx,
  input: { drafts: readonly { id: ListingId; content: Content }[]; together?: readonly Write[] },
): Promise<Listing[]> {
  if (!mayCurate(ctx.actor)) throw new AppError("not-found", "page-not-found");

  const at = ctx.deps.now().toISOString();
  const listings = input.drafts.map(({ id, content }) => ({
    ...unstored(id, content, actorId(ctx.actor), at),
    revision: 1,
  }));
  const audit = listings.map(({ id, content }) => ({
    record: `listing:${id}`,
    action: "listing.draft",
    detail: { kind: content.kind },
    first: true as const,
  }));

  await commit(ctx, [...listings.flatMap(recordWrites), ...(input.together ?? [])], audit);

  return listings;
}
