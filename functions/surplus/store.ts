import type * as z from "zod";
import {
  type Reservation,
  reservationSchema,
  type Stock,
  stockSchema,
  type Unit,
  unitSchema,
} from "../../shared/surplus/stock.ts";
import type { Key, Row, Table, Write } from "../platform/table.ts";
import { holdKey, reservationKey, stockKey, unitKey } from "./keys.ts";

export const fieldsOf = (row: Row): Record<string, unknown> => {
  const { pk: _pk, sk: _sk, ...fields } = row;
  return fields;
};

/** A row as it is this moment, read by its schema. */
export async function getRow<S extends z.ZodType>(
  table: Table,
  key: Key,
  schema: S,
): Promise<z.infer<S> | undefined> {
  const row = await table.get(key, { consistent: true });
  return row && schema.parse(fieldsOf(row));
}

export const getStock = (table: Table, listingId: string): Promise<Stock | undefined> =>
  getRow(table, stockKey(listingId), stockSchema);
export const getReservation = (table: Table, listingId: string, id: string) =>
  getRow(table, reservationKey(listingId, id), reservationSchema);
export const getUnit = (table: Table, listingId: string, serial: string) =>
  getRow(table, unitKey(listingId, serial), unitSchema);

export type Page<T> = { readonly items: T[]; readonly next?: string };

/** One page of the rows of a partition whose sort key begins so; `after` and `next` are without that beginning. */
export async function listRows<S extends z.ZodType>(
  table: Table,
  from: { readonly pk: string; readonly prefix: string; readonly limit: number; readonly after?: string },
  schema: S,
): Promise<Page<z.infer<S>>> {
  const { pk, prefix, limit, after } = from;
  const range = {
    pk,
    from: prefix || " ",
    to: `${prefix}\uffff`,
    limit,
    ...(after && { after: prefix + after }),
  };
  const page = await table.list(range, { consistent: true });
  return {
    items: page.rows.map((row) => schema.parse(fieldsOf(row))),
    ...(page.next && { next: page.next.slice(prefix.length) }),
  };
}

export const listReservations = (table: Table, listingId: string, limit: number, after?: string) =>
  listRows(
    table,
    { pk: stockKey(listingId).pk, prefix: "RESERVATION#", limit, ...(after && { after }) },
    reservationSchema,
  );
export const listUnits = (table: Table, listingId: string, limit: number, after?: string) =>
  listRows(
    table,
    { pk: stockKey(listingId).pk, prefix: "UNIT#", limit, ...(after && { after }) },
    unitSchema,
  );

const expecting = (revision: number) => (revision === 1 ? "absent" : { revision: revision - 1 });

export const putStock = (now: Stock): Write => ({
  put: { ...stockKey(now.listingId), ...now },
  expect: expecting(now.revision),
});

/** Moves numbers of a stock; more can be taken neither from what is free nor from what is held. */
export function moveStock(listingId: string, by: { held: number; consumed?: number }): Write {
  const { held, consumed = 0 } = by;
  const free = -held - consumed;
  return {
    add: stockKey(listingId),
    by: { held, consumed, free, revision: 1 },
    expect: { atLeast: { ...(held < 0 && { held: -held }), ...(free < 0 && { free: -free }) } },
  };
}

/** A reservation as it is now, and its line among what is held. */
export const putReservation = (now: Reservation): Write[] => {
  const line = holdKey(now.expiresOn, now.listingId, now.id);
  return [
    { put: { ...reservationKey(now.listingId, now.id), ...now }, expect: expecting(now.revision) },
    now.state === "HELD"
      ? { put: { ...line, listingId: now.listingId, id: now.id }, expect: "anything" }
      : { remove: line, expect: "anything" },
  ];
};

export const putUnit = (listingId: string, now: Unit): Write => ({
  put: { ...unitKey(listingId, now.serial), ...now },
  expect: expecting(now.revision),
});
