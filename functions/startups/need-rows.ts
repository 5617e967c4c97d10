import type * as z from "zod";
import type { Key, Range, Row, Table } from "../platform/table.ts";

const fieldsOf = ({ pk: _pk, sk: _sk, ...fields }: Row): Record<string, unknown> => fields;
const same = { consistent: true } as const;

export async function getRow<S extends z.ZodType>(table: Table, key: Key, schema: S) {
  const row = await table.get(key, same);
  return row && (schema.parse(fieldsOf(row)) as z.infer<S>);
}

/** One page of rows of a kind; `next` is the sort key to go on behind. */
export async function listRows<S extends z.ZodType>(table: Table, range: Range, schema: S) {
  const { rows, next } = await table.list(range, same);
  return {
    items: rows.map((row) => schema.parse(fieldsOf(row)) as z.infer<S>),
    ...(next !== undefined && { next }),
  };
}

/** All rows of a partition, for those that hold at most some hundreds. */
export async function listWhole<S extends z.ZodType>(table: Table, range: Range, schema: S) {
  const items: z.infer<S>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listRows(table, { ...range, ...(after && { after }) }, schema);
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = page.next;
  }
}
