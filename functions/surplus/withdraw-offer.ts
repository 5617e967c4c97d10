import { AppError } from "../../shared/base/app-error.ts";
import { isPast } from "../../shared/base/day.ts";
import { mayDeal } from "../../shared/surplus/may.ts";
import type { Offer } from "../../shared/surplus/offers.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { openingKey } from "./keys.ts";
import { getOffer, offerRecord, putOffer } from "./offer-store.ts";

/** Takes the organisation's offer back; after the closing day it stands. */
export async function withdrawOffer(ctx: Ctx, input: { listingId: string }): Promise<Offer> {
  const { actor, deps } = ctx;
  if (!mayDeal(actor) || actor.kind !== "buyer") throw new AppError("not-found", "offer-not-found");
  const { organisationId } = actor;
  const before = await getOffer(deps.table, input.listingId, organisationId);
  if (!before) throw new AppError("not-found", "offer-not-found");
  if (before.state === "WITHDRAWN") return before;

  if (before.state !== "FILED" || isPast(before.closing, deps.now()))
    throw new AppError("refused", "closing-passed", { rule: "closing-passed", closing: before.closing });
  const offer: Offer = { ...before, state: "WITHDRAWN", revision: before.revision + 1 };

  await commit(
    ctx,
    [putOffer(offer), { check: openingKey(input.listingId), expect: "absent" }],
    [{ record: offerRecord(input.listingId, organisationId), action: "offer.withdraw", detail: {} }],
  );

  return offer;
}
