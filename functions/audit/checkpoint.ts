import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day } from "../../shared/base/day.ts";
import type { Deps } from "../platform/deps.ts";
import type { Files } from "../platform/files.ts";
import type { Table } from "../platform/table.ts";
import {
  type Checkpoint,
  checkpointKey,
  firstDay,
  type Head,
  hashHeads,
  type Link,
  readCheckpoint,
  sha256,
} from "./checkpoint-file.ts";
import { dayPartition, readableRow } from "./store.ts";

/** Missed days are caught up oldest first, this many a run, so that every file knows the one before it. */
const mostDays = 31;

/**
 * Pins the ends of the audit chains: one file for every UTC day that is over and has none, in a bucket where it can
 * not be changed. Whoever rewrites or cuts a chain in the table afterwards is found by `npm run audit`.
 */
export function checkpoint(deps: Deps): () => Promise<void> {
  return async () => {
    const files = deps.checkpoints;
    if (!files) return deps.log.error("checkpoint-without-bucket", "CHECKPOINT_BUCKET is not set");
    const yesterday = addDays(deps.now().toISOString().slice(0, 10), -1);
    let previous = await newest(files, yesterday);
    const start = previous ? addDays(previous.day, 1) : await firstBusy(deps.table, yesterday);
    for (let day = start, done = 0; day <= yesterday && done < mostDays; day = addDays(day, 1), done++)
      previous = await pin(deps, files, day, previous);
  };
}

async function newest(files: Files, from: Day): Promise<Link | null> {
  for (let day = from; day >= firstDay; day = addDays(day, -1)) {
    const kept = await readCheckpoint(files, day);
    if (kept) return { day, sha256: kept.sha256 };
  }
  return null;
}

/** Before the first checkpoint: the first day with rows, or yesterday, so that the next run finds a file. */
async function firstBusy(table: Table, yesterday: Day): Promise<Day> {
  for (let day = firstDay; day < yesterday; day = addDays(day, 1)) {
    const { rows } = await table.list({ pk: dayPartition(day), limit: 1 });
    if (rows.length > 0) return day;
  }
  return yesterday;
}

async function pin(deps: Deps, files: Files, day: Day, previous: Link | null): Promise<Link> {
  const { rows, heads } = await headsOf(deps, day);
  const file: Checkpoint = { day, rows, heads, headsHash: hashHeads(heads), previous };
  const body = JSON.stringify(file);
  try {
    await files.put(checkpointKey(day), body, { contentType: "application/json", ifMatch: "absent" });
    deps.log.info("checkpoint-written", { day, rows, chains: heads.length });
    return { day, sha256: sha256(body) };
  } catch (error) {
    const kept = error instanceof AppError && error.code === "conflict" && (await readCheckpoint(files, day));
    if (!kept) throw error;
    return { day, sha256: kept.sha256 };
  }
}

async function headsOf(deps: Deps, day: Day): Promise<{ rows: number; heads: Head[] }> {
  const last = new Map<string, Head>();
  let rows = 0;
  let after: string | undefined;
  do {
    const page = await deps.table.list({ pk: dayPartition(day), ...(after && { after }) });
    for (const stored of page.rows) {
      const row = readableRow(stored);
      if (!row) {
        deps.log.error("audit-copy-unreadable", stored.sk, { day });
        continue;
      }
      rows++;
      if (row.seq > (last.get(row.record)?.[1] ?? 0)) last.set(row.record, [row.record, row.seq, row.hash]);
    }
    after = page.next;
  } while (after);
  const heads = [...last.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { rows, heads };
}
