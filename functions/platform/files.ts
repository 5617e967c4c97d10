import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { AppError } from "../../shared/base/app-error.ts";
import type { Config } from "./config.ts";

export type StoredFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly contentType: string;
};

/** The very bytes that somebody spoke of: what the store calls them, and their version where it keeps versions. */
export type Exactly = { readonly etag: string; readonly version?: string | undefined };

export type Files = {
  /** Asked for exactly some bytes, it throws `conflict` with `file-changed` when others are there. */
  readonly get: (key: string, exactly?: Exactly) => Promise<StoredFile | undefined>;
  /** Bytes `from` to `to`, both included and counted from 0, of a file that has as many; throws as `get` does. */
  readonly part: (
    key: string,
    range: { readonly from: number; readonly to: number },
    exactly: Exactly,
  ) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Copies within the store and tells the SHA-256 of what was copied; throws as `get` does. */
  readonly copy: (
    from: string,
    to: string,
    how: { readonly contentType: string; readonly exactly?: Exactly },
  ) => Promise<{ sha256: string } | undefined>;
  /** Writes whole or not at all; `ifMatch` (an etag, or "absent") refuses with `conflict` when another was faster. */
  readonly put: (
    key: string,
    body: Uint8Array | string,
    how: { contentType: string; ifMatch?: string | "absent" },
  ) => Promise<{ etag: string }>;
  /** Undefined also when other bytes are there than those asked about. */
  readonly head: (
    key: string,
    exactly?: Exactly,
  ) => Promise<{ size: number; contentType: string; modified: Date } | undefined>;
  readonly remove: (key: string) => Promise<void>;
};

/**
 * Objects in S3, by signed `fetch`: the S3 client of the SDK alone weighs more than the whole public
 * function may.
 */
export function openFiles(config: Config, bucket: string = config.bucket): Files {
  const aws = new AwsClient({ ...config.credentials, region: config.region, service: "s3", retries: 4 });
  const at = (key: string) => fileUrl(config, key, bucket);
  return {
    part: async (key, range, exactly) => readPart(aws, at(key), range, exactly),
    copy: async (from, to, how) => copyWithin(aws, `/${bucket}/${inPath(from)}`, at(to), how),
    get: async (key, exactly) => {
      const answer = await aws.fetch(exactUrl(at(key), exactly), { headers: ifStill(exactly) });
      if (await isMissing(answer)) return undefined;
      await mustBe(answer, [200], "get", key);
      return {
        body: new Uint8Array(await answer.arrayBuffer()),
        etag: answer.headers.get("etag") ?? "",
        contentType: answer.headers.get("content-type") ?? "application/octet-stream",
      };
    },
    put: async (key, body, how) => {
      const guard =
        how.ifMatch === undefined
          ? {}
          : how.ifMatch === "absent"
            ? { "if-none-match": "*" }
            : { "if-match": how.ifMatch };
      const answer = await aws.fetch(at(key), {
        method: "PUT",
        body: body as Uint8Array<ArrayBuffer>,
        // A bucket with Object Lock takes nothing that comes without a checksum.
        headers: { "content-type": how.contentType, "x-amz-checksum-sha256": checksum(body), ...guard },
      });
      if (answer.status === 412 || answer.status === 409) throw new AppError("conflict", "file-changed");
      await mustBe(answer, [200], "put", key);
      return { etag: answer.headers.get("etag") ?? "" };
    },
    head: async (key, exactly) => {
      const how = { method: "HEAD", headers: ifStill(exactly) };
      const answer = await aws.fetch(exactUrl(at(key), exactly), how);
      if ([403, 404, 412].includes(answer.status)) return undefined;
      await mustBe(answer, [200], "head", key);
      return {
        size: Number(answer.headers.get("content-length") ?? 0),
        contentType: answer.headers.get("content-type") ?? "application/octet-stream",
        modified: new Date(answer.headers.get("last-modified") ?? 0),
      };
    },
    remove: async (key) => {
      await mustBe(await aws.fetch(at(key), { method: "DELETE" }), [200, 204, 404], "delete", key);
    },
  };
}

function inPath(key: string): string {
  const parts = key.split("/");
  // An address takes these for steps up: the object would be another one than was checked.
  if (parts.some((part) => part === "." || part === "..")) throw new Error(`S3 key ${key}`);
  return parts.map(encodeURIComponent).join("/");
}

export const bucketUrl = (config: Config, bucket: string = config.bucket): string =>
  config.s3Endpoint
    ? `${config.s3Endpoint.replace(/\/$/, "")}/${bucket}`
    : `https://${bucket}.s3.${config.region}.amazonaws.com`;
export const fileUrl = (config: Config, key: string, bucket: string = config.bucket): string =>
  `${bucketUrl(config, bucket)}/${inPath(key)}`;

const versionOf = (exactly: Exactly | undefined): string =>
  exactly?.version ? `?versionId=${encodeURIComponent(exactly.version)}` : "";
const exactUrl = (url: string, exactly: Exactly | undefined): string => url + versionOf(exactly);
const ifStill = (exactly: Exactly | undefined): Record<string, string> =>
  exactly ? { "if-match": exactly.etag } : {};

/** S3 says 403 for a missing object to a role that may not list the bucket. */
async function isMissing(answer: Response): Promise<boolean> {
  if (answer.status === 412) throw new AppError("conflict", "file-changed");
  if (answer.status !== 404 && answer.status !== 403) return false;
  await answer.arrayBuffer();
  return true;
}

async function readPart(aws: AwsClient, url: string, range: { from: number; to: number }, exactly: Exactly) {
  const headers = { ...ifStill(exactly), range: `bytes=${range.from}-${range.to}` };
  const answer = await aws.fetch(exactUrl(url, exactly), { headers });
  if (await isMissing(answer)) return undefined;
  await mustBe(answer, [206], "get", url);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The tags of the original, where the scanner notes its verdict, stay behind: copying them takes more rights. */
async function copyWithin(
  aws: AwsClient,
  source: string,
  url: string,
  { contentType, exactly }: { contentType: string; exactly?: Exactly },
): Promise<{ sha256: string } | undefined> {
  const answer = await aws.fetch(url, {
    method: "PUT",
    headers: {
      "content-type": contentType,
      "x-amz-checksum-algorithm": "SHA256",
      "x-amz-copy-source": exactUrl(source, exactly),
      ...(exactly && { "x-amz-copy-source-if-match": exactly.etag }),
      "x-amz-metadata-directive": "REPLACE",
      "x-amz-tagging-directive": "REPLACE",
    },
  });
  if (await isMissing(answer)) return undefined;
  await mustBe(answer, [200], "copy", url);
  // A copy that failed half-way says so in the body of a good status.
  const text = await answer.text();
  const [, sha256] = /<ChecksumSHA256>([^<]+)</.exec(text) ?? [];
  if (!sha256) throw new Error(`S3 copy ${url}: ${text.slice(0, 300)}`);
  return { sha256: Buffer.from(sha256, "base64").toString("hex") };
}

const checksum = (body: Uint8Array | string): string => createHash("sha256").update(body).digest("base64");

async function mustBe(answer: Response, wanted: readonly number[], operation: string, key: string) {
  if (wanted.includes(answer.status)) return;
  throw new Error(`S3 ${operation} ${key}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
}
