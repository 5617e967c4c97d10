import type { Deps } from "../../functions/platform/deps.ts";
import type { Write } from "../../functions/platform/table.ts";
import {
  boardPartition,
  loadPartition,
  loadSort,
  officerPartition,
  tallyKey,
} from "../../functions/rfq/keys.ts";
import { addDays, type Day } from "../../shared/base/day.ts";
import { boardStates } from "../../shared/rfq/codes.ts";
import type { CaseLine } from "../../shared/rfq/line.ts";

const lineOf = (n: number, today: Day): CaseLine => ({
  id: `C-${String(n).padStart(12, "0")}`,
  number: `PH-26-${String(n).padStart(4, "0")}`,
  organisation: { en: "A ministry" },
  country: "PH",
  status: boardStates[n % boardStates.length] ?? "SUBMITTED",
  kind: "OFFER",
  itemClass: "NON_WEAPON",
  title: "Water purification set",
  lines: 2,
  officer: `P-0000000000A${n % 9}`,
  holder: "case-officer",
  since: today,
  dueOn: addDays(today, (n % 90) - 30),
  paused: false,
  questions: 0,
  changedAt: `${today}T00:00:00.000Z`,
});

/** Lines and counts of cases `from` to `to` as their changes would have left them, written directly and at once. */
export async function fillBoard(deps: Deps, from: number, to: number, today: Day): Promise<void> {
  const counts = new Map<string, { key: { pk: string; sk: string }; by: Record<string, number> }>();
  const count = (key: { pk: string; sk: string }, name: string) => {
    const row = counts.get(key.pk + key.sk) ?? { key, by: {} };
    row.by[name] = (row.by[name] ?? 0) + 1;
    counts.set(key.pk + key.sk, row);
  };
  const rows: Write[] = [];
  for (let n = from; n < to; n++) {
    const line = lineOf(n, today);
    const sk = `${line.dueOn}#${line.id}`;
    for (const pk of [boardPartition(line.status), boardPartition("OPEN"), officerPartition(line.officer)])
      rows.push({ put: { pk, sk, ...line }, expect: "anything" });
    const [load, due] = [loadSort(line.officer, 0), line.dueOn ?? today];
    count(tallyKey(n % 8), line.status);
    count({ pk: loadPartition(), sk: load }, "open");
    count({ pk: loadPartition(), sk: load }, `month-${due.slice(0, 7)}`);
    count({ pk: loadPartition(due.slice(0, 7)), sk: load }, `day-${due.slice(8)}`);
  }
  for (const { key, by } of counts.values()) rows.push({ add: key, by, expect: "anything" });
  const batches = Array.from({ length: Math.ceil(rows.length / 100) }, (_, i) =>
    rows.slice(i * 100, i * 100 + 100),
  );
  for (let i = 0; i < batches.length; i += 4)
    await Promise.all(batches.slice(i, i + 4).map((batch) => deps.table.write(batch)));
}
