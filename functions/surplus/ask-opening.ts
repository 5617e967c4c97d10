import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { isPast } from "../../shared/base/day.ts";
import { mayAskToOpen } from "../../shared/surplus/may.ts";
import { isAskedByTwo, type Opening } from "../../shared/surplus/offers.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getOpening, listOffers, openingRecord, putOpening } from "./offer-store.ts";
import { readLot } from "./read-lot.ts";

/**
 * Asks that a lot's offers be opened. It takes a case officer and an approver who are two people; the opening function
 * follows the table and does it when the second has asked. Throws `refused` before the closing day is over.
 */
export async function askOpening(ctx: Ctx, input: { listingId: string }): Promise<Opening> {
  const { actor, deps } = ctx;
  if (!mayAskToOpen(actor) || actor.kind !== "staff")
    throw new AppError("not-found", "lot-not-found", { id: input.listingId });
  const before = await getOpening(deps.table, input.listingId);
  if (before?.openedAt) return before;
  if (before?.asked.some((one) => one.by === actor.personId && one.role === actor.role))
    return again(ctx, before);
  const closing = before?.closing ?? (await lastClosing(ctx, input.listingId));

  if (!isPast(closing, deps.now()))
    throw new AppError("refused", "closing-not-over", { rule: "closing-not-over", closing });
  if (before?.asked.some((one) => one.by === actorId(actor)))
    throw new AppError("refused", "need-other-person", { rule: "need-other-person" });
  if (before?.asked.some((one) => one.role === actor.role))
    throw new AppError("refused", "need-other-role", { rule: "need-other-role" });
  const at = deps.now().toISOString();
  const asked = [...(before?.asked ?? []), { by: actor.personId, role: actor.role, at }];
  const opening: Opening = {
    listingId: input.listingId,
    closing,
    state: isAskedByTwo(asked) ? "ASKED" : "WAITING",
    asked,
    revision: (before?.revision ?? 0) + 1,
  };

  await commit(
    ctx,
    [putOpening(opening)],
    [
      {
        record: openingRecord(input.listingId),
        action: "opening.ask",
        detail: { closing, asked: asked.length },
        ...(!before && { first: true as const }),
      },
    ],
  );

  return opening;
}

/** Asked once more, a row that both have signed is handed to the opening function anew. */
async function again(ctx: Ctx, before: Opening): Promise<Opening> {
  if (before.state !== "ASKED") return before;
  const opening = { ...before, revision: before.revision + 1 };
  await commit(ctx, [putOpening(opening)], noAudit("nothing is asked that was not asked before"));
  return opening;
}

/** The latest day that any offer was sealed under, and the lot's own while it is published. */
async function lastClosing(ctx: Ctx, listingId: string): Promise<string> {
  const offers = await listOffers(ctx.deps.table, listingId);
  if (offers.length === 0) await readLot(ctx, listingId);
  const days = offers.filter((offer) => offer.state === "FILED").map((offer) => offer.closing);
  if (days.length === 0) throw new AppError("refused", "no-offers", { rule: "no-offers" });
  const lot = await readLot(ctx, listingId).catch(() => undefined);
  const price = lot?.content.price;
  if (price?.mode === "OFFERS_INVITED") days.push(price.closing);
  return days.sort().at(-1) ?? "";
}
