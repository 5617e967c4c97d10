import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "./stack.ts";
import { writeWhole } from "./whole-file.ts";

export type Fill = (stack: Stack, log: (line: string) => void) => Promise<void>;

/**
 * Runs the fillers once per data folder. The mark is set after the last of them, so one that was killed
 * runs again: a filler must not double what is there already.
 */
export async function fillOnFirstStart(
  stack: Stack,
  dir: string,
  log: (line: string) => void,
  fillers: readonly Fill[] = [],
): Promise<void> {
  const mark = join(dir, "filled.json");
  if (existsSync(mark)) return;
  for (const fill of fillers) await fill(stack, log);
  await stack.settled();
  await writeWhole(mark, JSON.stringify({ at: new Date().toISOString() }));
}
