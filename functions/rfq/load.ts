import type { Day } from "../../shared/base/day.ts";
import { isOpen } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Key, Row, Table, Write } from "../platform/table.ts";
import { loadPartition, loadSort } from "./keys.ts";

/** What an officer has in hand; `officer` is absent for cases that nobody has yet. */
export type Load = { readonly officer?: string; readonly open: number; readonly late: number };

type Share = { readonly key: Key; readonly name: string };

/** The counts that a case is part of: its officer's, by the month and the day on which it is due. */
function sharesOf(one: Case | undefined, shard: number): Share[] {
  if (!one || one.requestRevision === 0 || one.status === "DRAFT" || !isOpen(one.status)) return [];
  const sk = loadSort(one.officer, shard);
  const key = { pk: loadPartition(), sk };
  const open = { key, name: "open" };
  const due = one.clock.paused ? undefined : one.clock.dueOn;
  if (!due) return [open];
  const [month, day] = [due.slice(0, 7), due.slice(8)];
  return [
    open,
    { key, name: `month-${month}` },
    { key: { pk: loadPartition(month), sk }, name: `day-${day}` },
  ];
}

/** What a change moves from one count to another; nothing where it stays. */
export function loadWrites(before: Case | undefined, after: Case, shard: number): Write[] {
  const rows = new Map<string, { key: Key; by: Record<string, number> }>();
  const count = (shares: readonly Share[], value: number) => {
    for (const { key, name } of shares) {
      const row = rows.get(`${key.pk} ${key.sk}`) ?? { key, by: {} };
      row.by[name] = (row.by[name] ?? 0) + value;
      rows.set(`${key.pk} ${key.sk}`, row);
    }
  };
  count(sharesOf(before, shard), -1);
  count(sharesOf(after, shard), 1);
  return [...rows.values()].flatMap(({ key, by }): Write[] => {
    const changed = Object.fromEntries(Object.entries(by).filter(([, value]) => value !== 0));
    return Object.keys(changed).length === 0 ? [] : [{ add: key, by: changed, expect: "anything" }];
  });
}

const rowsOf = async (table: Table, pk: string): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const page = await table.list({ pk, ...(after && { after }) });
    rows.push(...page.rows);
    if (!page.next) return rows;
    after = page.next;
  }
};

/**
 * Every officer's open and late cases, exactly, in two queries whatever the number of cases: months before this one
 * whole, this month's days up to yesterday.
 */
export async function readLoad(table: Table, today: Day): Promise<Load[]> {
  const month = today.slice(0, 7);
  const [all, days] = await Promise.all([
    rowsOf(table, loadPartition()),
    rowsOf(table, loadPartition(month)),
  ]);
  const found = new Map<string, { open: number; late: number }>();
  const count = ({ sk }: Row, open: number, late: number) => {
    const officer = sk.startsWith("OFFICER#") ? sk.slice("OFFICER#".length) : "";
    const known = found.get(officer) ?? { open: 0, late: 0 };
    found.set(officer, { open: known.open + open, late: known.late + late });
  };
  for (const row of all) count(row, Number(row.open ?? 0), sumBelow(row, "month-", month));
  for (const row of days) count(row, 0, sumBelow(row, "day-", today.slice(8)));
  return [...found].map(([officer, load]) => ({ ...(officer && { officer }), ...load }));
}

const sumBelow = (row: Row, prefix: string, end: string): number =>
  Object.entries(row).reduce(
    (sum, [name, value]) =>
      name.startsWith(prefix) && name.slice(prefix.length) < end ? sum + Number(value) : sum,
    0,
  );
