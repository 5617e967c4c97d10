import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Deps } from "../platform/deps.ts";
import { tellWatchers } from "./tell-watchers.ts";
import { availableKey } from "./watch-store.ts";

/** Months whose days are still found when runs were missed. */
const monthsBack = 3;

/** Job: tells of what can be had from today, or could be while runs were missed. */
export function tellAvailable(deps: Deps): () => Promise<void> {
  return async () => {
    const today = dayInJapan(deps.now());
    let month = today;
    for (let i = 0; i < monthsBack; i++, month = addDays(`${month.slice(0, 7)}-01`, -1)) {
      const { pk } = availableKey(month, "");
      for (let after: string | undefined; ; ) {
        const range = { pk, to: `${today}#\uffff`, limit: 100, ...(after && { after }) };
        const page = await deps.table.list(range, { consistent: true });
        for (const { sk, listingId } of page.rows) {
          await tellWatchers(deps, String(listingId));
          const done = { remove: { pk, sk }, expect: "anything" } as const;
          await deps.table.write([done]);
        }
        if (!page.next) break;
        after = page.next;
      }
    }
  };
}
