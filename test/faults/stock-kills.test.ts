import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killQuietly } from "../../cdk/local/processes.ts";

const rounds = Number(process.env.STOCK_KILL_ROUNDS ?? "40");
const kills = Number(process.env.STOCK_KILLS ?? "12");
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "stock-test-"));
});
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

type Run = { done: number; wentOn: boolean; killed: boolean; said: string };

/** When to kill: so many milliseconds after the first race began, or at the nth reservation. */
type Moment = { readonly after: number } | { readonly nth: number };

const below = (bound: number) => Math.floor(Math.random() * bound);
const someMoment = (): Moment =>
  Math.random() < 0.3 ? { after: below(1500) } : { nth: 10 * below(3) + 1 + below(9) };

/** Runs races until the end, or until everything is killed, the database too. */
async function run(from: number, moment: Moment | undefined): Promise<Run> {
  const nth = moment && "nth" in moment ? moment.nth : 0;
  const args = ["test/faults/stock-rounds.ts", dir, `${from}`, `${rounds}`, `${nth}`];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DYNAMODB: "dynoxide", NODE_OPTIONS: "" },
  });
  const lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let engine = 0;
  // Together: a database that lived on would still do what was asked of it before.
  const kill = () => {
    killQuietly(engine);
    child.kill("SIGKILL");
  };
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith("engine ")) engine = Number(line.slice(7));
      if (moment && "after" in moment && line.startsWith("racing")) timer ??= setTimeout(kill, moment.after);
    });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  clearTimeout(timer);
  const said = lines.join("\n");
  if (code !== 0 && signal !== "SIGKILL") throw new Error(said);
  return {
    done: lines.filter((line) => line.startsWith("round ")).length,
    wentOn: /racing from [1-9]\b/.test(said),
    killed: signal === "SIGKILL",
    said,
  };
}

test(
  `${rounds} rounds, killed at ${kills} random moments: stock, reservations and audit agree`,
  async () => {
    let from = 0;
    let inTheMiddle = 0;
    let killed = 0;
    for (let kill = 0; kill < kills && from < rounds; kill++) {
      const { done, wentOn, killed: was } = await run(from, someMoment());
      from += done;
      if (wentOn) inTheMiddle++;
      if (was) killed++;
    }
    // Each run checks what the one before left; the last one runs to the end.
    const last = await run(from, undefined);
    if (last.wentOn) inTheMiddle++;
    console.info(`${killed} kills, ${inTheMiddle} of them between the first and the last unit of a lot`);
    expect(from + last.done).toBe(rounds);
    expect(inTheMiddle).toBeGreaterThan(0);
  },
  kills * 10_000 + rounds * 5000,
);
