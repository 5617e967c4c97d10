import type { Child } from "hono/jsx";
import type { Typed } from "../../shared/base/endpoint.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { applicationsCopy } from "../copy/startups-applications.ts";
import { askedCopy } from "../copy/startups-asked.ts";
import { pilotCopy } from "../copy/startups-pilot.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState } from "./form-state.ts";

type Tab = { readonly path: string; readonly name: string; readonly current: boolean };
/** What was typed into which form, when one came back. */
export type Came = { readonly typed: Typed; readonly failed?: string };
type Props = View &
  Came & {
    readonly title: Child;
    readonly plain: string;
    readonly lead?: string | undefined;
    readonly crumb?: { readonly name: string; readonly path: string };
    readonly tabs?: { readonly label: string; readonly items: readonly Tab[] };
    readonly next?: { readonly href: string; readonly name: string; readonly pages: string } | undefined;
    readonly children?: Child;
  };

/** What pages of pilots, firms' requests and questions have in common: title, lists, what to mend, the next page. */
export function DeskFrame(props: Props) {
  const { lang, title, plain, lead, crumb, tabs, next, typed, children } = props;
  const whole = typed.errors[""];
  return (
    <Document
      {...props}
      {...titled(plain, typed, props)}
      description={lead ?? plain}
      crumbs={[...homeCrumb(props), ...(crumb ? [crumb] : [])]}
      unlisted
    >
      <div class="wrap account-page case-page">
        {props.reader?.home === "/staff" ? <Siblings lang={lang} path={props.path} /> : null}
        <h1>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
        <ErrorSummary faults={whole === undefined ? [] : [{ text: sayFault(lang)(whole) }]} lang={lang} />
        {tabs ? (
          <nav class="tabs" aria-label={tabs.label}>
            <ul>
              {tabs.items.map(({ path, name, current }) => (
                <li>
                  <a href={`/${lang}${path}`} aria-current={current ? "page" : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {children}
        {next ? (
          <nav class="pages" aria-label={next.pages}>
            <a class="button" rel="next" href={next.href}>
              {next.name}
            </a>
          </nav>
        ) : null}
      </div>
    </Document>
  );
}

/** The agency's three lists of what follows a listing. */
function Siblings({ lang, path }: Pick<View, "lang" | "path">) {
  const lists = [
    { to: "/staff/pilots", name: pilotCopy[lang].title },
    { to: "/staff/applications", name: applicationsCopy[lang].title },
    { to: "/staff/technology-questions", name: askedCopy[lang].title },
  ];
  return (
    <nav aria-label={pilotCopy[lang].siblings}>
      <ul class="plain-row">
        {lists.map(({ to, name }) => (
          <li>
            <a href={`/${lang}${to}`} aria-current={path.startsWith(to) ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const { fieldsIn, cameBack } = formState(({ lang }) => sayFault(lang));
