import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { AwsClient } from "aws4fetch";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connect } from "../../cdk/local/connect.ts";
import { dynamoClient, startDynamo } from "../../cdk/local/dynamodb.ts";
import { javaVersion } from "../../cdk/local/engines.ts";
import { freePort } from "../../cdk/local/ports.ts";
import { killQuietly } from "../../cdk/local/processes.ts";

const onLinux = process.platform === "linux";
const java = await javaVersion();
const engines = (["dynoxide", "local"] as const).filter((kind) => kind === "dynoxide" || (java ?? 0) >= 17);
if (engines.length < 2) console.warn("DynamoDB Local is not tested: no Java 17 on PATH");

let dir: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "stack-test-"));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  }
  await rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

type Told = {
  pid: number;
  origin: string;
  table: string;
  bucket: string;
  dynamodb: { endpoint: string; pid: number };
  files: { endpoint: string };
};
type Running = Told & { child: ChildProcess; lines: string[] };
type Ended = { code: number | null; lines: string[] };
type How = { port?: number; folder?: string; engine?: string };

function begin({ port = 0, folder = dir, engine = "dynoxide" }: How) {
  const env = { ...process.env, DYNAMODB: engine, CHANGES: join(folder, "changes.txt") };
  // A group of its own, as a terminal gives it, so that Ctrl-C can be sent to all of it.
  const child = spawn(process.execPath, ["test/kit/entries/run.ts", folder, String(port)], {
    env,
    detached: true,
  });
  started.push(child);
  const lines: string[] = [];
  const ready = new Promise<boolean>((resolve) => {
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on("line", (line) => {
        lines.push(line);
        if (line.startsWith("ready ")) resolve(true);
      });
    child.once("close", () => resolve(false));
  });
  return { child, lines, ready };
}

async function run(how: How = {}): Promise<Running> {
  const { child, lines, ready } = begin(how);
  if (!(await ready)) throw new Error(lines.join("\n"));
  const told = JSON.parse(await readFile(join(how.folder ?? dir, "stack.json"), "utf8")) as Told;
  return { ...told, child, lines };
}

async function runToEnd(how: How): Promise<Ended> {
  const { child, lines, ready } = begin(how);
  expect(await ready).toBe(false);
  return { code: child.exitCode, lines };
}

/** A process that has ended and only waits to be reaped by init counts as gone. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !onLinux || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

const gone = async (pid: number): Promise<void> => {
  while (alive(pid)) await sleep(20);
};

const parentOf = (pid: number): number =>
  Number(/\) \S+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);

/** Linux: every process below this one, the engines' watchdogs and engines among them. */
async function below(pid: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir("/proc")) {
    const line = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, "utf8").catch(() => "") : "";
    const parent = /\) \S+ (\d+)/.exec(line)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const children = (of: number): number[] =>
    [...parents].flatMap(([child, parent]) => (parent === of ? [child, ...children(child)] : []));
  return children(pid);
}

const aws = new AwsClient({
  accessKeyId: "local",
  secretAccessKey: "local",
  region: "x",
  service: "s3",
  retries: 0,
});
const fileAt = (stack: Told, key: string) => `${stack.files.endpoint}/${stack.bucket}/${key}`;

async function write(stack: Told, pk: string): Promise<void> {
  const client = dynamoClient(stack.dynamodb.endpoint);
  await client.send(new PutItemCommand({ TableName: stack.table, Item: { pk: { S: pk }, sk: { S: "x" } } }));
  client.destroy();
}

async function holds(stack: Told, pk: string): Promise<boolean> {
  const client = dynamoClient(stack.dynamodb.endpoint);
  const ask = { TableName: stack.table, Key: { pk: { S: pk }, sk: { S: "x" } } };
  const { Item } = await client.send(new GetItemCommand(ask));
  client.destroy();
  return Item !== undefined;
}

const changes = async (): Promise<string[]> =>
  existsSync(join(dir, "changes.txt"))
    ? (await readFile(join(dir, "changes.txt"), "utf8")).trim().split("\n")
    : [];

const seen = async (keys: readonly string[]): Promise<void> => {
  for (let found: string[] = []; !keys.every((key) => found.includes(key)); found = await changes())
    await sleep(20);
};

describe.each(engines)("on %s, data", (engine) => {
  test("survives a restart and a SIGKILL of everything, and every change reaches on-change", async () => {
    const first = await run({ engine });
    await write(first, "before-restart");
    await aws.fetch(fileAt(first, "public/kept"), { method: "PUT", body: "kept" });
    first.child.kill("SIGTERM");
    await once(first.child, "exit");
    expect(alive(first.dynamodb.pid)).toBe(false);

    const second = await run({ engine });
    expect(await holds(second, "before-restart")).toBe(true);
    const keys = Array.from({ length: 20 }, (_, i) => `before-kill-${i}`);
    await Promise.all(keys.map((key) => write(second, key)));
    const all = onLinux ? await below(second.pid) : [second.dynamodb.pid];
    expect(all).toContain(second.dynamodb.pid);
    second.child.kill("SIGKILL");
    for (const pid of all) killQuietly(pid);
    for (const pid of all) await gone(pid);

    const third = await run({ engine });
    for (const key of ["before-restart", ...keys]) expect(await holds(third, key)).toBe(true);
    expect(await (await aws.fetch(fileAt(third, "public/kept"))).text()).toBe("kept");
    await seen(["before-restart", ...keys]);
  });

  test("is never asked of a stale engine that answers on the port", async () => {
    const stale = createServer((_, response) => response.end('{"TableNames":[]}'));
    await new Promise<void>((resolve) => stale.listen(0, "127.0.0.1", resolve));
    const address = stale.address();
    const taken = typeof address === "object" && address ? address.port : 0;
    let asked = 0;
    const database = await startDynamo(dir, engine, async () => (asked++ === 0 ? taken : freePort()));
    expect(asked).toBeGreaterThan(1);
    expect(database.endpoint).not.toContain(`:${taken}`);
    await database.stop();
    stale.closeAllConnections();
    stale.close();
  });
});

