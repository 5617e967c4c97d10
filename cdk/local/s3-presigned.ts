import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { PostKeys } from "./s3-post.ts";

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** The signature that an address to fetch should carry; https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
function signatureOf(request: IncomingMessage, query: URLSearchParams, secret: string): Buffer {
  const [path = ""] = (request.url ?? "").split("?", 1);
  const canonicalPath = path.split("/").map((part) => encode(decodeURIComponent(part)));
  const canonicalQuery = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const names = (query.get("X-Amz-SignedHeaders") ?? "").split(";");
  const headers = names.map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`);
  const canonical = [
    request.method,
    canonicalPath.join("/"),
    canonicalQuery.join("&"),
    headers.join(""),
    names.join(";"),
    "UNSIGNED-PAYLOAD",
  ].join("\n");
  const [, ...scope] = (query.get("X-Amz-Credential") ?? "").split("/");
  const text = [
    "AWS4-HMAC-SHA256",
    query.get("X-Amz-Date"),
    scope.join("/"),
    createHash("sha256").update(canonical).digest("hex"),
  ].join("\n");
  return hmac(scope.reduce<string | Buffer>(hmac, `AWS4${secret}`), text);
}

const instantOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

/** Refuses an address that was handed to a person and is not as it was signed, or too old. */
export function handoutRefusal(
  request: IncomingMessage,
  query: URLSearchParams,
  keys: PostKeys,
  now: Date,
): readonly ["AccessDenied" | "SignatureDoesNotMatch", string] | undefined {
  if (request.headers.authorization) return undefined;
  const made = instantOf(query.get("X-Amz-Date") ?? "");
  const ends = made + Number(query.get("X-Amz-Expires")) * 1000;
  if (!(ends > now.getTime())) return ["AccessDenied", "Request has expired"];
  const right = signatureOf(request, query, keys.secretAccessKey);
  const given = Buffer.from(query.get("X-Amz-Signature") ?? "", "hex");
  if (given.length === right.length && timingSafeEqual(given, right)) return undefined;
  return [
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided.",
  ];
}

/** The headers that the address itself asks the answer to have. */
export function handoutHeaders(query: URLSearchParams | undefined): Record<string, string> {
  const wanted = [...(query ?? [])].filter(([name]) => name.startsWith("response-"));
  return Object.fromEntries(wanted.map(([name, value]) => [name.slice("response-".length), value]));
}
