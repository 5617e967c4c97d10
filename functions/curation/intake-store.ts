import * as z from "zod";
import { instantSchema } from "../../shared/base/day.ts";
import { columnChoiceSchema } from "../../shared/curation/columns.ts";
import type { PropertyLot, Unit } from "../../shared/curation/lot.ts";
import { groupings } from "../../shared/curation/lot.ts";
import { conditionCodes } from "../../shared/surplus/codes.ts";
import type { Table, Write } from "../platform/table.ts";

/** How a file was first taken in: a later run goes on in the same way. */
const fileSchema = z.object({
  grouping: z.enum(groupings),
  currency: z.string(),
  condition: z.enum(conditionCodes),
  name: z.string(),
  columns: z.array(columnChoiceSchema).optional(),
  quoted: z.boolean().optional(),
  at: instantSchema,
});
export type IntakeFile = z.infer<typeof fileSchema>;

const partition = (fileHash: string) => `INTAKE#${fileHash}`;
const fileKey = (fileHash: string) => ({ pk: partition(fileHash), sk: "FILE" });
const batchSk = (number: number) => `BATCH#${String(number).padStart(7, "0")}`;

export async function getIntakeFile(table: Table, fileHash: string): Promise<IntakeFile | undefined> {
  const row = await table.get(fileKey(fileHash), { consistent: true });
  return row && fileSchema.parse(row);
}

export const putIntakeFile = (fileHash: string, file: IntakeFile): Write => ({
  put: { ...fileKey(fileHash), ...file },
  expect: "absent",
});

/** Says, in the same transaction as its drafts, that a batch is done. */
export const putBatch = (fileHash: string, number: number): Write => ({
  put: { pk: partition(fileHash), sk: batchSk(number) },
  expect: "absent",
});

export async function doneBatches(table: Table, fileHash: string): Promise<Set<number>> {
  const done = new Set<number>();
  let after: string | undefined;
  do {
    const page = await table.list(
      { pk: partition(fileHash), from: "BATCH#", to: "BATCH#~", ...(after && { after }) },
      { consistent: true },
    );
    for (const { sk } of page.rows) done.add(Number(sk.slice("BATCH#".length)));
    after = page.next;
  } while (after);
  return done;
}

const unitsPerRow = 400;

/** The units of a lot beside its listing, in rows of a few hundred: which row of the file, how many, at what value. */
export function putUnits(listingId: string, units: readonly Unit[]): Write[] {
  const writes: Write[] = [];
  for (let from = 0; from < units.length; from += unitsPerRow) {
    const sk = `UNITS#${String(writes.length + 1).padStart(6, "0")}`;
    const put = { pk: `LISTING#${listingId}`, sk, units: units.slice(from, from + unitsPerRow) };
    writes.push({ put, expect: "absent" });
  }
  return writes;
}

/** How many rows `putUnits` makes. */
export const unitRows = (lot: PropertyLot): number => Math.ceil(lot.units.length / unitsPerRow);
