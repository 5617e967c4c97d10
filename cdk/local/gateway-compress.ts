import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Answer } from "./gateway-event.ts";

const compressible =
  /^(?:text\/|image\/svg\+xml|application\/(?:json|javascript|manifest\+json|xml|wasm)|application\/[\w.-]+\+(?:json|xml))/;
const smallest = 1_000;
const largest = 10_000_000;

const brotli = promisify(brotliCompress);
const gunzipable = promisify(gzip);

/** Brotli before gzip, as CloudFront prefers; an encoding with `q=0` is refused by the client. */
function encodingFor(accepted: string): "br" | "gzip" | undefined {
  const names = accepted
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(";")[0]);
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : undefined;
}

const weak = (etag: unknown): object =>
  typeof etag === "string" ? { etag: etag.startsWith("W/") ? etag : `W/${etag}` } : {};

const compressed = new WeakMap<Buffer, Map<string, Buffer>>();

async function squeeze(body: Buffer, encoding: "br" | "gzip", keep: boolean): Promise<Buffer> {
  const known = compressed.get(body)?.get(encoding);
  if (known) return known;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: keep ? 9 : 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const small = encoding === "br" ? await brotli(body, { params }) : await gunzipable(body, { level: 6 });
  if (keep) compressed.set(body, (compressed.get(body) ?? new Map<string, Buffer>()).set(encoding, small));
  return small;
}

/** What CloudFront does at the edge: text from 1,000 bytes on is compressed and its ETag becomes a weak one. */
export async function compress(
  answer: Answer,
  acceptEncoding: string | undefined,
  keep = false,
): Promise<Answer> {
  const { headers, body } = answer;
  const fits = body.length >= smallest && body.length <= largest && [200, 403, 404].includes(answer.status);
  if (!fits || headers["content-encoding"] || !compressible.test(String(headers["content-type"] ?? "")))
    return answer;
  const vary = [headers.vary, "Accept-Encoding"].filter(Boolean).join(", ");
  const encoding = encodingFor(acceptEncoding ?? "");
  if (!encoding) return { ...answer, headers: { ...headers, vary } };
  const small = await squeeze(body, encoding, keep);
  return {
    ...answer,
    headers: { ...headers, ...weak(headers.etag), vary, "content-encoding": encoding },
    body: small,
  };
}
