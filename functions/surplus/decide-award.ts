import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { mayDecideAward } from "../../shared/surplus/may.ts";
import type { Opening } from "../../shared/surplus/offers.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { untoldKey } from "./keys.ts";
import { getOpening, openingRecord, putOpening } from "./offer-store.ts";
import { openedBefore } from "./prepare-award.ts";
import { releaseStock } from "./release-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { tellResults } from "./tell-results.ts";

/** Days that an award holds the stock: the life of a Letter of Offer. [policy] */
const heldDays = 85;

export type Decide = {
  readonly listingId: string;
  readonly decision: "award" | "return";
  /** The revision that the page showed. */
  readonly revision: number;
};

/**
 * Decides what another person prepared: holds the stock for the winners, or hands the preparation back. Deciding the
 * same again goes on with telling the results.
 */
export async function decideAward(ctx: Ctx, input: Decide): Promise<Opening> {
  const { actor } = ctx;
  if (!mayDecideAward(actor) || actor.kind !== "staff") throw new AppError("not-found", "lot-not-found");
  const before = await openedBefore(ctx, input.listingId);
  const { award } = before;

  if (before.state === "AWARDED" && input.decision === "award") return before;
  if (before.state !== "PREPARED" || !award)
    throw new AppError("refused", "not-prepared", { rule: "not-prepared" });
  if (award.preparedBy === actor.personId)
    throw new AppError("refused", "need-other-person", { rule: "need-other-person" });
  if (before.revision !== input.revision) throw new AppError("conflict", "record-changed");
  const revision = before.revision + 1;
  const { award: _award, ...rest } = before;
  const opening: Opening =
    input.decision === "award"
      ? { ...before, state: "AWARDED", award: { ...award, decidedBy: actor.personId }, revision }
      : { ...rest, state: "OPENED", revision };
  const held = input.decision === "award" ? await holdForWinners(ctx, before) : [];

  try {
    await commit(ctx, decided(opening), [decidedRow(opening, award)]);
  } catch (error) {
    await giveBackUnless(ctx, opening, held);
    throw error;
  }

  if (opening.state === "AWARDED") await tellResults(ctx, input.listingId);
  return opening;
}

const decided = (opening: Opening): Write[] => {
  const { listingId } = opening;
  const untold: Write = { put: { ...untoldKey(listingId), listingId }, expect: "anything" };
  return [putOpening(opening), ...(opening.state === "AWARDED" ? [untold] : [])];
};

const decidedRow = (opening: Opening, award: NonNullable<Opening["award"]>): Audited => ({
  record: openingRecord(opening.listingId),
  action: opening.state === "AWARDED" ? "award.decide" : "award.return",
  detail: { winners: award.winners.join(","), preparedBy: award.preparedBy },
});

/** Somebody was faster: what is held stays only when it was the same award. */
async function giveBackUnless(ctx: Ctx, wanted: Opening, held: readonly string[]): Promise<void> {
  const now = await getOpening(ctx.deps.table, wanted.listingId);
  if (now?.state === "AWARDED" && now.revision === wanted.revision) return;
  for (const id of held) await releaseStock(ctx, { listingId: wanted.listingId, id });
}

/** Holds what all winners offered for, or nothing: who does not fit throws. Tells the reservations. */
async function holdForWinners(
  ctx: Ctx,
  { listingId, ranking = [], award, revision }: Opening,
): Promise<string[]> {
  const expiresOn = addDays(dayInJapan(ctx.deps.now()), heldDays);
  const held: string[] = [];
  try {
    for (const { organisationId, quantity } of ranking) {
      if (!award?.winners.includes(organisationId)) continue;
      // The preparation's number is part of the name: one that was handed back holds nothing later on.
      const id = `AWARD-${revision}-${organisationId}`;
      const wish = { listingId, id, reference: "award", organisationId, quantity, expiresOn };
      const { state } = await reserveStock(ctx, wish);
      // It was tried before and given back: a preparation holds once.
      if (state !== "HELD") throw new AppError("refused", "award-stale", { rule: "award-stale" });
      held.push(id);
    }
    return held;
  } catch (error) {
    for (const id of held) await releaseStock(ctx, { listingId, id });
    throw error;
  }
}
