import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Answer } from "./gateway-event.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const hashed = /-[0-9A-Za-z_]{8,}\.[a-z0-9]+$/;
const plainName = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** `/assets/*` from the build's folder, with the headers that the bucket's objects carry in the cloud. */
export function assetsFrom(folder: string): (path: string) => Promise<Answer | undefined> {
  const kept = new Map<string, Answer>();
  return async (path) => {
    const name = path.slice("/assets/".length);
    if (!plainName.test(name)) return undefined;
    const known = kept.get(name);
    if (known) return known;
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (!body) return undefined;
    const forever = hashed.test(name);
    const answer = {
      status: 200,
      headers: {
        "content-type": types[extname(name)] ?? "application/octet-stream",
        "cache-control": forever ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        "x-content-type-options": "nosniff",
      },
      body,
    };
    if (forever) kept.set(name, answer);
    return answer;
  };
}
