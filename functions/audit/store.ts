import type { AuditRow } from "../../shared/audit/model.ts";
import { parseAuditRow } from "../platform/commit.ts";
import type { Row, Write } from "../platform/table.ts";

/** Copies of the rows lie in partitions of a UTC day, ordered by time, so that any span of time is a few queries. */
export const dayPartition = (day: string): string => `AUDITDAY#${day}`;
export const chainPartition = (record: string): string => `AUDIT#${record}`;
export const numbered = (seq: number): string => String(seq).padStart(9, "0");

/** The same bytes whoever writes them: copying a row twice changes nothing. */
export const dayCopy = (row: AuditRow): Write => ({
  put: { pk: dayPartition(row.at.slice(0, 10)), sk: `${row.at}#${row.record}#${numbered(row.seq)}`, ...row },
  expect: "anything",
});

/** Undefined for what is not of the shape of an audit row: one damaged row must not hide the others. */
export function readableRow(stored: Row): AuditRow | undefined {
  try {
    return parseAuditRow(stored);
  } catch {
    return undefined;
  }
}
