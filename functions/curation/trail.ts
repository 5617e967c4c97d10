import type { AuditRow } from "../../shared/audit/model.ts";
import type { ListingId } from "../../shared/base/id.ts";
import { parseAuditRow } from "../platform/commit.ts";
import type { Table } from "../platform/table.ts";

export const trailShown = 50;

/** The latest rows of a listing's audit chain, newest first. */
export async function readTrail(table: Table, id: ListingId): Promise<AuditRow[]> {
  const { rows } = await table.list({ pk: `AUDIT#listing:${id}`, descending: true, limit: trailShown });
  return rows.map(parseAuditRow);
}
