import { maySee, viewerOf } from "../../shared/catalogue/rules.ts";
import { type Estimate, estimateCost } from "../../shared/surplus/estimate.ts";
import { mayReadLots } from "../../shared/surplus/may.ts";
import { getCurrent } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { type PublishedLot, readLot } from "./read-lot.ts";

/** What a part of a lot would cost in all, with the services that it names and the reader may see. */
export async function estimateLot(ctx: Ctx, input: { id: string; quantity: number }): Promise<Estimate> {
  return estimateOf(ctx, await readLot(ctx, input.id), input.quantity);
}

export async function estimateOf(ctx: Ctx, lot: PublishedLot, quantity: number): Promise<Estimate> {
  const related = await Promise.all(lot.content.related.map((id) => getCurrent(ctx.deps.table, "GOV", id)));
  const services = related.flatMap((item) => {
    if (item?.state !== "PUBLISHED" || item.content.kind !== "SERVICE") return [];
    if (!mayReadLots(ctx.actor) && !maySee(viewerOf(ctx.actor), item.content.visibility)) return [];
    return [{ type: item.content.service.type, price: item.content.price }];
  });
  return estimateCost({ quantity, price: lot.content.price, services });
}
