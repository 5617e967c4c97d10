import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { contextOf } from "./gateway-event.ts";
import type { Posted } from "./s3.ts";
import type { Objects } from "./s3-objects.ts";
import { scan } from "./scanner.ts";

export type UploadHandler = (event: unknown, context: ReturnType<typeof contextOf>) => Promise<unknown>;
export const openPosts = () => new EventEmitter<{ posted: [Posted] }>();
export type Store = {
  readonly objects: Objects;
  readonly bucket: string;
  readonly posts: ReturnType<typeof openPosts>;
};
export type Uploads = { settled(): Promise<void>; stop(): Promise<void> };

const prefix = "uploads/";
const tries = 4;

const bare = (etag: string): string => etag.replaceAll('"', "");

/** What EventBridge carries when a file is there; https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
const created = ({ bucket, key, etag, size }: Posted) => ({
  version: "0",
  source: "aws.s3",
  "detail-type": "Object Created",
  time: new Date().toISOString(),
  detail: { bucket: { name: bucket }, object: { key, size, etag: bare(etag) }, reason: "PostObject" },
});

/** What GuardDuty says of a file that it has scanned. */
const scanned = ({ bucket, key, etag }: Posted, { status, threats }: ReturnType<typeof scan>) => ({
  version: "0",
  source: "aws.guardduty",
  "detail-type": "GuardDuty Malware Protection Object Scan Result",
  time: new Date().toISOString(),
  detail: {
    schemaVersion: "1.0",
    scanStatus: "COMPLETED",
    resourceType: "S3_OBJECT",
    s3ObjectDetails: { bucketName: bucket, objectKey: key, eTag: bare(etag), s3Throttled: false },
    scanResultDetails: { scanResultStatus: status, threats: threats.map((name) => ({ name })) },
  },
});

/**
 * Tells `on-upload` of every posted file and of what the scanner found in it, one after the other, with retries. Files
 * that lay there when the stack stopped are told of again: every event comes at least once.
 */
export async function followUploads(
  { objects, bucket, posts }: Store,
  handler: UploadHandler,
  log: (line: string) => void,
): Promise<Uploads> {
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  const deliver = async (event: unknown) => {
    for (let attempt = 1; !stopped; attempt++) {
      try {
        await handler(event, contextOf("on-upload", `local-upload-${Date.now()}`, Date.now()));
        return;
      } catch (error) {
        if (attempt === tries)
          return log(`on-upload gave up: ${error instanceof Error ? error.stack : error}`);
        await sleep(100 * 3 ** attempt);
      }
    }
  };
  const work = async (what: Posted) => {
    await deliver(created(what));
    const found = await objects.get(bucket, what.key);
    if (found) await deliver(scanned({ ...what, etag: found.meta.etag }, scan(found.body)));
  };
  const heed = (what: Posted) => {
    if (what.bucket === bucket && what.key.startsWith(prefix)) working = working.then(() => work(what));
  };
  posts.on("posted", heed);
  for (const key of await objects.keys(bucket, prefix)) {
    const meta = await objects.meta(bucket, key);
    if (meta) heed({ bucket, key, etag: meta.etag, size: meta.size });
  }
  return {
    settled: () => working,
    stop: async () => {
      stopped = true;
      posts.off("posted", heed);
      await working;
    },
  };
}
