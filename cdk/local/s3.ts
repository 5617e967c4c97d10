import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "./listen.ts";
import { bodyOf, keptHeader, keptHeaders, matches, rangeOf, refuse } from "./s3-answer.ts";
import { copyOf, copySource } from "./s3-copy.ts";
import { listObjects, xmlText } from "./s3-list.ts";
import { isKey, type ObjectMeta, type Objects, openObjects } from "./s3-objects.ts";
import { digestRefusal, type PostKeys, postRefusal, readPost } from "./s3-post.ts";
import { handoutHeaders, handoutRefusal } from "./s3-presigned.ts";

/** A file that a browser has posted whole. */
export type Posted = {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  readonly size: number;
};
export type Files = {
  readonly endpoint: string;
  readonly objects: Objects;
  stop(): Promise<void>;
};

const describe = (meta: ObjectMeta): Record<string, string> => ({
  "content-type": "application/octet-stream",
  ...meta.headers,
  etag: meta.etag,
  "last-modified": new Date(meta.modified).toUTCString(),
  "accept-ranges": "bytes",
});

type Asked = {
  query?: URLSearchParams;
  /** Whether what the bucket holds can neither be replaced nor removed, as under Object Lock. */
  locked: boolean;
  objects: Objects;
  bucket: string;
  key: string;
  request: IncomingMessage;
  response: ServerResponse;
};

