import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { caseNames } from "../copy/case-names.ts";
import { Document } from "../layout/document.tsx";
import type { CaseProps } from "./part.ts";
import { parts } from "./parts.ts";

/** A case: where it stands, who acts next, and below the parts that its state and its reader call for. */
export function CasePage(props: CaseProps) {
  const { lang, one, typed } = props;
  const names = caseNames[lang];
  const title = one.number ?? names.states[one.status];
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={title}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page case-page">
        <h1>{title}</h1>
        {parts.map((Part) => (
          <Part {...props} />
        ))}
      </div>
    </Document>
  );
}
