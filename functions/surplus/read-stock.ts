import { AppError } from "../../shared/base/app-error.ts";
import { mayReadLots } from "../../shared/surplus/may.ts";
import { newStock, type Reservation, type Stock, type Unit } from "../../shared/surplus/stock.ts";
import type { Ctx } from "../platform/deps.ts";
import { readLot } from "./read-lot.ts";
import { getStock, listReservations, listUnits, type Page } from "./store.ts";

const pageSize = 100;

export type StockFile = {
  readonly stock: Stock;
  readonly reservations: Page<Reservation>;
  readonly units: Page<Unit>;
};

/** A lot's stock with a page of its reservations and units; one that has not opened is as it would open. */
export async function readStock(
  ctx: Ctx,
  input: { id: string; cursor?: string | undefined; units?: string | undefined },
): Promise<StockFile> {
  if (!mayReadLots(ctx.actor)) throw new AppError("not-found", "lot-not-found", { id: input.id });
  const { table } = ctx.deps;
  const stored = await getStock(table, input.id);
  const stock = stored ?? newStock(input.id, (await readLot(ctx, input.id)).content.lot.quantity);
  const [reservations, units] = await Promise.all([
    listReservations(table, input.id, pageSize, opened(input.cursor)),
    listUnits(table, input.id, pageSize, opened(input.units)),
  ]);
  return { stock, reservations: closed(reservations), units: closed(units) };
}

const opened = (cursor: string | undefined) => cursor && Buffer.from(cursor, "base64url").toString();
const closed = <T>({ items, next }: Page<T>): Page<T> => ({
  items,
  ...(next && { next: Buffer.from(next).toString("base64url") }),
});
