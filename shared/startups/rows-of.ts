import { tokensOf } from "../catalogue/words.ts";
import type { Rows, Sought } from "./match.ts";

/** An index in memory over a handful or some thousands of texts, for instance the open needs. */
export function rowsOf(items: readonly Sought[]): Rows {
  const anywhere = new Map<string, number[]>();
  const title = new Map<string, number[]>();
  const add = (index: Map<string, number[]>, token: string, row: number) => {
    const rows = index.get(token);
    if (rows) rows.push(row);
    else index.set(token, [row]);
  };
  items.forEach((item, row) => {
    for (const token of tokensOf(item.title)) add(title, token, row);
    for (const token of tokensOf([...item.title, ...item.body])) add(anywhere, token, row);
  });
  const union = (index: Map<string, number[]>, tokens: readonly string[]) =>
    new Set(tokens.flatMap((token) => index.get(token) ?? []));
  return {
    size: items.length,
    holding: (names, where) => {
      const index = where === "title" ? title : anywhere;
      const found = names.flatMap((name) => {
        const [first, ...rest] = name.map((tokens) => union(index, tokens));
        return first ? [...first].filter((row) => rest.every((rows) => rows.has(row))) : [];
      });
      return [...new Set(found)];
    },
    about: (row) => ({ area: items[row]?.area, fsc: items[row]?.fsc }),
  };
}
