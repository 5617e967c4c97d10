import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { mayDecideAward } from "../../shared/surplus/may.ts";
import type { Opening } from "../../shared/surplus/offers.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { untoldKey } from "./keys.ts";
import { openingRecord, putOpening } from "./offer-store.ts";
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
  if (input.decision === "award") await holdForWinners(ctx, before);

  await commit(
    ctx,
    [
      putOpening(opening),
      ...(input.decision === "award"
        ? [
            {
              put: { ...untoldKey(input.listingId), listingId: input.listingId },
              expect: "anything",
            } as const,
          ]
        : []),
    ],
    [
      {
        record: openingRecord(input.listingId),
        action: `award.${input.decision === "award" ? "decide" : "return"}`,
        detail: { winners: award.winners.join(","), preparedBy: award.preparedBy },
      },
    ],
  );

  if (opening.state === "AWARDED") await tellResults(ctx, input.listingId);
  return opening;
}

/** All winners get what they offered for, or nothing is held: who does not fit throws. */
async function holdForWinners(
  ctx: Ctx,
  { listingId, ranking = [], award, revision }: Opening,
): Promise<void> {
  const expiresOn = addDays(dayInJapan(ctx.deps.now()), heldDays);
  const held: string[] = [];
  try {
    for (const { organisationId, quantity } of ranking) {
      if (!award?.winners.includes(organisationId)) continue;
      // The preparation's number is part of the name: one that was handed back holds nothing later on.
      const id = `AWARD-${revision}-${organisationId}`;
      await reserveStock(ctx, { listingId, id, reference: "award", organisationId, quantity, expiresOn });
      held.push(id);
    }
  } catch (error) {
    for (const id of held) await releaseStock(ctx, { listingId, id });
    throw error;
  }
}
