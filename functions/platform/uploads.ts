import { createHmac } from "node:crypto";
import type { Config } from "./config.ts";
import { bucketUrl } from "./files.ts";

export type UploadForm = {
  /** Where the browser posts `multipart/form-data`. */
  readonly url: string;
  /** Hidden fields in this order; `file` comes after them all. */
  readonly fields: Readonly<Record<string, string>>;
};

export type UploadRules = {
  readonly key: string;
  /** Whether the file's own name comes behind the key, after a slash, as the browser tells it. */
  readonly named?: boolean;
  readonly maxBytes: number;
  /** As many at least; exactly as many when it is `maxBytes`. One when absent. */
  readonly minBytes?: number;
  /** In hexadecimal; the store then refuses every other content, with `BadDigest`. */
  readonly sha256?: string;
  /** Exactly this one; S3 does not look into the file. */
  readonly contentType: string;
  /** Where S3 sends the browser on, with `bucket`, `key` and `etag` in the query; else it answers 204. */
  readonly redirect?: string;
};

const lifeMinutes = 15;

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Signature v4 of a POST policy: the base64 text of the policy is itself the string to sign. */
export function signPolicy(secret: string, day: string, region: string, policy: string): string {
  const key = ["s3", "aws4_request"].reduce(hmac, hmac(hmac(`AWS4${secret}`, day), region));
  return hmac(key, policy).toString("hex");
}

/**
 * A form by which a browser puts one file of at most `maxBytes` bytes at `key`, within
 * fifteen minutes of `now`. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function presignPost(config: Config, now: Date, rules: UploadRules): UploadForm {
  const { accessKeyId, secretAccessKey, sessionToken } = config.credentials;
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const day = stamp.slice(0, 8);
  const key = rules.named ? `${rules.key}/\${filename}` : rules.key;
  const signed = {
    "Content-Type": rules.contentType,
    ...(rules.redirect ? { success_action_redirect: rules.redirect } : { success_action_status: "204" }),
    ...(rules.sha256 && {
      "x-amz-checksum-sha256": Buffer.from(rules.sha256, "hex").toString("base64"),
    }),
    "x-amz-algorithm": "AWS4-HMAC-SHA256",
    "x-amz-credential": `${accessKeyId}/${day}/${config.region}/s3/aws4_request`,
    "x-amz-date": stamp,
    ...(sessionToken && { "x-amz-security-token": sessionToken }),
  };
  const exact = Object.entries(signed).map(([name, value]) => ({ [name]: value }));
  const placed = rules.named ? ["starts-with", "$key", `${rules.key}/`] : { key };
  const policy = {
    expiration: new Date(now.getTime() + lifeMinutes * 60_000).toISOString(),
    conditions: [
      { bucket: config.bucket },
      ["content-length-range", rules.minBytes ?? 1, rules.maxBytes],
      placed,
      ...exact,
    ],
  };
  const encoded = Buffer.from(JSON.stringify(policy)).toString("base64");
  const url = config.s3Endpoint ? bucketUrl(config) : `${bucketUrl(config)}/`;
  const signature = signPolicy(secretAccessKey, day, config.region, encoded);
  return { url, fields: { key, ...signed, policy: encoded, "x-amz-signature": signature } };
}
