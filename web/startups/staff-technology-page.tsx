import { read } from "../../shared/base/text.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { answerCopy } from "../copy/startups-answer.ts";
import { sayAnswer } from "../copy/startups-answer-refusals.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { Document } from "../layout/document.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { StaffHead } from "./staff-head.tsx";
import type { StaffProps } from "./staff-part.ts";
import { staffParts } from "./staff-parts.ts";
import { StaffTrailPart } from "./staff-trail-part.tsx";

/** A technology as the agency works on it. */
export function StaffTechnologyPage(props: StaffProps) {
  const { one, lang, typed } = props;
  const copy = answerCopy[lang];
  const title = one.brief.title ? read(one.brief.title, lang).value : copy.untitled;
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={copy.boardLead}
      crumbs={[...homeCrumb(props), { name: copy.title, path: "/staff/technologies" }]}
      unlisted
    >
      <div class="wrap account-page case-page">
        <ErrorSummary faults={faultsIn(props)} lang={lang} />
        <StaffHead {...props} />
        {staffParts.map((Part) => (
          <Part {...props} />
        ))}
        <StaffTrailPart {...props} />
      </div>
    </Document>
  );
}

/** Every mistake with the way to its field. */
function faultsIn({ typed, failed = "", lang }: StaffProps) {
  const { screening, panel, interest, sheet, decision } = answerCopy[lang];
  const said = Object.entries(startupsCodes[lang].feedback).map(([code, name]) => [`said.${code}`, name]);
  const scores = Object.entries(sheet.criteria).flatMap(([code, name]) => [
    [`${code}.points`, sheet.points(name)],
    [`${code}.reason`, sheet.reason(name)],
  ]);
  const labels = {
    controlRow: screening.row,
    passed: screening.result,
    note: screening.note,
    moderator: panel.moderator,
    scorers: panel.scorers,
    conflict: interest.conflict,
    statement: interest.statement,
    result: decision.result,
    text: decision.text,
    feedback: decision.feedback,
    ...Object.fromEntries([...scores, ...said]),
  };
  // Names that are alike have a form each, whose fields' ids are not those of one form.
  return faultsOf(typed, failed === "settle-match" ? {} : labels, sayAnswer(lang), failed);
}
