import { read } from "../../shared/base/text.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { sayBrief } from "../copy/startups-brief-refusals.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { HistoryPart } from "./history-part.tsx";
import type { TechnologyProps } from "./part.ts";
import { parts } from "./parts.ts";
import { TechnologyHead } from "./technology-head.tsx";

export const titleOf = ({ one, lang }: Pick<TechnologyProps, "one" | "lang">): string =>
  one.brief.title ? read(one.brief.title, lang).value : briefCopy[lang].list.untitled;

/** A firm's technology: where it stands, and below the parts that its state calls for. */
export function TechnologyPage(props: TechnologyProps) {
  const { typed, lang, done } = props;
  const copy = briefCopy[lang];
  const said = done === undefined ? undefined : copy.page.done[done];
  const whole = typed.errors[""];
  return (
    <Document
      {...props}
      {...titled(titleOf(props), typed, props)}
      description={copy.page.glance}
      crumbs={[...homeCrumb(props), { name: copy.list.title, path: "/supplier/technologies" }]}
      unlisted
    >
      <div class="wrap account-page case-page">
        {said ? <Banner tone="success" title={said} announced /> : null}
        <ErrorSummary faults={whole === undefined ? [] : [{ text: sayBrief(lang)(whole) }]} lang={lang} />
        <TechnologyHead {...props} title={titleOf(props)} />
        {parts.map((Part) => (
          <Part {...props} />
        ))}
        <HistoryPart {...props} />
      </div>
    </Document>
  );
}
