import * as z from "zod";
import {
  type Case,
  type CaseEvent,
  caseEventSchema,
  caseNumberSchema,
  caseSchema,
} from "../../shared/rfq/model.ts";
import type { Row, Table, Write } from "../platform/table.ts";
import { caseKey, eventKey, eventsFrom, lastNumberKey, numberKey } from "./keys.ts";

export const fieldsOf = (row: Row): Record<string, unknown> => {
  const { pk: _pk, sk: _sk, ...fields } = row;
  return fields;
};

export const parseCase = (row: Row): Case => caseSchema.parse(fieldsOf(row));

export async function getCase(table: Table, id: string): Promise<Case | undefined> {
  const row = await table.get(caseKey(id), { consistent: true });
  return row && parseCase(row);
}

/** A changed case: expects the revision and the state that were read. */
export const putCase = (before: Case | undefined, after: Case): Write => ({
  put: { ...caseKey(after.id), ...after },
  expect: before ? { revision: before.revision, status: [before.status] } : "absent",
});

export const putEvent = (caseId: string, event: CaseEvent): Write => ({
  put: { ...eventKey(caseId, event.at, event.id), ...event },
  expect: "absent",
});

/** One page of what happened, the latest first; `next` goes on behind it. */
export async function listEvents(
  table: Table,
  id: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ readonly events: CaseEvent[]; readonly next?: string }> {
  const { rows, next } = await table.list(
    {
      pk: caseKey(id).pk,
      from: eventsFrom,
      to: `${eventsFrom}\uffff`,
      descending: true,
      limit,
      ...(after && { after: eventsFrom + after }),
    },
    { consistent: true },
  );
  return {
    events: rows.map((row) => caseEventSchema.parse(fieldsOf(row))),
    ...(next && { next: next.slice(eventsFrom.length) }),
  };
}

const lastNumber = z.object({ value: z.int().min(0), revision: z.int().min(1) });

/**
 * The next number of a country in a fiscal year, with the writes that take it: whoever was slower finds it taken and
 * tries again.
 */
export async function nextNumber(
  table: Table,
  { id, country, fiscalYear }: { readonly id: string; readonly country: string; readonly fiscalYear: string },
): Promise<{ readonly number: string; readonly writes: Write[] }> {
  const year = fiscalYear.slice(2);
  const key = lastNumberKey(country, year);
  const row = await table.get(key, { consistent: true });
  const last = row ? lastNumber.parse(fieldsOf(row)) : { value: 0, revision: 0 };
  const number = caseNumberSchema.parse(`${country}-${year}-${String(last.value + 1).padStart(4, "0")}`);
  return {
    number,
    writes: [
      {
        put: { ...key, value: last.value + 1, revision: last.revision + 1 },
        expect: row ? { revision: last.revision } : "absent",
      },
      { put: { ...numberKey(number), id }, expect: "absent" },
    ],
  };
}

export async function caseByNumber(table: Table, number: string): Promise<string | undefined> {
  const row = await table.get(numberKey(number));
  return typeof row?.id === "string" ? row.id : undefined;
}
