import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { casePageCopy } from "../copy/case-page.ts";
import { sayCase } from "../copy/case-refusals.ts";
import { readerCopy } from "../copy/reader.ts";
import { Document } from "../layout/document.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { AgreedPart } from "./agreed-part.tsx";
import { CaseHead, subjectOf } from "./case-head.tsx";
import { HistoryPart } from "./history-part.tsx";
import { MovesPart } from "./moves-part.tsx";
import type { CaseProps } from "./part.ts";
import { parts } from "./parts.ts";

/** A case: where it stands, who acts next, and below the parts that its state and its reader call for. */
export function CasePage(props: CaseProps) {
  const { one, typed, lang, actor } = props;
  const title = one.number ?? subjectOf(props);
  const list =
    actor.kind === "buyer"
      ? { name: readerCopy[lang].requests, path: "/buyer/requests" }
      : { name: readerCopy[lang].cases, path: "/staff/cases" };
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={casePageCopy[lang].glance}
      crumbs={[...homeCrumb(props), list]}
      unlisted
    >
      <div class="wrap account-page case-page">
        <ErrorSummary faults={wholeFaults(props)} lang={lang} />
        <CaseHead {...props} />
        <AgreedPart {...props} />
        <MovesPart {...props} />
        {parts.map((Part) => (
          <Part {...props} />
        ))}
        <HistoryPart {...props} />
      </div>
    </Document>
  );
}

/** What is wrong with a form as a whole: a need that is not met. Mistakes of fields are said by their form. */
const wholeFaults = ({ typed, lang, one }: CaseProps) => {
  const key = typed.errors[""];
  // The builder of a draft has a summary of its own.
  return key === undefined || one.status === "DRAFT" ? [] : [{ text: sayCase(lang)(key) }];
};
