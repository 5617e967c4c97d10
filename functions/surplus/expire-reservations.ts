import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { holdKey } from "./keys.ts";
import { releaseStock } from "./release-stock.ts";

/** Months whose ended holds are still found when runs were missed. */
const monthsBack = 3;
const pageSize = 200;

/** Job: gives back what reservations hold whose last day is over. One that fails stops no other, and makes the run fail. */
export function expireReservations(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const yesterday = addDays(dayInJapan(deps.now()), -1);
    const failures: unknown[] = [];
    for (const pk of partitions(yesterday)) {
      for (let after: string | undefined; ; ) {
        const range = { pk, to: `${yesterday}#\uffff`, limit: pageSize, ...(after && { after }) };
        const page = await deps.table.list(range, { consistent: true });
        for (const { listingId, id } of page.rows) {
          try {
            await giveBack(ctx, String(listingId), String(id));
          } catch (error) {
            deps.log.error("reservation-failed", error, { listing: String(listingId) });
            failures.push(error);
          }
        }
        if (!page.next) break;
        after = page.next;
      }
    }
    if (failures.length > 0) throw failures[0];
  };
}

function partitions(yesterday: Day): string[] {
  const months: string[] = [];
  for (let day = yesterday; months.length < monthsBack; day = addDays(`${day.slice(0, 7)}-01`, -1))
    months.push(holdKey(day, "", "").pk);
  return months;
}

async function giveBack(ctx: Ctx, listingId: string, id: string): Promise<void> {
  try {
    await releaseStock(ctx, { listingId, id, cause: "expired" });
  } catch (error) {
    // It was delivered or extended while we looked.
    if (!(error instanceof AppError)) throw error;
  }
}
