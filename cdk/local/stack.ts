import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { credentials, region } from "./dynamodb.ts";
import { type Built, buildAll, type Entries, loadHandler } from "./entries.ts";
import { type Gateway, startGateway } from "./gateway.ts";
import { contextOf, type HttpHandler } from "./gateway-event.ts";
import { type Identity, startIdentity } from "./identity.ts";
import { type Keys, localKeyId, localSigningKeys, startKeys } from "./kms.ts";
import { localSender, type Mailbox, startMail } from "./mail.ts";
import { type Parts, partsEnvironment, root, startParts } from "./parts.ts";
import type { ChangeHandler } from "./stream-delivery.ts";
import { followStream, type Stream } from "./streams.ts";
import { followUploads, type UploadHandler, type Uploads } from "./uploads.ts";
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
  /** Resolves when `on-upload` and `on-change` have seen everything there is so far. */
  settled(): Promise<void>;
  /** Runs a job (`nightly`) as its schedule would. */
  run(job: string): Promise<unknown>;
  /** Does what the schedule does every minute. */
  minute(): Promise<void>;
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

/** Each function is loaded once, whatever number of prefixes it answers. */
async function openSite(site: Gateway, built: Built): Promise<void> {
  const bundles = [...new Set(built.http.map((one) => one.bundle))];
  const handlers = new Map(
    await Promise.all(bundles.map(async (file) => [file, await loadHandler<HttpHandler>(file)] as const)),
  );
  const routes = built.http.flatMap((one) => {
    const handler = handlers.get(one.bundle);
    return handler ? [{ ...one, handler }] : [];
  });
  site.open(routes, built.assetsFolder);
}

async function runJob(built: Built, job: string): Promise<unknown> {
  const bundle = built.jobs[job];
  if (!bundle) throw new Error(`there is no job ${job}`);
  const handler = await loadHandler<Job>(bundle);
  const now = Date.now();
  return handler({ time: new Date(now).toISOString() }, contextOf(job, `local-${job}`, now));
}

async function follow(dir: string, parts: Parts, keys: Keys, built: Built, log: Log): Promise<Stream> {
  const { endpoint, streamArn: arn } = parts.dynamodb;
  const handlers = [await loadHandler<ChangeHandler>(built.onChange)];
  if (built.opening) handlers.push(await loadOpening(built.opening, keys));
  const handler: ChangeHandler = async (event, context) => {
    const answers = await Promise.all(handlers.map((one) => one(event, context)));
    return { batchItemFailures: answers.flatMap((answer) => answer?.batchItemFailures ?? []) };
  };
  return followStream({ endpoint, arn, region, credentials, folder: dir, handler, log });
}

/** Apart from the others, with places of its own: a long file, or a slow receiver, must not keep the index waiting. */
async function followApart(
  dir: string,
  parts: Parts,
  [name, handler]: readonly [string, ChangeHandler | undefined],
  log: Log,
): Promise<Stream | undefined> {
  if (!handler) return undefined;
  const { endpoint, streamArn: arn } = parts.dynamodb;
  const folder = join(dir, name);
  await mkdir(folder, { recursive: true });
  return followStream({ endpoint, arn, region, credentials, folder, handler, log });
}

async function heed(parts: Parts, built: Built, log: Log): Promise<Uploads | undefined> {
  if (!built.onUpload) return undefined;
  return followUploads(parts.store, await loadHandler<UploadHandler>(built.onUpload), log);
}

/** It has credentials of its own, which the other functions of this process must not come by. */
async function loadOpening(file: string, { opening }: Keys): Promise<ChangeHandler> {
  const before = { ...process.env };
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: opening.accessKeyId,
    AWS_SECRET_ACCESS_KEY: opening.secretAccessKey,
  });
  try {
    return await loadHandler<ChangeHandler>(file);
  } finally {
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] as const) {
      const old = before[name];
      if (old === undefined) delete process.env[name];
      else process.env[name] = old;
    }
  }
}

const originOf = (site: Gateway): string => `http://localhost:${site.port}`;

type Others = {
  readonly identity: Identity;
  readonly mail: Mailbox;
  readonly keys: Keys;
  stop(): Promise<void>;
};

/** What stands in for Cognito, SES and KMS; each answers on ports of its own. */
async function startOthers(dir: string, site: Gateway, log: Log): Promise<Others> {
  const identity = await startIdentity({ dir, origin: originOf(site), log });
  const mail = await startMail(log).catch(async (error: unknown) => {
    await identity.stop();
    throw error;
  });
  const keys = await startKeys(dir);
  const stop = async () => void (await Promise.all([identity.stop(), mail.stop(), keys.stop()]));
  return { identity, mail, keys, stop };
}

const environmentOf = (site: Gateway, parts: Parts, { identity, mail, keys }: Others, built: Built) => ({
  ...partsEnvironment(parts),
  SITE_ORIGIN: originOf(site),
  ASSETS: JSON.stringify(built.assets),
  OIDC: JSON.stringify(identity.oidc),
  SES_ENDPOINT: mail.endpoint,
  MAIL_FROM: localSender,
  KMS_ENDPOINT: keys.endpoint,
  SEAL_KEY: localKeyId,
  ATTESTATION_KEY: localSigningKeys.attestations,
  REVOCATION_KEY: localSigningKeys.revocations,
  HOOKS_LOCAL: "127.0.0.1",
});

async function assemble(
  dir: string,
  site: Gateway,
  parts: Parts,
  others: Others,
  built: Built,
  log: Log,
): Promise<Stack> {
  const origin = originOf(site);
  const environment = environmentOf(site, parts, others, built);
  // The entries read their configuration once, when they are imported.
  Object.assign(process.env, environment);
  await openSite(site, built);
  const stream = await follow(dir, parts, others.keys, built, log);
  const intake = built.intake && (await loadHandler<ChangeHandler>(built.intake));
  const deliver = built.deliver && (await loadHandler<Job & ChangeHandler>(built.deliver));
  const intakes = await followApart(dir, parts, ["intake", intake || undefined], log);
  const hooks = await followApart(dir, parts, ["deliver", deliver || undefined], log);
  const uploads = await heed(parts, built, log);
  await announce(dir, origin, parts, environment);
  return {
    origin,
    environment,
    dynamodb: parts.dynamodb,
    files: parts.files,
    broken: parts.broken,
    settled: async () => {
      await uploads?.settled();
      await intakes?.settled();
      await hooks?.settled();
      await stream.settled();
    },
    run: (job) => runJob(built, job),
    minute: async () => {
      if (deliver) await deliver({}, contextOf("deliver", "local-minute", Date.now()));
    },
    stop: async () => {
      await site.close();
      await uploads?.stop();
      await intakes?.stop();
      await hooks?.stop();
      await stream.stop();
      await rm(stackFile(dir), { force: true });
      await others.stop();
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
  let others: Others | undefined;
  try {
    parts = await startParts({ dir: options.dir, log, ...(options.fresh && { fresh: true }) });
    others = await startOthers(options.dir, site, log);
    return await assemble(options.dir, site, parts, others, await building, log);
  } catch (error) {
    await site.close();
    await others?.stop();
    await parts?.stop();
    throw error;
  }
}
