import { PostForm } from "../accounts/post-form.tsx";
import { screeningCopy } from "../copy/screening.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day, moment, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { ScreeningFrame } from "./frame.tsx";
import type { DraftsProps } from "./props.ts";

export const draftTone = { DRAFT: "wait", APPROVED: "ok", DISCARDED: "plain" } as const;

/** Rule sets in the making, and those that were made. */
export function DraftsPage(props: DraftsProps) {
  const { lang, lines, next, mayDraft, reader } = props;
  const copy = screeningCopy[lang].drafts;
  const { version, status, base, replay, changed } = copy.columns;
  const rows = lines.map((line) => [
    <>
      <a href={`/${lang}/staff/screening/drafts/${line.id}`}>{line.version}</a>
      <span class="means">{line.title[lang]}</span>
    </>,
    <>
      <StatusTag tone={draftTone[line.status]}>{copy.status[line.status]}</StatusTag>
      {line.from ? <span class="means">{copy.from(day(line.from, lang))}</span> : null}
    </>,
    line.base,
    line.replay
      ? copy.replayed(number(line.replay.changed, lang), number(line.replay.cases, lang))
      : copy.notReplayed,
    moment(line.changedAt, lang, reader?.timeZone),
  ]);
  return (
    <ScreeningFrame {...props} tab="drafts" title={copy.title} lead={copy.lead}>
      {mayDraft ? <PostForm action={`/${lang}/staff/screening/drafts`} submit={copy.begin} /> : null}
      {lines.length === 0 ? (
        <p class="panel panel-calm">{copy.nothing}</p>
      ) : (
        <DataTable caption={copy.table} columns={[version, status, base, replay, changed]} rows={rows} />
      )}
      {next ? (
        <nav class="pages" aria-label={copy.pages}>
          <a
            class="button"
            rel="next"
            href={`/${lang}/staff/screening/drafts?${new URLSearchParams({ cursor: next })}`}
          >
            {copy.next}
          </a>
        </nav>
      ) : null}
    </ScreeningFrame>
  );
}
