import { addDays, type Day } from "../../shared/base/day.ts";
import type { Files } from "../platform/files.ts";
import { checkpointKey, firstDay, type Kept, type Link, readCheckpoint } from "./checkpoint-file.ts";

export type Break = { readonly record: string; readonly row: string; readonly cause: string };

/** What the checkpoints say: of each record, the hash of some of its rows. */
export type Pinned = {
  readonly checkpoints: number;
  readonly broken: readonly Break[];
  readonly heads: ReadonlyMap<string, ReadonlyMap<number, { readonly hash: string; readonly day: Day }>>;
};

export const nothingPinned: Pinned = { checkpoints: 0, broken: [], heads: new Map() };

const inFlight = 16;

/** Reads every checkpoint, and checks that each is whole and follows from the one before it. */
export async function pinnedHeads(files: Files, today: Day): Promise<Pinned> {
  const kept = await allCheckpoints(files, today);
  const heads = new Map<string, Map<number, { hash: string; day: Day }>>();
  for (const { checkpoint } of kept)
    for (const [record, seq, hash] of checkpoint?.heads ?? []) {
      const rows = heads.get(record) ?? new Map();
      heads.set(record, rows.set(seq, { hash, day: checkpoint?.day ?? "" }));
    }
  return { checkpoints: kept.length, broken: breaks(kept), heads };
}

async function allCheckpoints(files: Files, today: Day): Promise<Kept[]> {
  const days: Day[] = [];
  for (let day = firstDay; day < today; day = addDays(day, 1)) days.push(day);
  const kept: Kept[] = [];
  for (let start = 0; start < days.length; start += inFlight) {
    const part = days.slice(start, start + inFlight).map((day) => readCheckpoint(files, day));
    for (const one of await Promise.all(part)) if (one) kept.push(one);
  }
  return kept;
}

function breaks(kept: readonly Kept[]): Break[] {
  const broken: Break[] = [];
  let before: Link | null = null;
  for (const { day, sha256, checkpoint } of kept) {
    const say = (cause: string) =>
      broken.push({ record: `checkpoint:${day}`, row: checkpointKey(day), cause });
    if (!checkpoint) say("it is not readable as a checkpoint");
    else if (checkpoint.previous?.day !== before?.day)
      say(
        `it follows ${checkpoint.previous?.day ?? "none"}, and the one before it is ${before?.day ?? "gone"}`,
      );
    else if (checkpoint.previous?.sha256 !== before?.sha256)
      say("the checkpoint before it is not what it was when this one was written");
    before = { day, sha256 };
  }
  return broken;
}