async function read({ objects, bucket, key, query, request, response }: Asked): Promise<void> {
  const found = await objects.get(bucket, key);
  if (!found) return refuse(response, "NoSuchKey");
  const { "if-none-match": ifNoneMatch, "if-match": ifMatch, range } = request.headers;
  if (ifMatch && !matches(ifMatch, found.meta.etag)) return refuse(response, "PreconditionFailed");
  if (ifNoneMatch && matches(ifNoneMatch, found.meta.etag)) {
    response.writeHead(304, { etag: found.meta.etag }).end();
    return;
  }
  const part = rangeOf(range, found.meta.size);
  if (part === "outside") return refuse(response, "InvalidRange");
  const body = part ? found.body.subarray(part.start, part.end + 1) : found.body;
  const headers = {
    ...describe(found.meta),
    ...handoutHeaders(query),
    "content-length": String(body.length),
  };
  if (part)
    response.writeHead(206, {
      ...headers,
      "content-range": `bytes ${part.start}-${part.end}/${found.meta.size}`,
    });
  else response.writeHead(200, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function copy({ objects, bucket, key, request, response }: Asked, from: string): Promise<void> {
  const source = copySource(from);
  const found = source && (await objects.get(source.bucket, source.key));
  if (!found) return refuse(response, "NoSuchKey");
  const ifMatch = request.headers["x-amz-copy-source-if-match"];
  if (typeof ifMatch === "string" && !matches(ifMatch, found.meta.etag))
    return refuse(response, "PreconditionFailed");
  const replaced = request.headers["x-amz-metadata-directive"] === "REPLACE";
  const kept = replaced ? keptHeaders(request) : found.meta.headers;
  const outcome = await objects.put(bucket, key, found.body, { ...kept }, {});
  if (typeof outcome === "string") return refuse(response, "AccessDenied");
  response.writeHead(200, { "content-type": "application/xml" }).end(copyOf(outcome, found.body));
}

async function write(asked: Asked): Promise<void> {
  const { objects, bucket, key, locked, request, response } = asked;
  if (request.headers["content-encoding"]?.includes("aws-chunked")) return refuse(response, "NotImplemented");
  const from = request.headers["x-amz-copy-source"];
  if (typeof from === "string") return locked ? refuse(response, "NotImplemented") : copy(asked, from);
  const body = await bodyOf(request);
  if (!body) return refuse(response, "EntityTooLarge");
  const { "if-none-match": ifNoneMatch, "if-match": ifMatch } = request.headers;
  if (ifNoneMatch && ifNoneMatch !== "*") return refuse(response, "NotImplemented");
  const condition = { ifNoneMatch: locked ? "*" : ifNoneMatch, ifMatch };
  const outcome = await objects.put(bucket, key, body, keptHeaders(request), condition);
  if (outcome === "precondition-failed" && locked && !ifNoneMatch) return refuse(response, "AccessDenied");
  if (outcome === "no-such-key") return refuse(response, "NoSuchKey");
  if (outcome === "precondition-failed") return refuse(response, "PreconditionFailed");
  response.writeHead(200, { etag: outcome.etag }).end();
}

async function remove({ objects, bucket, key, locked, response }: Asked): Promise<void> {
  if (locked && (await objects.meta(bucket, key))) return refuse(response, "AccessDenied");
  await objects.remove(bucket, key);
  response.writeHead(204).end();
}

/** The page that posts comes from another origin; a script that shows progress reads the answer. */
function allowAnyOrigin(response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "etag, location");
}

/** A browser asks before it posts for a script that watches the progress. */
function preflight(response: ServerResponse): void {
  allowAnyOrigin(response);
  response.writeHead(200, { "access-control-allow-methods": "POST", "access-control-max-age": "3600" }).end();
}

/** A browser's form: refused by the policy that it carries, or kept. */
async function post(
  asked: Omit<Asked, "key">,
  { keys, onPosted }: Pick<Served, "keys" | "onPosted">,
): Promise<void> {
  const { objects, bucket, locked, request, response } = asked;
  allowAnyOrigin(response);
  const type = request.headers["content-type"] ?? "";
  if (!/^multipart\/form-data/i.test(type)) return refuse(response, "PreconditionFailed");
  const body = await bodyOf(request);
  if (!body) return refuse(response, "EntityTooLarge");
  const form = await readPost(body, type);
  if (!("fields" in form)) return refuse(response, ...form);
  const refusal = postRefusal(bucket, form, keys, new Date());
  if (refusal) return refuse(response, ...refusal);
  const key = form.fields.get("key") ?? "";
  if (!isKey(key)) return refuse(response, "InvalidURI");
  const kept = Object.fromEntries([...form.fields].filter(([name]) => keptHeader.test(name)));
  const bytes = Buffer.from(await form.file.arrayBuffer());
  const wrong = digestRefusal(form.fields, bytes);
  if (wrong) return refuse(response, ...wrong);
  const outcome = await objects.put(bucket, key, bytes, kept, locked ? { ifNoneMatch: "*" } : {});
  if (typeof outcome === "string") return refuse(response, "AccessDenied");
  onPosted({ bucket, key, etag: outcome.etag, size: bytes.length });
  posted(response, form.fields, { bucket, key, etag: outcome.etag });
}

/** An address to go on to wins over a status; one that is none is passed over, as S3 does. */
function posted(
  response: ServerResponse,
  fields: ReadonlyMap<string, string>,
  made: { bucket: string; key: string; etag: string },
): void {
  const next = fields.get("success_action_redirect") ?? "";
  if (URL.canParse(next)) {
    const address = new URL(next);
    for (const [name, value] of Object.entries(made)) address.searchParams.set(name, value);
    response.writeHead(303, { location: address.href, etag: made.etag }).end();
    return;
  }
  const status = Number(fields.get("success_action_status"));
  if (status !== 201) return void response.writeHead(status === 200 ? 200 : 204, { etag: made.etag }).end();
  const told = Object.entries({ Bucket: made.bucket, Key: made.key, ETag: made.etag });
  const xml = told.map(([name, text]) => `<${name}>${xmlText(text)}</${name}>`).join("");
  response.writeHead(201, { "content-type": "application/xml", etag: made.etag });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><PostResponse>${xml}</PostResponse>`);
}

/** The bucket and key of a path-style address, decoded once; undefined when it is not to be trusted. */
function addressOf(url: string): { bucket: string; key: string; query: URLSearchParams } | undefined {
  const [path = "", query = ""] = url.split("?", 2);
  try {
    const [, bucket = "", ...rest] = path.split("/");
    return { bucket, key: rest.map(decodeURIComponent).join("/"), query: new URLSearchParams(query) };
  } catch {
    return undefined;
  }
}

type Served = {
  readonly objects: Objects;
  readonly buckets: readonly string[];
  readonly locked: readonly string[];
  readonly keys: PostKeys;
  readonly onPosted: (what: Posted) => void;
};

async function answer(served: Served, asked: Pick<Asked, "request" | "response">) {
  const { objects, buckets, keys } = served;
  const { accessKeyId } = keys;
  const { request, response } = asked;
  const address = addressOf(request.url ?? "");
  if (!address) return refuse(response, "InvalidURI");
  const locked = served.locked.includes(address.bucket);
  if (request.method === "OPTIONS" && address.key === "") return preflight(response);
  if (request.method === "POST" && address.key === "" && !request.headers.authorization) {
    if (!buckets.includes(address.bucket)) return refuse(response, "NoSuchBucket");
    return post({ ...asked, objects, bucket: address.bucket, locked }, served);
  }
  const credential = request.headers.authorization ?? address.query.get("X-Amz-Credential") ?? "";
  if (!credential.includes(`${accessKeyId}/`)) return refuse(response, "AccessDenied");
  const { bucket, key, query } = address;
  if (!buckets.includes(bucket)) return refuse(response, "NoSuchBucket");
  if (key === "") {
    if (request.method !== "GET") return refuse(response, "MethodNotAllowed");
    const body = await listObjects(objects, bucket, query);
    response.writeHead(200, { "content-type": "application/xml" }).end(body);
    return;
  }
  if (!isKey(key)) return refuse(response, "InvalidURI");
  const unsigned = handoutRefusal(request, query, keys, new Date());
  if (unsigned) return refuse(response, ...unsigned);
  const full = { ...asked, objects, bucket, key, locked, query };
  if (request.method === "GET" || request.method === "HEAD") return read(full);
  if (request.method === "PUT") return write(full);
  return request.method === "DELETE" ? remove(full) : refuse(response, "MethodNotAllowed");
}

/**
 * As much of S3 as the product relies on, path-style, with the conditions that no emulator keeps
 * (`If-None-Match: *` and `If-Match` on PUT). The caller's key id is checked, its signature is not; of what people
 * are handed both are: a form to post with every rule of its policy, an address to fetch with its end.
 */
export async function startFiles(
  folder: string,
  buckets: readonly string[],
  accessKeyId: string,
  how: {
    readonly secretAccessKey?: string;
    readonly locked?: readonly string[];
    readonly onPosted?: (what: Posted) => void;
  } = {},
): Promise<Files> {
  const objects = await openObjects(folder);
  const { secretAccessKey = accessKeyId, locked = [], onPosted = () => undefined } = how;
  const served = { objects, buckets, locked, onPosted, keys: { accessKeyId, secretAccessKey } };
  const server = createServer((request, response) => {
    answer(served, { request, response }).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, "InternalError");
    });
  });
  const { port, close } = await listen(server, 0);
  return { endpoint: `http://127.0.0.1:${port}`, objects, stop: close };
}
