import { AppError } from "../../shared/base/app-error.ts";
import { mayCountStock } from "../../shared/surplus/may.ts";
import { recounted, type Stock } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { openStock, stockRecord } from "./open-stock.ts";
import { readLot } from "./read-lot.ts";
import { getStock, putStock } from "./store.ts";

export type Adjust = {
  readonly listingId: string;
  /** What was counted, delivered units included. */
  readonly total: number;
  readonly reason: string;
  /** What the page showed as total: who counts after somebody else did reads that first. */
  readonly before: number;
};

/** Counts a lot anew. Throws `refused` when less was counted than is held, delivered or named. */
export async function adjustStock(ctx: Ctx, input: Adjust): Promise<Stock> {
  const stock = await stockToCount(ctx, input.listingId);

  if (stock.total !== input.before) throw new AppError("conflict", "record-changed");
  const next = recounted(stock, input.total);
  if (!next) {
    const bound = Math.max(stock.held + stock.consumed, stock.named);
    throw new AppError("refused", "stock-below-held", { rule: "stock-below-held", field: "total", bound });
  }

  await commit(
    ctx,
    [putStock(next)],
    [
      {
        record: stockRecord(input.listingId),
        action: "stock.adjust",
        detail: { from: stock.total, to: next.total, reason: input.reason },
      },
    ],
  );

  return next;
}

/** A lot's stock, opened when it was not; to who may count it. */
export async function stockToCount(ctx: Ctx, listingId: string): Promise<Stock> {
  if (!mayCountStock(ctx.actor)) throw new AppError("not-found", "lot-not-found", { id: listingId });
  const stored = await getStock(ctx.deps.table, listingId);
  if (stored) return stored;
  const lot = await readLot(ctx, listingId);
  await openStock(ctx, listingId, lot.content.lot.quantity);
  const opened = await getStock(ctx.deps.table, listingId);
  if (!opened) throw new AppError("conflict", "record-changed");
  return opened;
}
