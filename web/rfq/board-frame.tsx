import type { Child } from "hono/jsx";
import { homeCrumb } from "../accounts/post-form.tsx";
import { boardCopy } from "../copy/board.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { number } from "../ui/format.ts";

export type BoardTab = keyof (typeof boardCopy)["en"]["tabs"];
type Props = View & {
  readonly tab: BoardTab | undefined;
  readonly title: string;
  readonly lead: string;
  /** How many the tabs say are there, where known. */
  readonly counts?: Readonly<Partial<Record<BoardTab, number>>>;
  /** The number that was looked for and is none. */
  readonly searched?: string | undefined;
  readonly titlePrefix?: string;
  readonly children?: Child;
};

const tabs: readonly { readonly tab: BoardTab; readonly path: string }[] = [
  { tab: "board", path: "/staff/cases" },
  { tab: "mine", path: "/staff/cases?view=mine" },
  { tab: "unassigned", path: "/staff/cases?view=unassigned" },
  { tab: "late", path: "/staff/cases?view=late" },
  { tab: "all", path: "/staff/cases?view=all" },
  { tab: "times", path: "/staff/case-times" },
  { tab: "policy", path: "/staff/policy" },
];

/** What every page of the agency's cases has: its views, and the search for a number. */
export function BoardFrame(props: Props) {
  const { lang, title, lead, tab, counts, children } = props;
  const copy = boardCopy[lang];
  return (
    <Document
      {...props}
      title={title}
      description={lead}
      crumbs={[...homeCrumb(props), ...(tab === "board" ? [] : [{ name: copy.title, path: "/staff/cases" }])]}
      unlisted
    >
      <div class="wrap account-page">
        <div class="board-head">
          <div>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
          </div>
          <NumberSearch {...props} />
        </div>
        <nav class="tabs" aria-label={copy.tabsLabel}>
          <ul>
            {tabs.map((one) => (
              <li>
                <a href={`/${lang}${one.path}`} aria-current={one.tab === tab ? "page" : undefined}>
                  {copy.tabs[one.tab]}
                  {counts?.[one.tab] === undefined ? null : (
                    <>
                      {" "}
                      <span class="count">{number(counts[one.tab] ?? 0, lang)}</span>
                    </>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </div>
    </Document>
  );
}

function NumberSearch({ lang, searched }: Props) {
  const copy = boardCopy[lang];
  return (
    <search>
      <form class="number-search" method="get" action={`/${lang}/staff/cases`}>
        <label for="case-number">{copy.search}</label>
        <div>
          <input
            class="input"
            id="case-number"
            name="number"
            value={searched ?? ""}
            placeholder="PH-26-0007"
            autocomplete="off"
            maxlength={40}
          />
          <button class="button button-quiet" type="submit">
            {copy.find}
          </button>
        </div>
      </form>
    </search>
  );
}