describe("no process stays behind", () => {
  test("after the parent's SIGKILL", async () => {
    const stack = await run();
    const all = onLinux ? await below(stack.pid) : [stack.dynamodb.pid];
    stack.child.kill("SIGKILL");
    for (const pid of all) await gone(pid);
  });

  test("after the watchdog's SIGKILL, and the stack says so and ends", async () => {
    if (!onLinux) return;
    const stack = await run();
    process.kill(parentOf(stack.dynamodb.pid), "SIGKILL");
    await once(stack.child, "exit");
    await gone(stack.dynamodb.pid);
    expect([stack.child.exitCode, stack.lines.join("\n")]).toEqual([
      1,
      expect.stringContaining("The database has ended"),
    ]);
  });

  test("after the SIGKILL of npm above it", async () => {
    if (!onLinux) return;
    const script = `require("node:child_process").spawn(process.execPath, ["test/kit/entries/run.ts", ${JSON.stringify(dir)}, "0"])`;
    const env = { ...process.env, DYNAMODB: "dynoxide", npm_lifecycle_event: "start" };
    const npm = spawn(process.execPath, ["-e", script], { env });
    started.push(npm);
    while (!existsSync(join(dir, "stack.json"))) await sleep(20);
    const all = await below(npm.pid ?? 0);
    expect(all.length).toBeGreaterThanOrEqual(3);
    npm.kill("SIGKILL");
    for (const pid of all) await gone(pid);
  });

  test("after the SIGKILL of the parent and the watchdog at once, when the next stack starts", async () => {
    if (!onLinux) return;
    const first = await run();
    await write(first, "kept");
    const engine = first.dynamodb.pid;
    const watchdog = parentOf(engine);
    process.kill(watchdog, "SIGSTOP");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    process.kill(watchdog, "SIGKILL");
    await gone(watchdog);
    expect(alive(engine)).toBe(true);
    const second = await run();
    expect([alive(engine), await holds(second, "kept")]).toEqual([false, true]);
  });

  test("after one Ctrl-C, which ends it in order", async () => {
    const stack = await run();
    await write(stack, "just-before");
    process.kill(-stack.pid, "SIGINT");
    await once(stack.child, "exit");
    expect([stack.child.exitCode, alive(stack.dynamodb.pid)]).toEqual([0, false]);
    expect(existsSync(join(dir, "stack.json"))).toBe(false);
    expect(await holds(await run(), "just-before")).toBe(true);
  });

  test("after Ctrl-C during the start", async () => {
    const { child, ready } = begin({});
    while (!existsSync(join(dir, "dynamodb"))) await sleep(5);
    const all = onLinux ? await below(child.pid ?? 0) : [];
    process.kill(-(child.pid ?? 0), "SIGINT");
    await once(child, "exit");
    await ready;
    for (const pid of all) await gone(pid);
  });
});

describe("two stacks", () => {
  test("in two folders run side by side and share nothing", async () => {
    const other = await mkdtemp(join(tmpdir(), "stack-test-other-"));
    const [one, two] = await Promise.all([run({ port: await freePort() }), run({ folder: other })]);
    await write(one, "only-in-one");
    expect(await holds(two, "only-in-one")).toBe(false);
    for (const { origin } of [one, two])
      expect(await (await fetch(`${origin}/small`)).text()).toContain("small");
    two.child.kill("SIGTERM");
    await once(two.child, "exit");
    expect(await holds(one, "only-in-one")).toBe(true);
    await rm(other, { recursive: true, force: true });
  });

  test("on one folder: the second refuses, names the first and harms nothing", async () => {
    const one = await run();
    const { code, lines } = await runToEnd({});
    expect([code, lines.join("\n")]).toEqual([1, expect.stringContaining(`process ${one.pid}`)]);
    expect((await fetch(`${one.origin}/small`)).status).toBe(200);
    expect((await stat(join(dir, "stack.json"))).mode & 0o777).toBe(0o600);
  });

  test("on one port: the second says which and how to choose another", async () => {
    const one = await run();
    const folder = join(dir, "second");
    const { code, lines } = await runToEnd({ port: Number(new URL(one.origin).port), folder });
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(new RegExp(`Port ${new URL(one.origin).port} is taken.*PORT=`));
    expect(lines.join("\n")).not.toContain("    at ");
  });
});

describe("a command", () => {
  test("reaches the running stack", async () => {
    const stack = await run();
    await using connection = await connect(dir);
    expect(connection).toMatchObject({ running: true, origin: stack.origin });
    expect(connection.environment).toMatchObject({
      TABLE_NAME: stack.table,
      DYNAMODB_ENDPOINT: stack.dynamodb.endpoint,
    });
  });

  test("starts the parts itself when none runs, and ends them", async () => {
    let pid = 0;
    {
      await using connection = await connect(dir);
      expect(connection.running).toBe(false);
      pid = connection.dynamodb.pid;
      await write(
        { ...connection, pid, table: connection.dynamodb.table, bucket: connection.files.bucket },
        "by-command",
      );
    }
    expect(alive(pid)).toBe(false);
    const stack = await run();
    expect(await holds(stack, "by-command")).toBe(true);
    await seen(["by-command"]);
  });
});
