import { type Intake, intakeSchema } from "../../shared/curation/intake.ts";
import type { Row, Table, Write } from "../platform/table.ts";

const lines = "INTAKES#ALL";
const key = (id: string) => ({ pk: `INTAKE#${id}`, sk: "STATE" });
const plain = ({ pk: _pk, sk: _sk, ...fields }: Row): Intake => intakeSchema.parse(fields);

/** The chain of a file's own, and the record that its documents lie at. */
export const intakeRecord = (id: string): string => `intake:${id}`;
export const idOfStateRow = (pk: string): string | undefined => /^INTAKE#(F-[0-9A-Z]{12})$/.exec(pk)?.[1];

/** Where the job leaves what people fetch. */
export const intakeFiles = ["report", "refused"] as const;
export type IntakeFileName = (typeof intakeFiles)[number];
export const intakeFileKey = (id: string, name: IntakeFileName): string => `agency/intake/${id}/${name}.csv`;

export async function getIntake(table: Table, id: string): Promise<Intake | undefined> {
  const row = await table.get(key(id), { consistent: true });
  return row && plain(row);
}

/** The record, expected as it was; undefined: there was none. */
export const putIntake = (before: Intake | undefined, now: Intake): Write => ({
  put: { ...key(now.id), ...now },
  expect: before ? { revision: before.revision, status: [before.status] } : "absent",
});

/** Its line in the list; every change of state writes it along with the record, which guards it. */
export const putLine = ({ id, at }: Pick<Intake, "id" | "at">): Write => ({
  put: { pk: lines, sk: `${at}#${id}`, id },
  expect: "absent",
});

/** The files, the newest first; `next` is where to go on. */
export async function listIntakes(
  table: Table,
  how: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ items: Intake[]; next?: string }> {
  const page = await table.list({
    pk: lines,
    descending: true,
    limit: how.limit,
    ...(how.after !== undefined && { after: how.after }),
  });
  const found = await Promise.all(page.rows.map((row) => getIntake(table, String(row.id))));
  return { items: found.filter((i) => i !== undefined), ...(page.next !== undefined && { next: page.next }) };
}
