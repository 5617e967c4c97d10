import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../cdk/local/connect.ts";
import { demoPersonId, loadPeople } from "../../cdk/local/demo/load-people.ts";
import { productEntries } from "../../cdk/local/entries.ts";
import { startStack } from "../../cdk/local/stack.ts";
import { type Deps, openDeps } from "../../functions/platform/deps.ts";
import { registerHook } from "../../functions/webhooks/register-hook.ts";
import { hookEvents } from "../../shared/webhooks/events.ts";
import { asNow } from "../kit/organisations.ts";
import { type Received, type Receiver, startReceiver } from "../webhooks/receiver.ts";
import { caseBooks, type Owed, owedOf } from "./case-books.ts";
import { runUntilKilled } from "./killed-run.ts";

const kills = Number(process.env.CASE_KILLS ?? "12");
/** Milliseconds of pauses until what is owed must have gone out. */
const patience = 60_000 + kills * 1000;
let dir: string;
let receiver: Receiver;
let secret: string;
beforeAll(async () => {
  receiver = await startReceiver(check);
  dir = await mkdtemp(join(tmpdir(), "case-test-"));
});
afterAll(() => receiver.close());
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

const acknowledged = new Map<string, { revision: number; status: string }>();

/** Lets cases wander until it and the database are killed at once, `after` ms behind the first acknowledgement. */
async function run(after: number): Promise<boolean> {
  const { killed } = await runUntilKilled(["test/faults/case-rounds.ts", dir], (line) => {
    const [, id = "", revision = "", status = ""] = /^ack (\S+) (\d+) (\S+)$/.exec(line) ?? [];
    if (id === "") return undefined;
    acknowledged.set(id, { revision: Number(revision), status });
    return after;
  });
  return killed;
}

async function withDeps<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  await using stack = await connect(dir, () => undefined);
  // Awaited here: the database goes when this returns.
  const environment = { ...stack.environment, HOOKS_LOCAL: "127.0.0.1", LOG_LEVEL: "SILENT" };
  return await work(openDeps(environment, "test"));
}

/** The demo people, and an address at which a government's own system hears of its cases. */
async function prepare(deps: Deps): Promise<string> {
  await loadPeople(deps);
  const ctx = await asNow(deps, demoPersonId("buyer.ph"));
  const { secret: made } = await registerHook(ctx, { address: receiver.address, events: hookEvents });
  return made;
}

/** Starts the whole product on what the kills left, and waits until nothing is owed any more. */
async function delivered(): Promise<Owed> {
  const stack = await startStack({ dir, port: 0, entries: productEntries, log: () => undefined });
  try {
    const deps = openDeps({ ...stack.environment, LOG_LEVEL: "SILENT" }, "test");
    for (let waited = 0; ; waited += 500) {
      await stack.minute();
      const owed = await owedOf(deps, heard());
      if (owed.waiting.length === 0 || waited > patience) return owed;
      await sleep(500);
    }
  } finally {
    await stack.stop();
  }
}

const checked: [string, string][] = [];
const forged: unknown[] = [];
/** A signature counts for five minutes, so it is looked at when it comes. */
function check({ headers, body }: Received): void {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  try {
    new Webhook(secret).verify(body, named);
    checked.push([String(headers["webhook-id"]), body]);
  } catch (error) {
    forged.push(error);
  }
}

/** Events by the number under which a receiver knows them again, whatever came twice; forged ones throw. */
function heard(): ReadonlyMap<string, string> {
  for (const error of forged) throw error;
  const bodies = Map.groupBy(checked, ([id]) => id);
  for (const [id, same] of bodies)
    if (new Set(same.map(([, body]) => body)).size > 1) throw new Error(`${id} came in two forms`);
  return new Map(checked);
}

test(
  `${kills} kills: what was acknowledged is there, nothing is half there, and every mail and webhook goes out`,
  async () => {
    secret = await withDeps(prepare);
    let killed = 0;
    for (let n = 0; n < kills; n++) if (await run(Math.floor(Math.random() * 1500))) killed++;
    const { cases, faults } = await withDeps((deps) => caseBooks(deps, acknowledged));
    console.info(`${killed} kills; ${cases} cases, ${acknowledged.size} of them acknowledged`);
    expect(faults).toEqual([]);
    expect(killed).toBe(kills);
    expect(cases).toBeGreaterThanOrEqual(acknowledged.size);

    const owed = await delivered();
    console.info(`${owed.sent} mails and ${owed.told} webhooks went out after the last start`);
    expect(owed.waiting).toEqual([]);
    expect(owed.sent).toBeGreaterThan(0);
    expect(owed.told).toBeGreaterThan(0);
    expect(heard().size).toBe(owed.told);
  },
  kills * 20_000 + 400_000,
);
