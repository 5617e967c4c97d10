import type { AuditFilter } from "../../shared/audit/filter.ts";
import type { AuditRow } from "../../shared/audit/model.ts";
import { mayReadAudit } from "../../shared/audit/rules.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Range, Table } from "../platform/table.ts";
import { cursorBroken, type Place, readCursor, writeCursor } from "./cursor.ts";
import { type Days, daysOf, instantsOf, partitionsOf } from "./span.ts";
import { readableRow } from "./store.ts";

/** What one call reads at most, however long the trail has grown; the cursor goes on from there. */
const mostRows = 2000;
const mostQueries = 100;
const sieved = 250;

export type AuditPage = {
  readonly rows: readonly AuditRow[];
  /** There may be more behind it, also when `rows` is empty: the call stopped at its limit of work. */
  readonly next?: string;
  /** Rows in the part that was read that are no audit rows any more; `npm run audit` names them. */
  readonly unreadable: number;
};

/**
 * Rows of the trail, newest first: of a record from its chain, else from the days asked for (the last 30 when none
 * are). Throws `not-found` to everyone but an auditor, `invalid` for a cursor or days that cannot be.
 */
export async function readAudit(
  ctx: Ctx,
  input: AuditFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<AuditPage> {
  if (!mayReadAudit(ctx.actor)) throw new AppError("not-found", "page-not-found");

  const { days, ranges } = whereTo(input, ctx.deps.now());
  const found = await walk(ctx.deps.table, ranges, matching(input, days), input.limit);

  return {
    rows: found.rows,
    unreadable: found.unreadable,
    ...(found.stopped && { next: writeCursor(input, days, found.stopped) }),
  };
}

type Start = Range & { readonly after?: string };

function whereTo(input: AuditFilter & { cursor?: string | undefined }, now: Date) {
  if (input.cursor === undefined) {
    const days = daysOf(input, now);
    return { days, ranges: partitionsOf(input, days) as Start[] };
  }
  const { place, days } = readCursor(input.cursor, input);
  const all: Start[] = partitionsOf(input, daysOf({ ...input, ...days }, now));
  const ranges = all.slice(all.findIndex((range) => range.pk === place.pk));
  const [first, ...rest] = ranges;
  if (!first || !within(first, place)) throw cursorBroken();
  return { days, ranges: [{ ...first, ...(place.after && { after: place.after }) }, ...rest] };
}

/** A sort key outside the range would be the table's error, not the asker's. */
const within = ({ pk, from = "", to = "\uffff" }: Range, place: Place): boolean =>
  pk === place.pk && (place.after === undefined || (place.after >= from && place.after <= to));

type Sieve = { readonly keeps: (row: AuditRow) => boolean; readonly all: boolean };

function matching({ record, person, action }: AuditFilter, days: Days): Sieve {
  const { from, to } = instantsOf(days);
  const acts = (done: string) => (action?.endsWith(".") ? done.startsWith(action) : done === action);
  return {
    keeps: (row) =>
      row.at >= from &&
      row.at <= to &&
      (person === undefined || row.actor === person) &&
      (action === undefined || acts(row.action)),
    all: person === undefined && action === undefined && (record === undefined || !(days.from || days.to)),
  };
}

type Walked = { rows: AuditRow[]; unreadable: number; stopped?: Place };

async function walk(table: Table, ranges: readonly Start[], sieve: Sieve, limit: number): Promise<Walked> {
  const found: Walked = { rows: [], unreadable: 0 };
  let [read, queries] = [0, 0];
  for (const range of ranges) {
    let after = range.after;
    do {
      if (read >= mostRows || queries >= mostQueries) return { ...found, stopped: { pk: range.pk, after } };
      const asked = sieve.all ? limit + 1 - found.rows.length : sieved;
      const page = await table.list({ ...range, limit: asked, ...(after && { after }) });
      queries++;
      for (const stored of page.rows) {
        read++;
        const row = readableRow(stored);
        if (!row) found.unreadable++;
        else if (sieve.keeps(row)) {
          if (found.rows.length === limit) return { ...found, stopped: { pk: range.pk, after } };
          found.rows.push(row);
        }
        after = stored.sk;
      }
      after = page.next;
    } while (after);
  }
  return found;
}
