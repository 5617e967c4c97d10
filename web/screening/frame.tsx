import type { Child } from "hono/jsx";
import { type Typed, untyped } from "../../shared/base/endpoint.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { screeningCopy } from "../copy/screening.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";

const tabs = [
  { key: "rules", path: "/staff/screening" },
  { key: "try", path: "/staff/screening/try" },
  { key: "names", path: "/staff/screening/names" },
  { key: "drafts", path: "/staff/screening/drafts" },
  { key: "history", path: "/staff/screening/history" },
] as const;
export type Tab = (typeof tabs)[number]["key"];

type Props = View & {
  readonly tab: Tab;
  readonly title: string;
  readonly lead: string;
  readonly typed?: Typed;
  readonly children: Child;
};

/** A page of the room: its heading, and the way to the others. */
export function ScreeningFrame(props: Props) {
  const { lang, tab, title, lead, typed = untyped, children } = props;
  const copy = screeningCopy[lang];
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={lead}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page screening">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <nav class="tabs" aria-label={copy.nav}>
          <ul>
            {tabs.map(({ key, path }) => (
              <li>
                <a href={`/${lang}${path}`} aria-current={key === tab ? "page" : undefined}>
                  {copy.tabs[key]}
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
