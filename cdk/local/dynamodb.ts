import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { indexStream } from "./dynoxide-index.ts";
import { commandFor, type DynamoEngine } from "./engines.ts";
import { freePort, ownsPort } from "./ports.ts";
import { type Engine, killQuietly, launch } from "./processes.ts";
import { Refusal } from "./refusal.ts";
import { readJson, writeWhole } from "./whole-file.ts";

export type Dynamo = { readonly endpoint: string; readonly engine: Engine; stop(): Promise<void> };

export const credentials = { accessKeyId: "local", secretAccessKey: "local" };
export const region = "ap-northeast-1";

export const dynamoClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });

async function begin(kind: DynamoEngine, folder: string, port: number): Promise<Engine> {
  const engine = await launch(...(await commandFor(kind, folder, port)));
  // Printed by our own child after its bind succeeded: whoever answers on that port is ours.
  if (kind === "dynoxide") await engine.printed("listening on").catch(() => undefined);
  return engine;
}

async function answers(client: DynamoDBClient, engine: Engine, port: number): Promise<boolean> {
  while (engine.alive()) {
    const owned = await ownsPort(engine.pid, port);
    const answered =
      owned !== false &&
      (await client.send(new ListTablesCommand({ Limit: 1 })).then(
        () => true,
        () => false,
      ));
    if (answered && engine.alive()) return true;
    await sleep(25);
  }
  return false;
}

const engineFile = (home: string): string => join(home, "engine.json");

/**
 * When a watchdog was killed together with its parent, the engine lives on with our data file open. It is
 * ended only if it still listens where we left it: a pid alone may be somebody else's by now.
 */
async function endStale(home: string): Promise<void> {
  const left = (await readJson(engineFile(home))) as { pid?: number; port?: number } | undefined;
  if (!left?.pid || !left.port || !(await ownsPort(left.pid, left.port))) return;
  killQuietly(left.pid);
  while (await ownsPort(left.pid, left.port)) await sleep(20);
}

/**
 * Starts DynamoDB on a free port with its data in `folder`. Never answers with the address of an engine
 * that somebody else started: the port must belong to the child, or another port is tried.
 */
export async function startDynamo(
  folder: string,
  kind: DynamoEngine,
  pickPort: () => Promise<number> = freePort,
): Promise<Dynamo> {
  const home = join(folder, kind);
  await mkdir(home, { recursive: true });
  await endStale(home);
  let said = "";
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await pickPort();
    const endpoint = `http://127.0.0.1:${port}`;
    const engine = await begin(kind, home, port);
    const client = dynamoClient(endpoint);
    const ready = await answers(client, engine, port);
    client.destroy();
    if (ready) {
      if (kind === "dynoxide") indexStream(home);
      await writeWhole(engineFile(home), JSON.stringify({ pid: engine.pid, port }));
      return { endpoint, engine, stop: engine.stop };
    }
    said = engine.output();
    await engine.stop();
  }
  throw new Refusal(`DynamoDB (${kind}) did not start. It said:\n${said}`);
}
