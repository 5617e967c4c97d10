import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What is kept of an object besides its bytes. `etag` is quoted, as in the header. */
export type ObjectMeta = {
  readonly key: string;
  readonly etag: string;
  readonly size: number;
  readonly modified: string;
  /** content-type, content-encoding, cache-control, x-amz-meta-… as they came. */
  readonly headers: Readonly<Record<string, string>>;
};
export type StoredObject = { readonly meta: ObjectMeta; readonly body: Buffer };
export type Condition = { readonly ifNoneMatch?: string | undefined; readonly ifMatch?: string | undefined };
export type PutOutcome = ObjectMeta | "no-such-key" | "precondition-failed";

const metaLengthBytes = 4;
/** Never the last character of an encoded segment: the keys `a` and `a/b` get a file and a folder of their own. */
const fileMark = "@";

/** Letters of any script stay, so that a name that fits in a folder elsewhere fits here. */
const nameOf = (segment: string): string =>
  segment.replace(/[^\w\-.!~*'()\u0080-\u{10ffff}]/gu, encodeURIComponent);

const badSegment = (segment: string): boolean =>
  segment === "" ||
  segment === "." ||
  segment === ".." ||
  !segment.isWellFormed() ||
  Buffer.byteLength(nameOf(segment)) > 250;

/** S3 takes nearly any key; here those that a file system could take for something else are refused. */
export const isKey = (key: string): boolean =>
  key.length > 0 && Buffer.byteLength(key) <= 1024 && !/[\0\\]/.test(key) && !key.split("/").some(badSegment);

const fileOf = (root: string, bucket: string, key: string): string =>
  join(root, bucket, ...key.split("/").map(nameOf)) + fileMark;

function decode(bytes: Buffer): StoredObject {
  const start = metaLengthBytes + bytes.readUInt32BE(0);
  const meta = JSON.parse(bytes.toString("utf8", metaLengthBytes, start)) as ObjectMeta;
  return { meta, body: bytes.subarray(start) };
}

function encode(meta: ObjectMeta, body: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify(meta));
  const length = Buffer.alloc(metaLengthBytes);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, body]);
}

const missing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

const absentAsUndefined = (error: unknown): undefined => {
  if (missing(error)) return undefined;
  throw error;
};

/** An object is one file, meta first, that appears by a rename: whole or not at all, also over a kill. */
async function writeWhole(temporary: string, target: string, bytes: Buffer): Promise<void> {
  const file = await open(temporary, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(dirname(target), { recursive: true });
  await rename(temporary, target);
}

async function readMeta(path: string): Promise<ObjectMeta | undefined> {
  const file = await open(path).catch(absentAsUndefined);
  if (!file) return undefined;
  try {
    const length = Buffer.alloc(metaLengthBytes);
    await file.read(length, 0, metaLengthBytes, 0);
    const text = Buffer.alloc(length.readUInt32BE(0));
    await file.read(text, 0, text.length, metaLengthBytes);
    return JSON.parse(text.toString("utf8")) as ObjectMeta;
  } finally {
    await file.close();
  }
}

function refused(
  found: ObjectMeta | undefined,
  condition: Condition,
): Exclude<PutOutcome, ObjectMeta> | undefined {
  if (condition.ifNoneMatch === "*" && found) return "precondition-failed";
  if (!condition.ifMatch) return undefined;
  if (!found) return "no-such-key";
  return condition.ifMatch === found.etag || condition.ifMatch === "*" ? undefined : "precondition-failed";
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function walk(folder: string, key: string, found: string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory())
      await walk(join(folder, entry.name), `${key}${decodeURIComponent(entry.name)}/`, found);
    else if (entry.name.endsWith(fileMark)) found.push(key + decodeURIComponent(entry.name.slice(0, -1)));
  }
}

/** The objects of all buckets under one folder. Writes to one key wait for each other, so conditions hold. */
export async function openObjects(root: string) {
  const temporary = join(root, ".unfinished");
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const turns = new Map<string, Promise<unknown>>();

  function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(path) ?? Promise.resolve()).then(work, work);
    turns.set(path, turn);
    const done = () => turns.get(path) === turn && turns.delete(path);
    turn.then(done, done);
    return turn;
  }

  return {
    meta: (bucket: string, key: string) => readMeta(fileOf(root, bucket, key)),
    async get(bucket: string, key: string): Promise<StoredObject | undefined> {
      const bytes = await readFile(fileOf(root, bucket, key)).catch(absentAsUndefined);
      return bytes && decode(bytes);
    },
    put(bucket: string, key: string, body: Buffer, headers: Record<string, string>, condition: Condition) {
      const path = fileOf(root, bucket, key);
      return inTurn(path, async (): Promise<PutOutcome> => {
        const no = refused(await readMeta(path), condition);
        if (no) return no;
        const etag = `"${createHash("md5").update(body).digest("hex")}"`;
        const meta = { key, etag, size: body.length, modified: new Date().toISOString(), headers };
        await writeWhole(join(temporary, randomUUID()), path, encode(meta, body));
        return meta;
      });
    },
    remove(bucket: string, key: string): Promise<void> {
      const path = fileOf(root, bucket, key);
      return inTurn(path, () => rm(path, { force: true }).catch(absentAsUndefined));
    },
    /** Keys in S3's order, by UTF-8 bytes. */
    async keys(bucket: string, prefix: string): Promise<string[]> {
      const folders = prefix.split("/").slice(0, -1);
      if (folders.some(badSegment)) return [];
      const found: string[] = [];
      const base = folders.map((folder) => `${folder}/`).join("");
      await walk(join(root, bucket, ...folders.map(nameOf)), base, found);
      return found.filter((key) => key.startsWith(prefix)).sort(byBytes);
    },
  };
}

export type Objects = Awaited<ReturnType<typeof openObjects>>;
