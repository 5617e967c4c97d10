import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Content, Listing } from "../../shared/catalogue/model.ts";
import { mayCurate } from "../../shared/catalogue/rules.ts";
import { type Audited, commit } from "../platform/commit.ts";
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

  const drafts = input.drafts.map((draft) => newDraft(ctx, draft));

  await commit(
    ctx,
    [...drafts.flatMap(({ writes }) => writes), ...(input.together ?? [])],
    drafts.map(({ audit }) => audit),
  );

  return drafts.map(({ listing }) => listing);
}

export type NewDraft = { readonly listing: Listing; readonly writes: Write[]; readonly audit: Audited };

/** What a new draft writes: for a transaction of another room, whose deed it then is. */
export function newDraft(
  { deps, actor }: Ctx,
  { id, content, technologyId }: { id: ListingId; content: Content; technologyId?: string },
): NewDraft {
  const listing = {
    ...unstored(id, content, actorId(actor), deps.now().toISOString()),
    ...(technologyId && { technologyId }),
    revision: 1,
  };
  const entry = { record: `listing:${id}`, action: "listing.draft", detail: { kind: content.kind } };
  return { listing, writes: recordWrites(listing), audit: { ...entry, first: true, as: actor } };
}
