import type { Deps } from "../../functions/platform/deps.ts";
import { content, newId, publish } from "../kit/listings.ts";
import { has, type Maker } from "./cases.ts";
import type { Kind } from "./kinds.ts";

export async function listingsOf(deps: Deps) {
  const [open, named] = [newId(), newId()];
  const pictures = [{ file: "main.svg", alt: { en: "A drawing" }, width: 10, height: 10 }];
  await publish(deps, content("EQUIPMENT", { pictures }), open);
  await publish(
    deps,
    content("EQUIPMENT", { pictures, visibility: { tier: "NAMED_COUNTRIES", countries: ["PH"] } }),
    named,
  );
  await deps.files.put(`public/pictures/${open}/main.svg`, "<svg/>", { contentType: "image/svg+xml" });
  await deps.files.put(`gov/pictures/${named}/main.svg`, "<svg/>", { contentType: "image/svg+xml" });
  return { open, named };
}

export function catalogueRecords({ open, named }: { open: string; named: string }): Record<string, Maker> {
  const released: readonly Kind[] = ["government-admin", "government"];
  /** The public's addresses show everybody the same, whoever asks. */
  const records =
    (more: Record<string, string>, shown: readonly Kind[]): Maker =>
    async (kind) => ({
      own: { params: { id: has(shown, kind) ? named : open, ...more } },
      ...(!has(shown, kind) && { foreign: { params: { id: named, ...more } } }),
      missing: { params: { id: newId(), ...more } },
    });
  const both = (paths: readonly string[], more: Record<string, string> = {}) =>
    paths.flatMap((path): [string, Maker][] => [
      [`GET /api${path}`, records(more, [])],
      [`GET /api/buyer${path}`, records(more, released)],
    ]);
  const pages = (paths: readonly string[], more: Record<string, string> = {}) =>
    paths.flatMap((path): [string, Maker][] => [
      [`GET /:lang${path}`, records(more, [])],
      [`GET /:lang/buyer${path}`, records(more, released)],
    ]);
  return Object.fromEntries([
    ...both(["/catalogue/:id", "/catalogue/:id/versions"]),
    ...both(["/catalogue/:id/versions/:version"], { version: "1" }),
    ...pages(["/catalogue/:id", "/catalogue/:id/print"]),
    ...pages(["/catalogue/:id/v/:version"], { version: "1" }),
    ...pages(["/catalogue/:id/diff"]).map(([name, maker]) => [name, withoutOwn(maker)] as const),
    ["GET /pictures/:id/:file", records({ file: "main.svg" }, [])],
    ["GET /pictures/:id/v/:version/:file", records({ file: "main.svg", version: "1" }, [])],
    ["GET /api/buyer/pictures/:id/v/:version/:file", records({ file: "main.svg", version: "1" }, released)],
    ["GET /api/buyer/pictures/:id/:file", records({ file: "main.svg" }, released)],
  ]);
}

/** Two versions to compare: the listings here have one. */
const withoutOwn =
  (maker: Maker): Maker =>
  async (kind) => {
    const { own: _own, foreign, missing } = await maker(kind);
    const query = "?from=1&to=2";
    return { ...(foreign && { foreign: { ...foreign, query } }), missing: { ...missing, query } };
  };
