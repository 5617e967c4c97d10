import type { Instant } from "../../shared/base/day.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { SearchDocument } from "../../shared/catalogue/search.ts";
import { deskDocumentOf, documentOf } from "../../shared/catalogue/search-document.ts";
import type { SearchIndex } from "../platform/search.ts";
import type { Table } from "../platform/table.ts";
import { type IndexTier, logPartition, parseLogRow } from "./store.ts";

/**
 * Writers stamp a line before they commit it, so a line may appear behind one that is already read. Every reading
 * starts this far back; applying a line twice changes nothing.
 */
const overlap = 10_000;

/** Months (UTC) from one instant's to another's, oldest first. */
export function monthsBetween(from: Instant, to: Instant): string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = from.slice(0, 7).split("-").map(Number);
  for (let at = Date.UTC(year, month - 1); at <= Date.parse(to); ) {
    const day = new Date(at);
    months.push(day.toISOString().slice(0, 7));
    at = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1);
  }
  return months;
}

/** Brings an index up to the end of the change log; answers how many lines it read that it had not stood behind. */
export async function catchUp(table: Table, tier: IndexTier, index: SearchIndex, now: Date): Promise<number> {
  const position = index.position() || firstInstant;
  const from = new Date(Date.parse(position.slice(0, 24)) - overlap).toISOString();
  let behind = 0;
  for (const month of monthsBetween(from, now.toISOString())) {
    let after: string | undefined;
    do {
      const page = await table.list({ pk: logPartition(tier, month), from, ...(after && { after }) });
      behind += applyPage(index, page.rows, position, now.toISOString());
      after = page.next;
    } while (after);
  }
  return behind;
}

/** The catalogue opened in 2026; no line is older. */
const firstInstant = "2026-04-01T00:00:00.000Z";

function applyPage(
  index: SearchIndex,
  rows: readonly Readonly<Record<string, unknown>>[],
  position: string,
  now: Instant,
): number {
  const put: SearchDocument[] = [];
  const remove: { id: ListingId; version: number }[] = [];
  let last = index.position();
  let behind = 0;
  for (const row of rows) {
    const line = parseLogRow(row);
    const sk = String(row.sk);
    if (line.publication)
      put.push(line.desk ? deskDocumentOf(line.publication, line.desk) : documentOf(line.publication));
    else remove.push({ id: line.id, version: line.version });
    if (sk > position) behind++;
    if (sk > last) last = sk;
  }
  if (put.length > 0 || remove.length > 0) index.apply({ put, remove });
  // A line that a fast clock stamped ahead of us must not hide those that come until then.
  if (last) index.setPosition(last > now ? now : last);
  return behind;
}
