import { mayScreen, stageNow } from "../../shared/rfq/desk.ts";
import { unclassifiedIn } from "../../shared/rfq/needs.ts";
import type { Outcome, ScreeningNote } from "../../shared/rfq/screening-run.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { DataTable } from "../ui/data-table.tsx";
import { moment } from "../ui/format.ts";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import { type CaseProps, caseAddress } from "./part.ts";

export const toneOfOutcome = (outcome: Outcome): Tone =>
  outcome === "ALLOWED" ? "ok" : outcome === "BLOCKED" ? "stop" : "wait";

/** What the rules say of the case, each time they were asked; the agency's own. */
export function ScreeningPart(props: CaseProps) {
  const { lang, actor, one } = props;
  const { screenings } = one;
  if (actor.kind !== "staff" || !screenings || one.status === "SUBMITTED") return null;
  const copy = caseDeskCopy[lang];
  const last = screenings.at(-1);
  return (
    <section class="case-screening" id="screening">
      <h2>{copy.screening}</h2>
      {last ? <Last {...props} note={last} /> : <p class="quiet">{copy.noScreening}</p>}
      {mayScreen(actor) && stageNow(one) ? (
        <PostForm
          action={`${caseAddress(props)}/screen`}
          submit={copy.screenAgain}
          tone="quiet"
          hidden={{ revision: one.revision }}
        />
      ) : null}
      {screenings.length > 1 ? <Runs {...props} notes={screenings.toReversed()} /> : null}
    </section>
  );
}

const runAddress = (props: CaseProps, { id }: ScreeningNote) => `${caseAddress(props)}/screenings/${id}`;

function Last(props: CaseProps & { readonly note: ScreeningNote }) {
  const { lang, one, note, reader } = props;
  const copy = caseDeskCopy[lang];
  const open = note.stage === "REQUEST" ? unclassifiedIn(one) : [];
  const stale = (one.classifications ?? []).some(({ at }) => at > note.at);
  return (
    <>
      <p class="standing">
        <StatusTag tone={toneOfOutcome(note.outcome)}>{copy.outcome[note.outcome]}</StatusTag>
      </p>
      <p class="quiet">{copy.outcomeNote}</p>
      {note.unresolved > 0 ? <p class="panel">{copy.openMatches(note.unresolved)}</p> : null}
      {open.length > 0 ? <p class="panel">{copy.unclassified(open.join(", "))}</p> : null}
      {stale ? <p class="panel">{copy.stale}</p> : null}
      <p>
        <a href={runAddress(props, note)}>{copy.readRun}</a>
        {lang === "ja" ? "（" : " ("}
        {copy.stage[note.stage]}
        {lang === "ja" ? "、" : ", "}
        {moment(note.at, lang, reader?.timeZone)}
        {lang === "ja" ? "）" : ")"}
      </p>
    </>
  );
}

function Runs(props: CaseProps & { readonly notes: readonly ScreeningNote[] }) {
  const { lang, notes, reader } = props;
  const copy = caseDeskCopy[lang];
  return (
    <DataTable
      caption={copy.screening}
      columns={[copy.when, copy.stageOf, copy.result, copy.open, copy.ruleSet]}
      rows={notes.map((note) => [
        <a href={runAddress(props, note)}>{moment(note.at, lang, reader?.timeZone)}</a>,
        copy.stage[note.stage],
        copy.outcome[note.outcome],
        note.unresolved,
        <code>{note.ruleSet}</code>,
      ])}
    />
  );
}
