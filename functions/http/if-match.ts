import { createHash } from "node:crypto";
import type { Context } from "hono";
import { AppError } from "../../shared/base/app-error.ts";
import type { AnyEndpoint } from "../../shared/base/endpoint.ts";

/** `"7"` of a change, `"7.k3Jd…"` of a reading; a proxy that compresses makes it weak, which says no less of the record. */
const tag = /^(?:W\/)?"(\d{1,15})(?:\.[\w-]{1,64})?"$/;

/** The revision that a request names. Throws `invalid` for what is no ETag of ours, `unguarded` where one is needed. */
export function ifMatchOf(c: Context, definition: AnyEndpoint): number | undefined {
  const header = c.req.header("if-match")?.trim();
  if (definition.method === "get") return undefined;
  if (definition.ifMatch === undefined) {
    // Whoever sends it relies on it: passing it over would be a promise not kept.
    if (header !== undefined) throw new AppError("invalid", "if-match-unknown");
    return undefined;
  }
  if (header === undefined || header === "*") {
    if (definition.ifMatch === "required") throw new AppError("unguarded", "if-match-needed");
    return undefined;
  }
  const [, revision] = tag.exec(header) ?? [];
  if (revision === undefined) throw new AppError("invalid", "if-match-malformed");
  return Number(revision);
}

/** A lost race is a stale `If-Match` to whoever sent one; all else stays what it is. */
export function asStale(error: unknown, ifMatch: number | undefined): unknown {
  const lost = error instanceof AppError && error.code === "conflict" && error.reason === "record-changed";
  return lost && ifMatch !== undefined ? new AppError("stale", error.reason, error.params) : error;
}

/**
 * The ETag of an answer that carries its record's revision. What is read may differ by reader and by day while the
 * record stays the same, so there the answer itself is in it.
 */
export function tagOf(definition: AnyEndpoint, output: unknown): string | undefined {
  const revision = (output as { revision?: unknown } | null)?.revision;
  if (typeof revision !== "number") return undefined;
  if (definition.method !== "get") return `"${revision}"`;
  const digest = createHash("sha256").update(JSON.stringify(output)).digest("base64url").slice(0, 16);
  return `"${revision}.${digest}"`;
}
