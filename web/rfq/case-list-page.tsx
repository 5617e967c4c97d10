import type { BoardLine, BoardView } from "../../shared/rfq/board.ts";
import type { CaseState } from "../../shared/rfq/codes.ts";
import { boardCopy } from "../copy/board.ts";
import { caseNames } from "../copy/case-names.ts";
import type { View } from "../layout/site.ts";
import { Banner } from "../ui/banner.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { country, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { BoardFrame } from "./board-frame.tsx";
import { DueText } from "./board-page.tsx";
import { toneOfCase } from "./case-head.tsx";

export type CaseListProps = View & {
  readonly query: { readonly view?: BoardView; readonly state?: string; readonly number?: string };
  readonly items: readonly BoardLine[];
  readonly next?: string;
  readonly names: Readonly<Record<string, string>>;
};

/** One of the agency's lists of cases, the first to come due first. */
export function CaseListPage(props: CaseListProps) {
  const { lang, query, items, next, path } = props;
  const copy = boardCopy[lang];
  const view = query.view ?? "all";
  const title = query.state
    ? caseNames[lang].states[query.state as CaseState]
    : query.number
      ? copy.title
      : copy.tabs[view];
  const shown = [query.state, query.view, "all"].find((one) => one !== undefined) ?? "all";
  return (
    <BoardFrame
      {...props}
      tab={query.state || query.number ? undefined : view}
      title={title}
      lead={copy.title}
      searched={query.number}
    >
      {query.number ? <Banner tone="warning" title={copy.notFound(query.number)} announced /> : null}
      {items.length === 0 && !query.number ? (
        <p class="panel panel-calm">{query.state ? copy.none : copy.nothing[view]}</p>
      ) : null}
      {items.length === 0 ? null : (
        <DataTable caption={title} columns={columnsOf(lang)} rows={items.map((line) => cells(line, props))} />
      )}
      {next ? (
        <nav class="pages" aria-label={copy.pages}>
          <a
            class="button"
            rel="next"
            href={`/${lang}${path.split("?")[0]}?${new URLSearchParams({ [query.state ? "state" : "view"]: shown, after: next })}`}
          >
            {copy.next}
          </a>
        </nav>
      ) : null}
    </BoardFrame>
  );
}

const columnsOf = (lang: View["lang"]): string[] => {
  const { number: n, buyer, state, due, officer } = boardCopy[lang].columns;
  return [n, buyer, state, due, officer];
};

function cells(line: BoardLine, { lang, names }: CaseListProps) {
  const copy = boardCopy[lang];
  return [
    <>
      <a href={`/${lang}/staff/cases/${line.id}`}>{line.number ?? line.id}</a>
      <span class="means">{line.title}</span>
      {line.itemClass === "WEAPON" ? <span class="tag">{copy.weapon}</span> : null}
    </>,
    <>
      <Said text={line.organisation} lang={lang} />
      <span class="means">{country(line.country, lang)}</span>
    </>,
    <>
      <StatusTag tone={toneOfCase(line.status)}>{caseNames[lang].states[line.status]}</StatusTag>
      {line.questions > 0 ? <span class="means">{copy.questions(number(line.questions, lang))}</span> : null}
    </>,
    <DueText line={line} lang={lang} />,
    line.officer ? (names[line.officer] ?? line.officer) : copy.noOfficer,
  ];
}
