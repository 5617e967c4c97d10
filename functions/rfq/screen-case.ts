import { dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { ScreeningStage } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { unclassifiedIn } from "../../shared/rfq/needs.ts";
import {
  noteOf,
  type ScreeningNote,
  type StoredRun,
  storedRunSchema,
} from "../../shared/rfq/screening-run.ts";
import { subjectOf } from "../../shared/rfq/subject.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Table, Write } from "../platform/table.ts";
import { screeningOf } from "../screening/index.ts";
import { runKey } from "./keys.ts";
import { fieldsOf } from "./store.ts";

/** Notes that a case keeps; the runs themselves stay for good. */
const notesMost = 120;
export const withNote = (one: Pick<Case, "screenings">, note: ScreeningNote): ScreeningNote[] =>
  [...one.screenings, note].slice(-notesMost);

/**
 * Screens a case as it stands at a stage: the note for `screenings`, and the run's own row for the same transaction.
 * What people said of a name before holds for it again. `only`: the lines of a shipment.
 */
export async function screenCase(
  { deps }: Pick<Ctx, "deps">,
  one: Case,
  stage: ScreeningStage,
  only?: readonly number[],
): Promise<{ readonly note: ScreeningNote; readonly run: StoredRun; readonly writes: Write[] }> {
  const subject = subjectOf(one, stage, dayInJapan(deps.now()), only);
  const found = await screeningOf(deps, subject);
  const unclassified = stage === "REQUEST" ? unclassifiedIn(one) : [];
  const run: StoredRun = { ...found, id: idFrom("R", deps.random(8)), stage, unclassified };
  return {
    note: noteOf(run, one.matchDecisions),
    run,
    writes: [{ put: { ...runKey(one.id, run.id), ...run }, expect: "absent" }],
  };
}

export async function getRun(table: Table, caseId: string, run: string): Promise<StoredRun | undefined> {
  const row = await table.get(runKey(caseId, run), { consistent: true });
  return row && storedRunSchema.parse(fieldsOf(row));
}
