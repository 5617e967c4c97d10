import { AppError } from "../../shared/base/app-error.ts";
import { newStock } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { putStock } from "./store.ts";

export const stockRecord = (listingId: string) => `stock:${listingId}`;

/** Opens a lot's stock with what was published; that somebody else was first is as good. */
export async function openStock(ctx: Ctx, listingId: string, quantity: number): Promise<void> {
  const audit = { record: stockRecord(listingId), action: "stock.open", detail: { total: quantity } };
  try {
    await commit(ctx, [putStock(newStock(listingId, quantity))], [{ ...audit, first: true }]);
  } catch (error) {
    if (!(error instanceof AppError) || error.reason !== "record-changed") throw error;
  }
}
