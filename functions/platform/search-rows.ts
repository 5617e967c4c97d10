import type { DatabaseSync } from "node:sqlite";
import type { Kind, Status } from "../../shared/catalogue/codes.ts";
import type { Card, Searcher } from "../../shared/catalogue/search.ts";
import type { Name } from "../../shared/catalogue/words.ts";
import { type Columns, type FacetValue, sightOf } from "./search-columns.ts";
import { inTitle } from "./search-write.ts";

const anyOf = (parts: readonly string[]): string => `(${parts.join(" OR ")})`;
const expressionOf = (names: readonly Name[], mark: string): string => {
  const token = (text: string) => `"${mark}${text.replaceAll('"', "")}"`;
  return anyOf(names.map((name) => `(${name.map((tokens) => anyOf(tokens.map(token))).join(" AND ")})`));
};

const placesOf = (values: readonly FacetValue[], chosen: readonly string[]): ReadonlySet<number> =>
  new Set(values.flatMap(({ value }, at) => (chosen.includes(value) ? [at] : [])));

/** The rows of some kinds (of some statuses, at the desk) that a viewer may know of, by the words they hold; what else there is, does not exist here. */
export function wordRows(db: DatabaseSync, columns: Columns, card: (row: number) => Card) {
  const select = db.prepare("SELECT group_concat(rowid) AS rows FROM words WHERE words MATCH ?");

  return (viewer: Searcher, kinds: readonly Kind[], statuses?: readonly Status[]) => {
    const sight = sightOf(columns, viewer);
    const wanted = placesOf(columns.values.kind, kinds);
    const standing = statuses && placesOf(columns.values.status, statuses);
    const isSeen = (row: number) =>
      sight[columns.release[row] ?? 0] === 1 &&
      wanted.has(columns.facet.kind[row] ?? 0) &&
      (standing?.has(columns.facet.status[row] ?? 0) ?? true);
    let size = 0;
    for (let row = 1; row <= columns.rows; row++) if (isSeen(row)) size++;

    const kept = new Map<string, readonly number[]>();
    const holding = (names: readonly Name[], where: "anywhere" | "title"): readonly number[] => {
      const expression = expressionOf(names, where === "title" ? inTitle : "");
      const known = kept.get(expression);
      if (known) return known;
      const text = select.get(expression)?.rows;
      const rows = typeof text === "string" ? text.split(",").map(Number).filter(isSeen) : [];
      kept.set(expression, rows);
      return rows;
    };
    return {
      size,
      holding,
      card,
      about: (row: number): { area?: string; fsc?: string } => {
        const { area, fsc } = card(row);
        return { ...(area && { area }), ...(fsc && { fsc: fsc.code }) };
      },
    };
  };
}
