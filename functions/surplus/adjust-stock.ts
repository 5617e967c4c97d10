import { AppError } from "../../shared/base/app-error.ts";
import { mayCountStock } from "../../shared/surplus/may.ts";
import { recounted, type Stock, type Unit } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { openStock, stockRecord } from "./open-stock.ts";
import { readLot } from "./read-lot.ts";
import { getStock, getUnit, putStock, putUnit } from "./store.ts";

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

async function stockToCount(ctx: Ctx, listingId: string): Promise<Stock> {
  if (!mayCountStock(ctx.actor)) throw new AppError("not-found", "lot-not-found", { id: listingId });
  const stored = await getStock(ctx.deps.table, listingId);
  if (stored) return stored;
  const lot = await readLot(ctx, listingId);
  await openStock(ctx, listingId, lot.content.lot.quantity);
  const opened = await getStock(ctx.deps.table, listingId);
  if (!opened) throw new AppError("conflict", "record-changed");
  return opened;
}

/** Names units of a lot by their serial numbers, once; those that are known already stay as they are. */
export async function nameUnits(
  ctx: Ctx,
  input: { readonly listingId: string; readonly serials: readonly string[] },
): Promise<{ named: number }> {
  const stock = await stockToCount(ctx, input.listingId);
  const wanted = [...new Set(input.serials)];
  const known = await Promise.all(wanted.map((serial) => getUnit(ctx.deps.table, input.listingId, serial)));
  const units = wanted.flatMap((serial, i): Unit[] =>
    known[i] ? [] : [{ serial, state: "FREE", revision: 1 }],
  );
  if (units.length === 0) return { named: 0 };
  const named = stock.named + units.length;
  if (named > stock.total) {
    const rule = "more-units-than-stock";
    throw new AppError("refused", rule, { rule, field: "serials", bound: stock.total });
  }

  await commit(
    ctx,
    [
      putStock({ ...stock, named, revision: stock.revision + 1 }),
      ...units.map((unit) => putUnit(input.listingId, unit)),
    ],
    [
      {
        record: stockRecord(input.listingId),
        action: "stock.name-units",
        detail: { serials: units.map((unit) => unit.serial).join(", "), named },
      },
    ],
  );

  return { named: units.length };
}
