import type { DynamoDBRecord } from "aws-lambda";
import { type Intake, wantsFile } from "../../shared/curation/intake.ts";
import type { IntakeWords } from "../../shared/curation/intake-table.ts";
import { listDocuments } from "../documents/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { followRecords, keysOf, type WorkOf } from "../platform/follow-records.ts";
import { getIntake, idOfStateRow, intakeRecord, putIntake } from "./desk-intake-store.ts";
import { isRace } from "./hold-intake.ts";
import { workIntake } from "./work-intake.ts";

const systemOf = (deps: Deps): Ctx => ({ deps, actor: { kind: "system", job: "intake" } });

/** A clean file has come for a record that waits for one: its columns are to be read. Told twice it changes nothing. */
export async function receiveFile(deps: Deps, id: string): Promise<Intake | undefined> {
  const ctx = systemOf(deps);
  const before = await getIntake(deps.table, id);
  if (!before || !wantsFile(before)) return before;
  const owner = intakeRecord(id);
  const found = await listDocuments(ctx, { owner }, () => true);
  const last = found.findLast(({ status, kind }) => status === "CLEAN" && kind === "DOCUMENT");
  if (!last?.sha256 || last.id === before.document?.id) return before;
  const { failure: _failure, ...kept } = before;
  const { id: documentId, name, bytes = 0, sha256 } = last;
  const next: Intake = {
    ...kept,
    document: { id: documentId, name, bytes, sha256 },
    status: "QUEUED",
    task: "READ",
    revision: before.revision + 1,
    changedAt: deps.now().toISOString(),
  };
  const detail = { document: documentId, sha256 };
  await commit(ctx, [putIntake(before, next)], [{ record: owner, action: "intake.receive", detail }]);
  return next;
}

/** Follows the table: files that have come, and what people asked for. */
export const followIntakes = (deps: Deps, words: IntakeWords) =>
  followRecords(deps, (record) => workOf(record, words), { failed: "intake-failed", expected: isRace });

function workOf(record: DynamoDBRecord, words: IntakeWords): ReturnType<WorkOf> {
  const { pk } = keysOf(record);
  const status = record.dynamodb?.NewImage?.status?.S;
  const [, owner] = /^DOCUMENT#intake:(F-[0-9A-Z]{12})$/.exec(pk) ?? [];
  if (owner && status === "CLEAN") return (deps) => receiveFile(deps, owner);
  const id = idOfStateRow(pk);
  return id && status === "QUEUED" ? (deps) => workIntake(deps, id, words) : undefined;
}
