import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../cdk/local/connect.ts";
import { productEntries } from "../../cdk/local/entries.ts";
import { killQuietly } from "../../cdk/local/processes.ts";
import { startStack } from "../../cdk/local/stack.ts";
import { type Deps, openDeps } from "../../functions/platform/deps.ts";
import { caseBooks, type Owed, owedOf } from "./case-books.ts";

const kills = Number(process.env.CASE_KILLS ?? "20");
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "case-test-"));
});
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

const acknowledged = new Map<string, { revision: number; status: string }>();

/** Lets cases wander until it and the database are killed at once, `after` ms behind the first acknowledgement. */
async function run(after: number): Promise<boolean> {
  const child = spawn(process.execPath, ["test/faults/case-rounds.ts", dir], {
    env: { ...process.env, DYNAMODB: "dynoxide", NODE_OPTIONS: "" },
  });
  const lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let engine = 0;
  const kill = () => {
    killQuietly(engine);
    child.kill("SIGKILL");
  };
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith("engine ")) engine = Number(line.slice(7));
      const [, id = "", revision = "", status = ""] = /^ack (\S+) (\d+) (\S+)$/.exec(line) ?? [];
      if (id === "") return;
      acknowledged.set(id, { revision: Number(revision), status });
      timer ??= setTimeout(kill, after);
    });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  clearTimeout(timer);
  if (code !== 0 && signal !== "SIGKILL") throw new Error(lines.slice(-20).join("\n"));
  return signal === "SIGKILL";
}

async function withDeps<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  await using stack = await connect(dir, () => undefined);
  // Awaited here: the database goes when this returns.
  return await work(openDeps({ ...stack.environment, LOG_LEVEL: "SILENT" }, "test"));
}

/** Starts the whole product on what the kills left, and waits until nothing is owed any more. */
async function delivered(): Promise<Owed> {
  const stack = await startStack({ dir, port: 0, entries: productEntries, log: () => undefined });
  try {
    const deps = openDeps({ ...stack.environment, LOG_LEVEL: "SILENT" }, "test");
    for (let waited = 0; ; waited += 500) {
      const owed = await owedOf(deps);
      if (owed.waiting.length === 0 || waited > 60_000) return owed;
      await sleep(500);
    }
  } finally {
    await stack.stop();
  }
}

test(
  `${kills} kills: what was acknowledged is there, nothing is half there, and every mail goes out`,
  async () => {
    let killed = 0;
    for (let n = 0; n < kills; n++) if (await run(Math.floor(Math.random() * 400))) killed++;
    const { cases, faults } = await withDeps((deps) => caseBooks(deps, acknowledged));
    console.info(`${killed} kills; ${cases} cases, ${acknowledged.size} of them acknowledged`);
    expect(faults).toEqual([]);
    expect(killed).toBe(kills);
    expect(cases).toBeGreaterThanOrEqual(acknowledged.size);

    const owed = await delivered();
    console.info(`${owed.sent} mails went out after the last start`);
    expect(owed.waiting).toEqual([]);
    expect(owed.sent).toBeGreaterThan(kills);
  },
  kills * 15_000 + 200_000,
);
