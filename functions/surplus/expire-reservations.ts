import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { holdKey } from "./keys.ts";
import { releaseStock } from "./release-stock.ts";

/** Months whose ended holds are still found when runs were missed. */
const monthsBack = 3;
const pageSize = 200;

/** Job: gives back what reservations hold whose last day is over. */
export function expireReservations(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const yesterday = addDays(dayInJapan(deps.now()), -1);
    for (const pk of partitions(yesterday)) {
      // Each one that was given back leaves the list; one that cannot be must not stop the others.
      for (let after: string | undefined; ; ) {
        const range = { pk, to: `${yesterday}#\uffff`, limit: pageSize, ...(after && { after }) };
        const page = await deps.table.list(range, { consistent: true });
        for (const row of page.rows) await giveBack(ctx, String(row.listingId), String(row.id));
        if (!page.next) break;
        after = page.next;
      }
    }
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
