import { AppError } from "../../shared/base/app-error.ts";
import type { Day } from "../../shared/base/day.ts";
import type { Table } from "./table.ts";

const pageSize = 100;

/** The ids in a list that is ordered by day, up to the end of a day. */
export async function* idsUntil(table: Table, pk: string, to: Day | undefined): AsyncGenerator<string> {
  for (let after: string | undefined; ; ) {
    const range = { pk, ...(to && { to: `${to}#\uffff` }), limit: pageSize, ...(after && { after }) };
    const page = await table.list(range, { consistent: true });
    for (const row of page.rows) yield String(row.id);
    if (!page.next) return;
    after = page.next;
  }
}

/** Somebody who moves the record at this moment wins: the next night looks again. */
export async function unlessRaced(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
}
