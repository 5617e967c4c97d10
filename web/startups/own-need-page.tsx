import type { Typed } from "../../shared/base/endpoint.ts";
import { read } from "../../shared/base/text.ts";
import type { NeedEvent } from "../../shared/startups/need.ts";
import type { OfferedNeedMove } from "../../shared/startups/need-rules.ts";
import type { AnsweredQuestion } from "../../shared/startups/need-shown.ts";
import type { SponsorNeed } from "../../shared/startups/need-view.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { sayNeed } from "../copy/startups-needs-refusals.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Banner } from "../ui/banner.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { type Matching, MatchingPart } from "./matching-part.tsx";
import { EditNeed, WrittenNeed } from "./need-draft.tsx";
import { AnsweredQuestions } from "./need-facts.tsx";
import { NeedHistory } from "./need-history.tsx";
import { NeedMoves } from "./need-moves.tsx";
import { needTones } from "./own-needs-page.tsx";

export type OwnNeedProps = View &
  Matching & {
    readonly need: SponsorNeed;
    readonly questions: readonly AnsweredQuestion[];
    readonly events: readonly NeedEvent[];
    readonly moves: readonly OfferedNeedMove[];
    readonly mayEdit: boolean;
    readonly typed: Typed;
    readonly failed?: string;
    readonly done?: string | undefined;
  };

/** A government's own need. */
export function OwnNeedPage(props: OwnNeedProps) {
  const { lang, need, typed, failed, done, mayEdit, moves } = props;
  const copy = needsCopy[lang];
  const title = need.statement.title ? read(need.statement.title, lang).value : copy.untitled;
  const at = `/${lang}/buyer/needs/${need.id}`;
  const whole = failed === "save" ? undefined : typed.errors[""];
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={copy.own.lead}
      crumbs={[...homeCrumb(props), { name: copy.title, path: "/buyer/needs" }]}
      unlisted
    >
      <div class="wrap account-page need-page">
        {whole ? <ErrorSummary faults={[{ text: sayNeed(lang)(whole) }]} lang={lang} /> : null}
        {done ? <Banner tone="success" title={copy.saved} announced /> : null}
        <h1>{title}</h1>
        <p class="need-card-line">
          <StatusTag tone={needTones[need.status]}>{copy.states[need.status]}</StatusTag>
          <span class="quiet">{need.sponsor?.shown ? copy.own.named : copy.own.unnamed}</span>
        </p>
        {need.reason && (need.status === "DRAFT" || need.status === "CANCELLED") ? (
          <Banner tone="warning" title={copy.own.reason}>
            <p class="as-typed">{need.reason}</p>
          </Banner>
        ) : null}
        {moves.length > 0 ? (
          <NeedMoves {...{ lang, typed, failed, moves }} action={`${at}/move`} revision={need.revision} />
        ) : null}
        <WrittenNeed one={need} lang={lang} />
        {mayEdit ? (
          <EditNeed one={need} state={{ lang, typed, failed }} action={`${at}/save`} sponsored />
        ) : null}
        <Published {...props} />
        <NeedHistory events={props.events} lang={lang} timeZone={props.reader?.timeZone} />
      </div>
    </Document>
  );
}

function Published(props: OwnNeedProps) {
  const { lang, need, questions } = props;
  if (["DRAFT", "PROPOSED"].includes(need.status)) return null;
  return (
    <>
      {need.audience === "PUBLIC" ? (
        <p>
          <a href={`/${lang}/needs/${need.id}`}>{needsCopy[lang].own.public}</a>
        </p>
      ) : null}
      <MatchingPart {...props} side="buyer" />
      <section>
        <AnsweredQuestions questions={questions} lang={lang} />
      </section>
    </>
  );
}
