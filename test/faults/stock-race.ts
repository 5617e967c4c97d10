import { setTimeout as sleep } from "node:timers/promises";
import { hashRow, parseAuditRow } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { getStock, reserveStock } from "../../functions/surplus/index.ts";
import { listReservations } from "../../functions/surplus/store.ts";
import { chainStart } from "../../shared/audit/model.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { stillHeld } from "../../shared/surplus/stock.ts";

export const buyers = 64;
export const units = 10;
const officer: Actor = { kind: "staff", personId: "case-officer", role: "case-officer" };

export const reservationId = (buyer: number) => `OFFER-${String(buyer).padStart(2, "0")}`;

type How = { readonly onReserved?: () => void; readonly spread?: number };

/**
 * All buyers, one unit each, at once or within `spread` milliseconds; those who come too late are refused, anything else
 * is a fault.
 */
export async function race(deps: Deps, listingId: string, how: How = {}): Promise<number> {
  const { onReserved = () => {}, spread = 0 } = how;
  const ctx: Ctx = { deps, actor: officer };
  const expiresOn = addDays(dayInJapan(deps.now()), 30);
  const buy = async (buyer: number) => {
    if (spread > 0) await sleep(Math.random() * spread);
    const id = reservationId(buyer);
    const wish = { listingId, id, reference: `case ${buyer}`, organisationId: `O-${buyer}` };
    await reserveStock(ctx, { ...wish, quantity: 1, expiresOn });
    onReserved();
  };
  const outcomes = await Promise.allSettled(Array.from({ length: buyers }, (_, buyer) => buy(buyer)));
  for (const outcome of outcomes)
    if (outcome.status === "rejected") {
      const { reason } = outcome;
      if (!(reason instanceof AppError) || reason.reason !== "stock-short") throw reason;
    }
  return outcomes.filter((o) => o.status === "fulfilled").length;
}

export type Books = {
  readonly total: number;
  readonly held: number;
  readonly free: number;
  /** What the reservations say that they hold, and how many there are. */
  readonly reserved: number;
  readonly reservations: number;
  /** What the audit trail says was reserved. */
  readonly audited: number;
};

/** Stock, reservations and audit of one lot, each read by itself. Throws where they contradict each other. */
export async function books({ table }: Deps, listingId: string): Promise<Books | undefined> {
  const stock = await getStock(table, listingId);
  const { items } = await listReservations(table, listingId, 500);
  let audited = 0;
  for (let buyer = 0; buyer < buyers; buyer++) {
    const id = reservationId(buyer);
    const trail = await table.list({ pk: `AUDIT#reservation:${listingId}:${id}` }, { consistent: true });
    if (trail.rows.length === 0) continue;
    const { hash, ...row } = parseAuditRow(trail.rows[0] ?? {});
    if (trail.rows.length > 1 || row.prev !== chainStart || hashRow(row) !== hash)
      throw new Error(`the trail of ${id} is broken`);
    if (!items.some((one) => one.id === id)) throw new Error(`audited and not there: ${id}`);
    audited += Number(row.detail.quantity);
  }
  if (!stock) {
    if (items.length + audited > 0) throw new Error("reservations without a stock");
    return undefined;
  }
  const { total, held, free } = stock;
  const reserved = items.reduce((sum, one) => sum + stillHeld(one), 0);
  return { total, held, free, reserved, reservations: items.length, audited };
}

/** What the books of a lot say when the race is over. */
export const sold: Books = {
  total: units,
  held: units,
  free: 0,
  reserved: units,
  reservations: units,
  audited: units,
};
