import type { Group } from "./kinds.ts";

/** Contracts under one beginning, for whom they are. */
export const below = (prefix: string, who: Group, lines: readonly string[]): [string, Group][] =>
  lines.map((line) => [line.replace(" ", ` ${prefix}`), who]);
