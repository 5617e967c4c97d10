import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { isLive, obstacle } from "../../shared/curation/life-cycle.ts";
import { getListing } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { dueWrite } from "./due.ts";
import { recordWrites } from "./record.ts";

/**
 * Plans the publication of an approved listing, or the withdrawal of a published one, for the beginning of a day in
 * Japan; without days the plan is dropped. Who may make the move may plan it; the gates are asked again on the day.
 */
export async function scheduleListing(
  ctx: Ctx,
  input: { id: ListingId; publishOn?: Day | undefined; withdrawOn?: Day | undefined },
): Promise<Listing> {
  const listing = await getListing(ctx.deps.table, input.id);
  if (!listing || ctx.actor.kind !== "staff" || !["curator", "approver"].includes(ctx.actor.role))
    throw new AppError("not-found", "listing-not-found");

  const today = dayInJapan(ctx.deps.now());
  const { publishOn, withdrawOn } = input;
  for (const [field, day] of Object.entries({ publishOn, withdrawOn }))
    if (day !== undefined && day <= today) throw new AppError("invalid", "day-not-ahead", { field });
  if (publishOn && withdrawOn && withdrawOn <= publishOn)
    throw new AppError("invalid", "days-reversed", { field: "withdrawOn" });
  if (publishOn && obstacle(ctx.actor, listing, "publish", today))
    throw new AppError("refused", "move-refused", { rule: "publish", status: listing.status });
  if (withdrawOn && !publishOn && !isLive(listing))
    throw new AppError("refused", "move-refused", { rule: "withdraw", status: listing.status });

  const at = ctx.deps.now().toISOString();
  const { schedule: _before, ...rest } = listing;
  const planned = publishOn !== undefined || withdrawOn !== undefined;
  const schedule = { ...(publishOn && { publishOn }), ...(withdrawOn && { withdrawOn }) };
  const next: Listing = {
    ...rest,
    revision: listing.revision + 1,
    changedAt: at,
    ...(planned && { schedule }),
  };

  await commit(
    ctx,
    [
      ...recordWrites(next),
      ...(publishOn ? [dueWrite(publishOn, "publish", listing.id)] : []),
      ...(withdrawOn ? [dueWrite(withdrawOn, "withdraw", listing.id)] : []),
    ],
    [
      {
        record: `listing:${listing.id}`,
        action: "listing.schedule",
        detail: { publishOn: publishOn ?? "", withdrawOn: withdrawOn ?? "" },
      },
    ],
  );

  return next;
}
