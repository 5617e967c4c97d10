import type { Panel, Sheet } from "../../shared/startups/panel.ts";
import { sheetSchema } from "../../shared/startups/panel.ts";
import { mayReadSheet, type PanelSubject, scorersOf } from "../../shared/startups/panel-rules.ts";
import type { Table, Write } from "../platform/table.ts";
import { sheetKey } from "./keys.ts";
import { fieldsOf } from "./store.ts";

/**
 * The one way to sheets. Each lies in a row of its own, and nothing but the writer's own is asked for before all are
 * in: what was never read cannot be shown.
 */
export async function sheetsFor(
  table: Table,
  { record, attempt }: PanelSubject,
  panel: Panel | undefined,
  reader: string,
): Promise<Sheet[]> {
  const writers = scorersOf(panel)
    .map(({ personId }) => personId)
    .filter((writer) => mayReadSheet(panel, reader, writer));
  const rows = await Promise.all(
    writers.map((writer) => table.get(sheetKey(record, attempt, writer), { consistent: true })),
  );
  return rows.flatMap((row) => (row ? [sheetSchema.parse(fieldsOf(row))] : []));
}

/** A sheet may be written anew; that it comes in time is watched by the record that the same transaction changes. */
export const putSheet = ({ record }: PanelSubject, sheet: Sheet): Write => ({
  put: { ...sheetKey(record, sheet.attempt, sheet.personId), ...sheet },
  expect: "anything",
});

export const removeSheet = ({ record, attempt }: PanelSubject, personId: string): Write => ({
  remove: sheetKey(record, attempt, personId),
  expect: "anything",
});

/** Whether somebody's own sheet is there: what a writer asks of their own. */
export const hasSheet = async (
  table: Table,
  { record, attempt }: PanelSubject,
  personId: string,
): Promise<boolean> =>
  (await table.get(sheetKey(record, attempt, personId), { consistent: true })) !== undefined;
