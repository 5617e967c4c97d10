import type { Content } from "../catalogue/model.ts";
import { type Changes, withChanges } from "./changes.ts";
import { faultsOf } from "./typed.ts";

/** Faults that the changes bring; what was at fault before is not this save's business. */
export function faultsWith(now: Content, changes: Changes): Record<string, string> {
  const faults = faultsOf(withChanges(now, changes));
  const before = faultsOf(now);
  return Object.fromEntries(
    Object.entries(faults).flatMap(([path, reason]) => {
      if (path in before) return [];
      const name = nameOf(path, changes);
      return name === undefined ? [] : [[name, reason]];
    }),
  );
}

/** The changed field that a fault is about; a fault of a whole part is shown at its first changed field. */
function nameOf(path: string, changes: Changes): string | undefined {
  const names = Object.keys(changes);
  return (
    names.find((name) => name === path) ??
    names.find((name) => path.startsWith(`${name}.`)) ??
    names.find((name) => name.startsWith(`${path}.`)) ??
    names.find((name) => name.split(".")[0] === path.split(".")[0])
  );
}
