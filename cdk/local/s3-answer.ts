import type { IncomingMessage, ServerResponse } from "node:http";
import { xmlText } from "./s3-list.ts";

const largestBody = 200 * 1024 * 1024;
const statusOf = {
  AccessDenied: 403,
  BadDigest: 400,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidPolicyDocument: 400,
  InvalidRange: 416,
  InvalidURI: 400,
  MalformedPOSTRequest: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  SignatureDoesNotMatch: 403,
} as const;
type Code = keyof typeof statusOf;

export function refuse(response: ServerResponse, code: Code, message: string = code): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${xmlText(message)}</Message></Error>`;
  response.writeHead(statusOf[code], { "content-type": "application/xml" }).end(body);
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= largestBody) parts.push(part);
  }
  return size <= largestBody ? Buffer.concat(parts) : undefined;
}

export const keptHeader =
  /^(?:content-type|content-encoding|content-disposition|content-language|cache-control|x-amz-meta-.+)$/;

export function keptHeaders(request: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (keptHeader.test(name) && typeof value === "string") kept[name] = value;
  return kept;
}

export const matches = (header: string, etag: string): boolean =>
  header === "*" || header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/** The bytes that a Range header asks for; undefined for the whole, also when the header is none we know. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | "outside" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (!match[1] && !match[2])) return undefined;
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  if (match[1] && match[2] && Number(match[2]) < start) return undefined;
  return start >= size || end < start ? "outside" : { start, end };
}
