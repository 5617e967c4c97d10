import * as z from "zod";
import type { Day } from "../../shared/base/day.ts";
import type { NameListId } from "../../shared/screening/codes.ts";
import {
  type Approved,
  approvedSchema,
  type Draft,
  type DraftLine,
  draftLine,
  draftLineSchema,
  draftSchema,
} from "../../shared/screening/draft.ts";
import { type RuleSet, ruleSetSchema } from "../../shared/screening/model.ts";
import { type Edition, editionSchema } from "../../shared/screening/names-list.ts";
import type { Key, Row, Table, Write } from "../platform/table.ts";
import {
  approvedPartition,
  draftKey,
  draftLineKey,
  draftsPartition,
  editionsPartition,
  headKey,
  ruleSetKey,
} from "./keys.ts";

const fieldsOf = (row: Row): Record<string, unknown> => {
  const { pk: _pk, sk: _sk, ...fields } = row;
  return fields;
};
const same = { consistent: true } as const;

async function getRow<S extends z.ZodType>(
  table: Table,
  key: Key,
  schema: S,
): Promise<z.infer<S> | undefined> {
  const row = await table.get(key, same);
  return row && schema.parse(fieldsOf(row));
}

export const getDraft = (table: Table, id: string): Promise<Draft | undefined> =>
  getRow(table, draftKey(id), draftSchema);
export const getRuleSet = (table: Table, version: string): Promise<RuleSet | undefined> =>
  getRow(table, ruleSetKey(version), ruleSetSchema);
export const getHead = async (table: Table): Promise<number | undefined> =>
  (await getRow(table, headKey, z.object({ revision: z.int() })))?.revision;

export type Page<T> = { readonly items: T[]; readonly next?: string };

/** The newest of a partition first; `day`: only what is in force on it or was before. */
async function newest<S extends z.ZodType>(
  table: Table,
  pk: string,
  schema: S,
  how: { limit: number; after?: string | undefined; day?: Day | undefined },
): Promise<Page<z.infer<S>>> {
  const { limit, after, day } = how;
  const page = await table.list(
    { pk, descending: true, limit, ...(day && { to: `${day}#\uffff` }), ...(after && { after }) },
    same,
  );
  const items = page.rows.map((row) => schema.parse(fieldsOf(row)));
  return { items, ...(page.next && { next: page.next }) };
}

/** The rule set of the agency's own that is in force on a day: one read, however many there were. */
export const approvedOn = async (table: Table, day: Day): Promise<Approved | undefined> =>
  (await newest(table, approvedPartition, approvedSchema, { limit: 1, day })).items[0];
/** The edition of a list of names that is used on a day. */
export const editionOn = async (
  table: Table,
  list: NameListId,
  day: Day,
): Promise<StoredEdition | undefined> =>
  (await newest(table, editionsPartition(list), storedEditionSchema, { limit: 1, day })).items[0];

export const listApproved = (table: Table, limit: number, after?: string) =>
  newest(table, approvedPartition, approvedSchema, { limit, after });
export const listEditions = (table: Table, list: NameListId, limit: number) =>
  newest(table, editionsPartition(list), storedEditionSchema, { limit });
export const listDrafts = (table: Table, limit: number, after?: string): Promise<Page<DraftLine>> =>
  newest(table, draftsPartition, draftLineSchema, { limit, after });

/** With the name of the file that holds the entries. */
export const storedEditionSchema = z.lazy(() => editionSchema.unwrap().extend({ sha256: z.string() }));
export type StoredEdition = Edition & { readonly sha256: string };

/** A draft as it is now, and its line in the list of drafts. */
export const draftWrites = (before: Draft | undefined, now: Draft): Write[] => [
  {
    put: { ...draftKey(now.id), ...now },
    expect: before ? { revision: before.revision, status: [before.status] } : "absent",
  },
  { put: { ...draftLineKey(now.at, now.id), ...draftLine(now) }, expect: "anything" },
];
