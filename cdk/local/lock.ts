import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Refusal } from "./refusal.ts";
import { readJson } from "./whole-file.ts";

export class LockHeld extends Refusal {}
export type Lock = { release(): void };
type Holder = { readonly pid: number; readonly started: string };

const holderPath = (folder: string): string => join(folder, "lock.json");

/** Who says to hold the lock of this folder; it may have died since. */
export const holderOf = async (folder: string): Promise<Holder | undefined> =>
  (await readJson(holderPath(folder))) as Holder | undefined;

/**
 * One stack per data folder. The lock is SQLite's on a file of its own: the system gives it up when the
 * process dies, however it dies, so there is no stale lock to guess about.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, "lock.db"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch {
    database.close();
    const holder = await holderOf(folder);
    const who = holder ? ` (process ${holder.pid}, since ${holder.started})` : "";
    throw new LockHeld(
      `Another stack runs on ${folder}${who}. Stop it, or choose another folder: LOCAL_DIR=.local-2 PORT=8090 npm start`,
    );
  }
  const holder: Holder = { pid: process.pid, started: new Date().toISOString() };
  await writeFile(holderPath(folder), JSON.stringify(holder), { mode: 0o600 });
  return { release: () => database.close() };
}
