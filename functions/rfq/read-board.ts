import { agencyId } from "../../shared/base/actor.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { type Board, type BoardLine, shownPerState, withLate } from "../../shared/rfq/board.ts";
import { boardStates, type Holder } from "../../shared/rfq/codes.ts";
import { caseLineSchema } from "../../shared/rfq/line.ts";
import { holderOf } from "../../shared/rfq/states.ts";
import { listMembers } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Row, Table } from "../platform/table.ts";
import { boardPartition, tallyKey } from "./keys.ts";
import { type Load, readLoad } from "./load.ts";
import { fieldsOf } from "./store.ts";

export const boardLineOf = (row: Row, today: Day): BoardLine =>
  withLate(caseLineSchema.parse(fieldsOf(row)), today);

/**
 * The board: one query for the first of each state, and one each for counts by state, by officer, by day of this
 * month, and names; as many for ten cases as for a hundred thousand. `holder`: only states in which that one acts next.
 */
export async function readBoard(
  { deps }: Ctx,
  { holder }: { readonly holder?: Holder | undefined } = {},
): Promise<Board> {
  const today = dayInJapan(deps.now());
  const wanted = boardStates.filter((state) => !holder || holderOf[state] === holder);
  const [counts, load, members, lists] = await Promise.all([
    readTally(deps.table),
    readLoad(deps.table, today),
    listMembers(deps.table, agencyId),
    Promise.all(wanted.map((state) => deps.table.list({ pk: boardPartition(state), limit: shownPerState }))),
  ]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    asOf: today,
    open: sum(load, "open"),
    late: sum(load, "late"),
    unassigned: sum(
      load.filter(({ officer }) => !officer),
      "open",
    ),
    states: wanted.map((state, i) => ({
      state,
      count: counts[state] ?? 0,
      items: (lists[i]?.rows ?? []).map((row) => boardLineOf(row, today)),
    })),
    officers: load
      .flatMap(({ officer, open, late }) => {
        const name = officer && names.get(officer);
        return officer && open > 0 ? [{ id: officer, ...(name && { name }), open, late }] : [];
      })
      .sort((a, b) => b.late - a.late || b.open - a.open || a.id.localeCompare(b.id)),
  };
}

const sum = (load: readonly Load[], of: "open" | "late"): number =>
  load.reduce((all, one) => all + one[of], 0);

/** Cases by state, over all the rows that they are counted in. */
export async function readTally(table: Table): Promise<Readonly<Record<string, number>>> {
  const { rows } = await table.list({ pk: tallyKey(0).pk });
  return addUp(rows);
}

/** The numbers of several rows of counts, by name. */
export function addUp(rows: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows)
    for (const [name, value] of Object.entries(fieldsOf(row)))
      if (typeof value === "number") counts[name] = (counts[name] ?? 0) + value;
  return counts;
}
