import type { Board, BoardLine } from "../../shared/rfq/board.ts";
import type { CaseState } from "../../shared/rfq/codes.ts";
import { boardCopy } from "../copy/board.ts";
import { caseNames } from "../copy/case-names.ts";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { country, number, shortDay } from "../ui/format.ts";
import { BoardFrame } from "./board-frame.tsx";

export type BoardProps = View & { readonly board: Board; readonly mine: boolean };

/** Every state with its exact count and the first cases to come due, and what each officer has in hand. */
export function BoardPage(props: BoardProps) {
  const { lang, board, mine } = props;
  const copy = boardCopy[lang];
  const { open, late, unassigned, officers, states } = board;
  return (
    <BoardFrame
      {...props}
      tab={mine ? "mine" : "board"}
      title={copy.title}
      lead={copy.lead(number(open, lang), number(late, lang))}
      counts={{ unassigned, late }}
    >
      <section aria-label={copy.offWay}>
        <div class="board">
          {states.map((column) => (
            <Column column={column} board={board} lang={lang} />
          ))}
        </div>
      </section>
      {officers.length === 0 && unassigned === 0 ? null : (
        <section>
          <h2>{copy.load}</h2>
          <DataTable
            caption={copy.load}
            columns={[copy.officer, copy.open, copy.lateCount]}
            rows={[
              ...officers.map((one) => [
                one.name ?? one.id,
                number(one.open, lang),
                one.late > 0 ? <strong class="late-count">{number(one.late, lang)}</strong> : number(0, lang),
              ]),
              ...(unassigned > 0
                ? [
                    [
                      <a href={`/${lang}/staff/cases?view=unassigned`}>{copy.noOfficer}</a>,
                      number(unassigned, lang),
                      "",
                    ],
                  ]
                : []),
            ]}
          />
        </section>
      )}
    </BoardFrame>
  );
}

type ColumnProps = {
  readonly column: Board["states"][number];
  readonly board: Board;
  readonly lang: View["lang"];
};

function Column({ column, board, lang }: ColumnProps) {
  const copy = boardCopy[lang];
  const { state, count, items } = column;
  return (
    <section class="board-state" data-empty={count === 0 ? "true" : undefined}>
      <h3>
        {caseNames[lang].states[state as CaseState]}{" "}
        <span class="count">{copy.count(number(count, lang))}</span>
      </h3>
      {items.length === 0 ? <p class="quiet">{copy.none}</p> : null}
      <ul>
        {items.map((line) => (
          <Card line={line as BoardLine} board={board} lang={lang} />
        ))}
      </ul>
      {count > items.length ? (
        <p>
          <a href={`/${lang}/staff/cases?state=${state}`}>{copy.allOf(number(count, lang))}</a>
        </p>
      ) : null}
    </section>
  );
}

function Card({ line, board, lang }: { line: BoardLine; board: Board; lang: View["lang"] }) {
  const copy = boardCopy[lang];
  const officer = board.officers.find(({ id }) => id === line.officer);
  return (
    <li data-late={line.late ? "true" : undefined}>
      <p class="board-card-head">
        <a href={`/${lang}/staff/cases/${line.id}`}>{line.number ?? line.id}</a>
        <span>{country(line.country, lang)}</span>
      </p>
      <p>{line.title}</p>
      <p class="board-card-foot">
        <DueText line={line} lang={lang} />
        <span>{line.officer ? (officer?.name ?? "") : copy.noOfficer}</span>
      </p>
    </li>
  );
}

/** When a case is due, and whether that is past, in words. */
export function DueText({ line, lang }: { line: BoardLine; lang: View["lang"] }) {
  const copy = boardCopy[lang];
  if (line.paused) return <span>{copy.paused}</span>;
  if (!line.dueOn) return <span>{copy.noDue}</span>;
  return (
    <span>
      {copy.dueOn(shortDay(line.dueOn, lang))}
      {line.late ? <strong class="late-mark">{copy.late}</strong> : null}
    </span>
  );
}
