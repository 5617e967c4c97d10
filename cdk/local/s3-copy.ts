import { createHash } from "node:crypto";
import type { ObjectMeta } from "./s3-objects.ts";

/** `/bucket/key?versionId=…` of a copy; versions are not kept here, conditions on the bytes are. */
export function copySource(header: string): { bucket: string; key: string } | undefined {
  const [path = ""] = header.split("?", 1);
  try {
    const [bucket = "", ...rest] = path.replace(/^\//, "").split("/");
    return { bucket, key: rest.map(decodeURIComponent).join("/") };
  } catch {
    return undefined;
  }
}

/** What S3 answers a copy for which a SHA-256 was asked. */
export const copyOf = (made: ObjectMeta, body: Uint8Array): string =>
  '<?xml version="1.0" encoding="UTF-8"?><CopyObjectResult>' +
  `<ETag>${made.etag.replaceAll('"', "&quot;")}</ETag><LastModified>${made.modified}</LastModified>` +
  `<ChecksumSHA256>${createHash("sha256").update(body).digest("base64")}</ChecksumSHA256></CopyObjectResult>`;
