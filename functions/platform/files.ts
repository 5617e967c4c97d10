import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { AppError } from "../../shared/base/app-error.ts";
import type { Config } from "./config.ts";

export type StoredFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly contentType: string;
};

export type Files = {
  readonly get: (key: string) => Promise<StoredFile | undefined>;
  /** Writes whole or not at all; `ifMatch` (an etag, or "absent") refuses with `conflict` when another was faster. */
  readonly put: (
    key: string,
    body: Uint8Array | string,
    how: { contentType: string; ifMatch?: string | "absent" },
  ) => Promise<{ etag: string }>;
  readonly head: (key: string) => Promise<{ size: number; contentType: string } | undefined>;
  readonly remove: (key: string) => Promise<void>;
};

/**
 * Objects in S3, by signed `fetch`: the S3 client of the SDK alone weighs more than the whole public
 * function may.
 */
export function openFiles(config: Config, bucket: string = config.bucket): Files {
  const aws = new AwsClient({ ...config.credentials, region: config.region, service: "s3", retries: 4 });
  const base = config.s3Endpoint
    ? `${config.s3Endpoint.replace(/\/$/, "")}/${bucket}`
    : `https://${bucket}.s3.${config.region}.amazonaws.com`;
  const at = (key: string) => {
    // An address takes these for steps up: the object would be another one than was checked.
    if (key.split("/").some((part) => part === "." || part === "..")) throw new Error(`S3 key ${key}`);
    return `${base}/${key.split("/").map(encodeURIComponent).join("/")}`;
  };
  return {
    get: async (key) => {
      const answer = await aws.fetch(at(key));
      // S3 says 403 for a missing object to a role that may not list the bucket.
      if (answer.status === 404 || answer.status === 403) {
        await answer.arrayBuffer();
        return undefined;
      }
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
    head: async (key) => {
      const answer = await aws.fetch(at(key), { method: "HEAD" });
      if (answer.status === 404 || answer.status === 403) return undefined;
      await mustBe(answer, [200], "head", key);
      return {
        size: Number(answer.headers.get("content-length") ?? 0),
        contentType: answer.headers.get("content-type") ?? "application/octet-stream",
      };
    },
    remove: async (key) => {
      await mustBe(await aws.fetch(at(key), { method: "DELETE" }), [200, 204, 404], "delete", key);
    },
  };
}

const checksum = (body: Uint8Array | string): string => createHash("sha256").update(body).digest("base64");

async function mustBe(answer: Response, wanted: readonly number[], operation: string, key: string) {
  if (wanted.includes(answer.status)) return;
  throw new Error(`S3 ${operation} ${key}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
}
