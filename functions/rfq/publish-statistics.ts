import { dayInJapan } from "../../shared/base/day.ts";
import { publicStatistics, type StepTime, timesOf } from "../../shared/rfq/statistics.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import type { Row, Table } from "../platform/table.ts";
import { countriesKey, publicStatisticsKey, tookKey } from "./keys.ts";
import { addUp } from "./read-board.ts";

/** All rows of a kind of counts: a few, however many cases they count. */
async function countsOf(table: Table, pk: string): Promise<Record<string, number>> {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const page = await table.list({ pk, ...(after && { after }) });
    rows.push(...page.rows);
    if (!page.next) return addUp(rows);
    after = page.next;
  }
}

/** How long steps take, exactly, for the agency. */
export const readTimes = async ({ deps }: Ctx): Promise<{ asOf: string; steps: StepTime[] }> => ({
  asOf: dayInJapan(deps.now()),
  steps: timesOf(await countsOf(deps.table, tookKey(0).pk)),
});

/** Job: what anyone may know of the cases, as one row that the public's function may read. */
export function publishCaseStatistics(deps: Deps): () => Promise<void> {
  return async () => {
    const [took, countries] = await Promise.all([
      countsOf(deps.table, tookKey(0).pk),
      countsOf(deps.table, countriesKey(0).pk),
    ]);
    const told = publicStatistics(took, countries, dayInJapan(deps.now()));
    await commit(
      { deps, actor: { kind: "system", job: "nightly" } },
      [{ put: { ...publicStatisticsKey, told }, expect: "anything" }],
      noAudit("a projection of counts, made anew every night"),
    );
  };
}
