import { rm } from "node:fs/promises";
import { join } from "node:path";
import { credentials, region } from "./dynamodb.ts";
import { type Built, buildAll, type Entries, loadHandler } from "./entries.ts";
import { type Gateway, startGateway } from "./gateway.ts";
import { contextOf, type HttpHandler } from "./gateway-event.ts";
import { type Parts, partsEnvironment, root, startParts } from "./parts.ts";
import type { ChangeHandler } from "./stream-delivery.ts";
import { followStream, type Stream } from "./streams.ts";
import { writeWhole } from "./whole-file.ts";

export type Environment = Readonly<Record<string, string>>;

type Log = (line: string) => void;

export type StackOptions = {
  /** Where the data lives; one stack at a time. */
  readonly dir: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly fresh?: boolean;
  readonly entries: Entries;
  readonly quiet?: boolean;
  readonly log?: Log;
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

async function openSite(site: Gateway, built: Built): Promise<void> {
  const load = async (one: Built["http"][number]) => ({
    ...one,
    handler: await loadHandler<HttpHandler>(one.bundle),
  });
  site.open(await Promise.all(built.http.map(load)), built.assetsFolder);
}

async function runJob(built: Built, job: string): Promise<unknown> {
  const bundle = built.jobs[job];
  if (!bundle) throw new Error(`there is no job ${job}`);
  const handler = await loadHandler<Job>(bundle);
  const now = Date.now();
  return handler({ time: new Date(now).toISOString() }, contextOf(job, `local-${job}`, now));
}

async function follow(dir: string, parts: Parts, built: Built, log: Log): Promise<Stream> {
  const { endpoint, streamArn: arn } = parts.dynamodb;
  const handler = await loadHandler<ChangeHandler>(built.onChange);
  return followStream({ endpoint, arn, region, credentials, folder: dir, handler, log });
}

async function assemble(dir: string, site: Gateway, parts: Parts, built: Built, log: Log): Promise<Stack> {
  const origin = `http://localhost:${site.port}`;
  const assets = JSON.stringify(built.assets);
  const environment = { ...partsEnvironment(parts), SITE_ORIGIN: origin, ASSETS: assets };
  // The entries read their configuration once, when they are imported.
  Object.assign(process.env, environment);
  await openSite(site, built);
  const stream = await follow(dir, parts, built, log);
  await announce(dir, origin, parts, environment);
  return {
    origin,
    environment,
    dynamodb: parts.dynamodb,
    files: parts.files,
    broken: parts.broken,
    settled: stream.settled,
    run: (job) => runJob(built, job),
    stop: async () => {
      await site.close();
      await stream.stop();
      await rm(stackFile(dir), { force: true });
      await parts.stop();
    },
  };
}

/** Everything that the cloud has, on this machine. Throws `Refusal` for what the person can mend. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const log = options.quiet ? () => undefined : (options.log ?? console.log);
  const site = await startGateway(options.port, log);
  const building = buildAll(root, options.entries);
  // Awaited below, after the parts; without this a build that fails sooner would end the process.
  building.catch(() => undefined);
  let parts: Parts | undefined;
  try {
    parts = await startParts({ dir: options.dir, log, ...(options.fresh && { fresh: true }) });
    return await assemble(options.dir, site, parts, await building, log);
  } catch (error) {
    await site.close();
    await parts?.stop();
    throw error;
  }
}
