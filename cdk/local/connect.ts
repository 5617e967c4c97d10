import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { holderOf, LockHeld, lockFolder } from "./lock.ts";
import { type Parts, partsEnvironment, startParts } from "./parts.ts";
import { Refusal } from "./refusal.ts";
import { type Environment, type Stack, stackFile } from "./stack.ts";

/** A running stack, or its database and files started for this command alone. */
export type Connection = Pick<Stack, "origin" | "environment" | "dynamodb" | "files"> & {
  /** Whether a whole stack answers at `origin`; without one, `on-change` runs at the next start. */
  readonly running: boolean;
} & AsyncDisposable;

const toldSchema = z.object({
  pid: z.int(),
  origin: z.url(),
  dynamodb: z.object({ endpoint: z.url(), table: z.string(), streamArn: z.string(), pid: z.int() }),
  files: z.object({ endpoint: z.url(), bucket: z.string() }),
  environment: z.record(z.string(), z.string()),
});

const patience = 30_000;

/** Waits for a stack that is starting: it tells its addresses last, under the pid that holds the lock. */
async function runningStack(dir: string): Promise<Connection> {
  for (let waited = 0; waited < patience; waited += 100) {
    const text = await readFile(stackFile(dir), "utf8").catch(() => "null");
    const told = toldSchema.safeParse(JSON.parse(text));
    if (told.success && told.data.pid === (await holderOf(dir))?.pid)
      return { ...told.data, running: true, [Symbol.asyncDispose]: async () => undefined };
    await sleep(100);
  }
  throw new Refusal(`A stack holds ${dir} but does not tell where it answers; is it still starting?`);
}

function ownParts(parts: Parts): Connection {
  const origin = `http://localhost:${process.env.PORT ?? "8080"}`;
  const environment: Environment = { ...partsEnvironment(parts), SITE_ORIGIN: origin };
  const { dynamodb, files } = parts;
  return { origin, environment, dynamodb, files, running: false, [Symbol.asyncDispose]: parts.stop };
}

/** The stack that runs on this folder; refuses when there is none. */
export async function connectRunning(dir: string): Promise<Connection> {
  const none = new Refusal(`No stack runs on ${dir}. Start one first: npm start`);
  if (!existsSync(dir)) throw none;
  try {
    (await lockFolder(dir)).release();
  } catch (error) {
    if (error instanceof LockHeld) return runningStack(dir);
    throw error;
  }
  throw none;
}

/** For commands: `await using stack = await connect(dir)`. */
export async function connect(dir: string, log: (line: string) => void = console.error): Promise<Connection> {
  try {
    return ownParts(await startParts({ dir, log }));
  } catch (error) {
    if (error instanceof LockHeld) return runningStack(dir);
    throw error;
  }
}
