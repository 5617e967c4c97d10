import type { Child } from "hono/jsx";

export type Column = { readonly name: string; readonly figures?: boolean };
type Props = {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells as columns; the first names the row. */
  readonly rows: readonly (readonly Child[])[];
  /** Sums below a line. */
  readonly foot?: readonly (readonly Child[])[];
};

/** Figures to be compared down their columns: right-aligned, and scrolling in their own box where it is narrow. */
export function Figures({ caption, columns, rows, foot = [] }: Props) {
  const row = (cells: readonly Child[]) => (
    <tr>
      {cells.map((cell, i) =>
        i === 0 ? (
          <th scope="row">{cell}</th>
        ) : (
          <td class={columns[i]?.figures ? "figure" : undefined}>{cell}</td>
        ),
      )}
    </tr>
  );
  return (
    <section class="table-scroll" aria-label={caption} tabindex={0}>
      <table class="figures">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, figures }) => (
              <th scope="col" class={figures ? "figure" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(row)}</tbody>
        {foot.length === 0 ? null : <tfoot>{foot.map(row)}</tfoot>}
      </table>
    </section>
  );
}
