import { actorId } from "../../shared/base/actor.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import { type BoardLine, type BoardView, withLate } from "../../shared/rfq/board.ts";
import { lineOf } from "../../shared/rfq/line.ts";
import { mayReadCase } from "../../shared/rfq/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Range } from "../platform/table.ts";
import { boardPartition, officerPartition } from "./keys.ts";
import { boardLineOf } from "./read-board.ts";
import { caseByNumber, getCase } from "./store.ts";

export const casesPerPage = 50;
type Wish = {
  readonly view?: BoardView | undefined;
  readonly state?: string | undefined;
  readonly number?: string | undefined;
  readonly after?: string | undefined;
};

/** A page of open cases, the first to come due first; a number finds its one case, open or not. */
export async function listCases(
  ctx: Ctx,
  wish: Wish,
): Promise<{ readonly items: BoardLine[]; readonly next?: string }> {
  const { deps } = ctx;
  const today = dayInJapan(deps.now());
  if (wish.number) return { items: await byNumber(ctx, wish.number, today) };
  const { rows, next } = await deps.table.list(
    { ...rangeOf(ctx, wish, today), limit: casesPerPage, ...(wish.after && { after: wish.after }) },
    { consistent: true },
  );
  return { items: rows.map((row) => boardLineOf(row, today)), ...(next && { next }) };
}

function rangeOf({ actor }: Ctx, { view, state }: Wish, today: Day): Range {
  if (state) return { pk: boardPartition(state) };
  if (view === "mine") return { pk: officerPartition(actorId(actor)) };
  if (view === "unassigned") return { pk: officerPartition(undefined) };
  const all = { pk: boardPartition("OPEN") };
  return view === "late" ? { ...all, to: `${addDays(today, -1)}#\uffff` } : all;
}

/** The case of a number, for whoever may read it. */
async function byNumber({ deps, actor }: Ctx, number: string, today: Day): Promise<BoardLine[]> {
  const id = await caseByNumber(deps.table, number);
  const one = id ? await getCase(deps.table, id) : undefined;
  return one && mayReadCase(actor, one) ? [withLate(lineOf(one), today)] : [];
}
