import { rm } from "node:fs/promises";
import { join } from "node:path";
import { credentials, region } from "./dynamodb.ts";
import { buildAll, type Entries, loadHandler } from "./entries.ts";
import { startGateway } from "./gateway.ts";
import { contextOf, type HttpHandler } from "./gateway-event.ts";
import { type Parts, partsEnvironment, root, startParts } from "./parts.ts";
import type { ChangeHandler } from "./stream-delivery.ts";
import { followStream } from "./streams.ts";
import { writeWhole } from "./whole-file.ts";

export type Environment = Readonly<Record<string, string>>;

export type StackOptions = {
  /** Where the data lives; one stack at a time. */
  readonly dir: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly fresh?: boolean;
  readonly entries: Entries;
  readonly quiet?: boolean;
  readonly log?: (line: string) => void;
};

export type Stack = {
  readonly origin: string;
  /** The variables that the entries read; this process has them set too. */
  readonly environment: Environment;
  readonly dynamodb: Parts["dynamodb"];
  readonly files: Parts["files"];
  /** Resolves, with what the engine said, when a part has died by itself. */
  readonly broken: Promise<string>;
  /** Resolves when `on-change` has seen everything written so far. */
  settled(): Promise<void>;
  /** Runs a job (`nightly`) as its schedule would. */
  run(job: string): Promise<unknown>;
  stop(): Promise<void>;
};

type Job = (event: unknown, context: ReturnType<typeof contextOf>) => Promise<unknown>;

export const stackFile = (dir: string): string => join(dir, "stack.json");

async function announce(dir: string, origin: string, parts: Parts, environment: Environment): Promise<void> {
  const told = {
    pid: process.pid,
    origin,
    dynamodb: parts.dynamodb,
    files: parts.files,
    table: parts.dynamodb.table,
    bucket: parts.files.bucket,
    environment,
  };
  await writeWhole(stackFile(dir), JSON.stringify(told, undefined, 2));
}

type Site = Awaited<ReturnType<typeof startGateway>>;

async function assemble(
  options: StackOptions,
  site: Site,
  parts: Parts,
  log: (line: string) => void,
): Promise<Stack> {
  const origin = `http://localhost:${site.port}`;
  const built = await buildAll(root, options.entries, log);
  const environment = {
    ...partsEnvironment(parts),
    SITE_ORIGIN: origin,
    ASSETS: JSON.stringify(built.assets),
  };
  // The entries read their configuration once, when they are imported.
  Object.assign(process.env, environment);
  const [http, change] = await Promise.all([
    Promise.all(
      built.http.map(async (one) => ({ ...one, handler: await loadHandler<HttpHandler>(one.bundle) })),
    ),
    loadHandler<ChangeHandler>(built.onChange),
  ]);
  const stream = await followStream({
    endpoint: parts.dynamodb.endpoint,
    arn: parts.dynamodb.streamArn,
    region,
    credentials,
    folder: options.dir,
    handler: change,
    log,
  });
  site.open(http, built.assetsFolder);
  await announce(options.dir, origin, parts, environment);
  return {
    origin,
    environment,
    dynamodb: parts.dynamodb,
    files: parts.files,
    broken: parts.broken,
    settled: stream.settled,
    run: async (job) => {
      const bundle = built.jobs[job];
      if (!bundle) throw new Error(`there is no job ${job}`);
      const now = Date.now();
      return (await loadHandler<Job>(bundle))(
        { time: new Date(now).toISOString() },
        contextOf(job, `local-${job}`, now),
      );
    },
    stop: async () => {
      await site.close();
      await stream.stop();
      await rm(stackFile(options.dir), { force: true });
      await parts.stop();
    },
  };
}

/** Everything that the cloud has, on this machine. Throws `Refusal` for what the person can mend. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const log = options.quiet ? () => undefined : (options.log ?? console.log);
  const site = await startGateway(options.port, log);
  let parts: Parts | undefined;
  try {
    parts = await startParts({ dir: options.dir, log, ...(options.fresh && { fresh: true }) });
    return await assemble(options, site, parts, log);
  } catch (error) {
    await site.close();
    await parts?.stop();
    throw error;
  }
}
