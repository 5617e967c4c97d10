import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runUntilKilled } from "./killed-run.ts";

const rounds = Number(process.env.STOCK_KILL_ROUNDS ?? "40");
const kills = Number(process.env.STOCK_KILLS ?? "12");
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "stock-test-"));
});
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

type Run = { done: number; wentOn: boolean; killed: boolean };

/** When to kill: so many milliseconds after the first race began, or at the nth reservation. */
type Moment = { readonly after: number } | { readonly nth: number };

const below = (bound: number) => Math.floor(Math.random() * bound);
const someMoment = (): Moment =>
  Math.random() < 0.3 ? { after: below(1500) } : { nth: 10 * below(3) + 1 + below(9) };

/** Runs races until the end, or until everything is killed, the database too. */
async function run(from: number, moment: Moment | undefined): Promise<Run> {
  const nth = moment && "nth" in moment ? moment.nth : 0;
  const args = ["test/faults/stock-rounds.ts", dir, `${from}`, `${rounds}`, `${nth}`];
  const { lines, killed } = await runUntilKilled(args, (line) =>
    moment && "after" in moment && line.startsWith("racing") ? moment.after : undefined,
  );
  return {
    done: lines.filter((line) => line.startsWith("round ")).length,
    wentOn: lines.some((line) => /racing from [1-9]\b/.test(line)),
    killed,
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
  120_000 + kills * 20_000 + rounds * 10_000,
);
