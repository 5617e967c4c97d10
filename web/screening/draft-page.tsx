import { sayScreening, screeningCopy } from "../copy/screening.ts";
import { Banner } from "../ui/banner.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { day } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { DifferencePart } from "./difference-part.tsx";
import { DraftForms } from "./draft-forms.tsx";
import { draftTone } from "./drafts-page.tsx";
import { ScreeningFrame } from "./frame.tsx";
import type { DraftProps } from "./props.ts";
import { ReportPart } from "./report-part.tsx";
import { RulesTable } from "./rules-table.tsx";

/** A draft: what it changes in the rules and among the open cases, and what the reader can do with it. */
export function DraftPage(props: DraftProps) {
  const { lang, draft, typed, failed = "", done } = props;
  const all = screeningCopy[lang];
  const copy = all.draft;
  const labels = {
    document: copy.document,
    list: copy.list,
    add: copy.add,
    remove: copy.remove,
    source: copy.source,
    from: copy.approveFrom,
    note: copy.discardNote,
  };
  return (
    <ScreeningFrame
      {...props}
      tab="drafts"
      title={draft.ruleSet.version}
      lead={draft.ruleSet.title[lang]}
      typed={typed}
    >
      {done ? <Banner tone="success" title={copy.done[done]} announced /> : null}
      <ErrorSummary faults={faultsOf(typed, labels, sayScreening(lang), failed)} lang={lang} />
      <DraftFacts {...props} />
      <section>
        <h2>{copy.comparison}</h2>
        <DifferencePart {...props} draft={draft.ruleSet} />
      </section>
      <section>
        <h2>{copy.report}</h2>
        <Report {...props} />
      </section>
      {draft.status === "DRAFT" ? <DraftForms {...props} /> : null}
      <section>
        <details class="move">
          <summary>{all.rules.table}</summary>
          <RulesTable rules={draft.ruleSet.rules} lists={draft.ruleSet.lists} lang={lang} />
        </details>
      </section>
    </ScreeningFrame>
  );
}

function DraftFacts({ lang, draft, names }: DraftProps) {
  const all = screeningCopy[lang];
  const copy = all.draft;
  const nameOf = (id: string) => names[id] ?? all.unknownPerson;
  return (
    <section>
      <h2>{copy.facts}</h2>
      <Facts
        facts={[
          {
            name: all.drafts.columns.status,
            value: <StatusTag tone={draftTone[draft.status]}>{all.drafts.status[draft.status]}</StatusTag>,
          },
          {
            name: copy.base,
            value: <a href={`/${lang}/staff/screening/rules/${draft.base}`}>{draft.base}</a>,
          },
          { name: copy.writers, value: draft.writers.map(nameOf).join(all.between) },
          draft.approvedBy ? { name: copy.approvedBy, value: nameOf(draft.approvedBy) } : undefined,
          draft.from ? { name: copy.from, value: day(draft.from, lang) } : undefined,
          draft.note ? { name: copy.note, value: draft.note } : undefined,
        ]}
      />
    </section>
  );
}

function Report({ lang, draft, report, reader }: DraftProps) {
  const copy = screeningCopy[lang].draft;
  if (!report) return <p>{copy.noReport}</p>;
  const stale = draft.replay?.content !== draft.content;
  return (
    <>
      {stale ? <Banner tone="warning" title={copy.stale} /> : null}
      <ReportPart report={report} lang={lang} timeZone={reader?.timeZone} />
    </>
  );
}
