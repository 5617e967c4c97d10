import { type PublicStatistics, publicStatisticsSchema } from "../../shared/rfq/statistics.ts";
import type { Ctx } from "../platform/deps.ts";
import { publicStatisticsKey } from "./keys.ts";

/** What anyone may know of the cases: one row, made at night; empty before the first night. */
export async function readPerformance({ deps }: Ctx): Promise<PublicStatistics> {
  const row = await deps.table.get(publicStatisticsKey);
  return row ? publicStatisticsSchema.parse(row.told) : { steps: [], countries: [] };
}
