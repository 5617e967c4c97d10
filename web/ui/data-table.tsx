// biome-ignore-all lint/a11y/noRedundantRoles: rows that become blocks on narrow screens would lose what they mean
import type { Child } from "hono/jsx";

type Props = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** As many cells as columns; the first names the row. */
  readonly rows: readonly (readonly Child[])[];
};

/** Data in rows; it scrolls by itself where it is too wide, and stacks on narrow screens. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <section class="table-scroll" aria-label={caption} tabindex={0}>
      <table class="data-table" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((name) => (
              <th scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((cells) => (
            <tr role="row">
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th scope="row" role="rowheader">
                    {cell}
                  </th>
                ) : (
                  <td role="cell">
                    <span class="cell-label" aria-hidden="true">
                      {columns[i]}
                    </span>
                    <div class="cell-value">{cell}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
