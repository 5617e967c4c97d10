import type { Content } from "./model.ts";

/** One fact that differs between two versions; absent on the side that does not have it. */
export type Change = { readonly path: string; readonly before?: string; readonly after?: string };

/** Every fact of a content as one text, by its path: `price.amount.minor`, `specifications.0.name.en`. */
function facts(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (value === null || value === undefined) return into;
  if (typeof value !== "object") return into.set(path, String(value));
  for (const [key, inner] of Object.entries(value)) facts(inner, path ? `${path}.${key}` : key, into);
  return into;
}

/** What differs from one version to another, in the order of the paths; empty when they say the same. */
export function diff(from: Content, to: Content): Change[] {
  const old = facts(from, "", new Map());
  const now = facts(to, "", new Map());
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths.flatMap((path) => {
    const before = old.get(path);
    const after = now.get(path);
    if (before === after) return [];
    return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  });
}
