import { boardStates } from "../../shared/startups/application-endpoints.ts";
import type { ApplicationLine } from "../../shared/startups/applications.ts";
import { applicationNames } from "../copy/application-names.ts";
import { applicationsCopy } from "../copy/startups-applications.ts";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { money } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { ApplicationTag, DueOn } from "./application-facts.tsx";
import { type Came, DeskFrame } from "./desk-frame.tsx";

type Props = View &
  Came & {
    readonly items: readonly ApplicationLine[];
    readonly next?: string;
    /** Whose list: the firm's own, or the agency's board in one of its views. */
    readonly board?: (typeof boardStates)[number];
  };

/** Firms' requests: the agency's board, or a firm's own. */
export function ApplicationsPage(props: Props) {
  const { lang, items, next, board } = props;
  const copy = applicationsCopy[lang];
  const base = board ? "/staff/applications" : "/supplier/applications";
  const { request, firm, technology, state, due } = copy.columns;
  const query = new URLSearchParams({ ...(board && { state: board }), after: next ?? "" });
  return (
    <DeskFrame
      {...props}
      title={copy.title}
      plain={copy.title}
      lead={board ? copy.lead : copy.ownLead}
      {...(board && {
        tabs: {
          label: copy.tabsLabel,
          items: boardStates.map((tab) => ({
            path: `${base}?state=${tab}`,
            name: copy.tabs[tab],
            current: tab === board,
          })),
        },
      })}
      next={next ? { href: `/${lang}${base}?${query}`, name: copy.next, pages: copy.pages } : undefined}
    >
      {items.length === 0 ? (
        <p class="panel panel-calm">{board ? copy.none : copy.ownNone}</p>
      ) : (
        <DataTable
          caption={copy.title}
          columns={board ? [request, firm, technology, state, due] : [request, technology, state, due]}
          rows={items.map((line) => cells(line, props, base))}
        />
      )}
    </DeskFrame>
  );
}

function cells(line: ApplicationLine, { lang, site, board }: Props, base: string) {
  return [
    <>
      <a href={`/${lang}${base}/${line.id}`}>{applicationNames[lang].kinds[line.kind]}</a>
      <span class="means">
        {line.id}
        {line.amount ? ` · ${money({ minor: line.amount, currency: "JPY" }, lang)}` : ""}
      </span>
    </>,
    ...(board ? [<Said text={line.firm} lang={lang} />] : []),
    <Said text={line.title} lang={lang} />,
    <ApplicationTag status={line.status} lang={lang} />,
    <DueOn line={line} today={site.today} lang={lang} />,
  ];
}
