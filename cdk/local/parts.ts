import { mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { credentials, dynamoClient, region, startDynamo } from "./dynamodb.ts";
import { chooseEngine } from "./engines.ts";
import { type Lock, lockFolder } from "./lock.ts";
import { Refusal } from "./refusal.ts";
import { startFiles } from "./s3.ts";
import { tableDefinitions } from "./table-template.ts";
import { ensureTable } from "./tables.ts";
import { openPosts, type Store } from "./uploads.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const bucket = "files";
/** Checkpoints of the audit chain: written once, as under Object Lock. */
export const checkpointBucket = "checkpoints";

/** `LOCAL_DIR`, or `.local` of this clone. */
export const dataFolder = (): string => resolve(root, process.env.LOCAL_DIR ?? ".local");

/** The database and the files of one data folder, running. */
export type Parts = {
  readonly dynamodb: {
    readonly endpoint: string;
    readonly table: string;
    readonly streamArn: string;
    readonly pid: number;
  };
  readonly files: { readonly endpoint: string; readonly bucket: string };
  readonly store: Store;
  /** Resolves when the database ends without having been asked to. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
};
export type PartsOptions = {
  readonly dir: string;
  readonly fresh?: boolean;
  readonly log: (line: string) => void;
};

const lockFiles = new Set(["lock.db", "lock.db-journal", "lock.json"]);

async function empty(dir: string): Promise<void> {
  for (const name of await readdir(dir))
    if (!lockFiles.has(name)) await rm(join(dir, name), { recursive: true, force: true });
}

async function startDatabase({ dir, log }: PartsOptions) {
  const [database, [definition, ...others]] = await Promise.all([
    startDynamo(join(dir, "dynamodb"), chooseEngine(process.env.DYNAMODB)),
    tableDefinitions(root, log),
  ]);
  const client = dynamoClient(database.endpoint);
  try {
    if (!definition || others.length > 0)
      throw new Refusal("the product keeps one table; the template has another number.");
    const streamArn = await ensureTable(client, definition);
    if (!streamArn) throw new Refusal("the template's table has no stream.");
    return { database, table: definition.create.TableName, streamArn };
  } catch (error) {
    await database.stop();
    throw error;
  } finally {
    client.destroy();
  }
}

async function startUnderLock(options: PartsOptions, lock: Lock): Promise<Parts> {
  if (options.fresh) await empty(options.dir);
  await mkdir(options.dir, { recursive: true, mode: 0o700 });
  const { accessKeyId, secretAccessKey } = credentials;
  const posts = openPosts();
  const files = await startFiles(join(options.dir, "files"), [bucket, checkpointBucket], accessKeyId, {
    secretAccessKey,
    locked: [checkpointBucket],
    onPosted: (what) => posts.emit("posted", what),
  });
  const started = await startDatabase(options).catch(async (error: unknown) => {
    await files.stop();
    throw error;
  });
  const { database, table, streamArn } = started;
  let stopping = false;
  return {
    dynamodb: { endpoint: database.endpoint, table, streamArn, pid: database.engine.pid },
    files: { endpoint: files.endpoint, bucket },
    store: { objects: files.objects, bucket, posts },
    broken: new Promise((resolve) => {
      void database.engine.ended.then(() => stopping || resolve(database.engine.output()));
    }),
    stop: async () => {
      stopping = true;
      await Promise.all([files.stop(), database.stop()]);
      lock.release();
    },
  };
}

export async function startParts(options: PartsOptions): Promise<Parts> {
  const lock = await lockFolder(options.dir);
  return startUnderLock(options, lock).catch((error: unknown) => {
    lock.release();
    throw error;
  });
}

/** The environment of the entries that does not depend on the site. */
export const partsEnvironment = (parts: Parts): Record<string, string> => ({
  TABLE_NAME: parts.dynamodb.table,
  FILES_BUCKET: parts.files.bucket,
  CHECKPOINT_BUCKET: checkpointBucket,
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  DYNAMODB_ENDPOINT: parts.dynamodb.endpoint,
  S3_ENDPOINT: parts.files.endpoint,
});
