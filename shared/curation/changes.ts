import type { Content } from "../catalogue/model.ts";

/**
 * What somebody changed, by field: a dotted path ("title.ja", "lot.quantity") and its new value; `null` takes the field
 * away. Lists (specifications, models) change as a whole.
 */
export type Changes = Readonly<Record<string, unknown>>;
type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path; undefined when there is none. */
export function valueAt(content: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), content);
}

function put(tree: Tree, [key = "", ...rest]: readonly string[], value: unknown): Tree {
  const { [key]: old, ...others } = tree;
  if (rest.length > 0) {
    const inner = put(isTree(old) ? old : {}, rest, value);
    return Object.keys(inner).length === 0 ? others : { ...others, [key]: inner };
  }
  return value === null || value === undefined ? others : { ...others, [key]: value };
}

/** The content with the changes made; a part that loses its last field goes with it. Its shape is checked by the caller. */
export const withChanges = (content: Content, changes: Changes): unknown =>
  Object.entries(changes).reduce<Tree>((tree, [path, value]) => put(tree, path.split("."), value), content);

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Equal whatever order the fields were written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    isTree(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );

/**
 * Fields of `changes` that others changed since `opened`, to something else. `opened` is undefined when it is no longer
 * known: then every field that differs now counts as changed.
 */
export const changedElsewhere = (opened: Content | undefined, now: Content, changes: Changes): string[] =>
  Object.entries(changes).flatMap(([path, mine]) => {
    const theirs = valueAt(now, path);
    if (same(theirs, mine)) return [];
    return opened !== undefined && same(theirs, valueAt(opened, path)) ? [] : [path];
  });
