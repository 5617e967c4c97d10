import type { Deps } from "../platform/deps.ts";
import { beginScreening } from "./begin-screening.ts";
import { boardPartition } from "./keys.ts";

const pageSize = 200;

/** Job: screens acknowledged cases that whoever follows the table left behind. One that fails does not stop the others. */
export function sweepScreenings(deps: Deps): () => Promise<void> {
  return async () => {
    const failed: unknown[] = [];
    for (let after: string | undefined; ; ) {
      const range = { pk: boardPartition("ACKNOWLEDGED"), limit: pageSize, ...(after && { after }) };
      const page = await deps.table.list(range, { consistent: true });
      for (const row of page.rows) {
        const id = String(row.id);
        await beginScreening(deps, id).catch((error: unknown) => {
          deps.log.error("record-failed", error, { record: id });
          failed.push(error);
        });
      }
      if (!page.next) break;
      after = page.next;
    }
    if (failed.length > 0) throw failed[0];
  };
}
