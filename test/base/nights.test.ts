import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openNights } from "../../cdk/local/nights.ts";
import { until } from "../kit/until.ts";

const quiet = () => undefined;

test("the job runs a while after the start, and then again and again", async () => {
  let runs = 0;
  const nights = openNights({ run: async () => runs++, log: quiet, after: 200, every: 20 });
  expect(runs).toBe(0);
  await until(async () => runs >= 3);
  await nights.stop();
  const then = runs;
  await sleep(100);
  expect(runs).toBe(then);
});

test("never two at a time, and one that fails is told of and followed by the next", async () => {
  const said: string[] = [];
  let [now, most, runs] = [0, 0, 0];
  const run = async () => {
    now++;
    most = Math.max(most, now);
    await sleep(30);
    now--;
    if (runs++ === 0) throw new Error("no disk");
  };
  const nights = openNights({ run, log: (line) => said.push(line), after: 0, every: 1 });
  await until(async () => runs >= 3);
  await nights.stop();
  expect([most, said]).toEqual([1, ["nightly: no disk"]]);
});

test("a stop before the first run lets none begin", async () => {
  let runs = 0;
  await openNights({ run: async () => runs++, log: quiet, after: 20 }).stop();
  await sleep(80);
  expect(runs).toBe(0);
});

test("a stop waits for the run under way, but not for ever; what fails then is not told of", async () => {
  let ended = false;
  const short = openNights({ run: () => sleep(100).then(() => (ended = true)), log: quiet, after: 0 });
  await sleep(20);
  await short.stop();
  expect(ended).toBe(true);

  const said: string[] = [];
  const endless = openNights({
    run: () => sleep(400).then(() => Promise.reject(new Error("the table is gone"))),
    log: (line) => said.push(line),
    after: 0,
    patience: 50,
  });
  await sleep(20);
  const before = Date.now();
  await endless.stop();
  expect(Date.now() - before).toBeLessThan(300);
  await sleep(450);
  expect(said).toEqual([]);
});
