import { AppError } from "../../shared/base/app-error.ts";
import { mayPrepareAward } from "../../shared/surplus/may.ts";
import type { Opening } from "../../shared/surplus/offers.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getOpening, openingRecord, putOpening } from "./offer-store.ts";
import { readOffers } from "./read-offers.ts";

/** The offers as they were opened. Throws `refused` before, `not-found` when there is neither lot nor offer. */
export async function openedBefore(ctx: Ctx, listingId: string): Promise<Opening> {
  const opening = await getOpening(ctx.deps.table, listingId);
  if (!opening) await readOffers(ctx, { id: listingId });
  if (!opening?.ranking) throw new AppError("refused", "not-opened", { rule: "not-opened" });
  return opening;
}

export type Prepare = {
  readonly listingId: string;
  /** Organisations, in any order; what they offered for must be there together. */
  readonly winners: readonly string[];
  /** Why these; needed also for the first of the ranking, whose reason is the ranking. */
  readonly reason: string;
};

/** Prepares who gets the lot; another person decides. */
export async function prepareAward(ctx: Ctx, input: Prepare): Promise<Opening> {
  if (!mayPrepareAward(ctx.actor) || ctx.actor.kind !== "staff")
    throw new AppError("not-found", "lot-not-found");
  const before = await openedBefore(ctx, input.listingId);

  if (before.state === "AWARDED")
    throw new AppError("refused", "already-awarded", { rule: "already-awarded" });
  const winners = [...new Set(input.winners)];
  const known = winners.filter((id) => before.ranking?.some((one) => one.organisationId === id));
  if (winners.length === 0 || known.length < winners.length)
    throw new AppError("invalid", "winner-unknown", { field: "winners" });
  const at = ctx.deps.now().toISOString();
  const opening: Opening = {
    ...before,
    state: "PREPARED",
    award: { winners, reason: input.reason, preparedBy: ctx.actor.personId, at },
    revision: before.revision + 1,
  };

  await commit(
    ctx,
    [putOpening(opening)],
    [
      {
        record: openingRecord(input.listingId),
        action: "award.prepare",
        detail: { winners: winners.join(","), reason: input.reason },
      },
    ],
  );

  return opening;
}
