import { read } from "../../shared/base/text.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { sayNeed } from "../copy/startups-needs-refusals.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { country } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { DeskAnswersPart } from "./desk-answers-part.tsx";
import { type DeskNeedProps, deskAddress } from "./desk-need-props.ts";
import { DeskPanelPart } from "./desk-panel-part.tsx";
import { DeskQuestionsPart } from "./desk-questions-part.tsx";
import { MatchingPart } from "./matching-part.tsx";
import { EditNeed, WrittenNeed } from "./need-draft.tsx";
import { NeedHistory } from "./need-history.tsx";
import { NeedMoves } from "./need-moves.tsx";
import { needTones } from "./own-needs-page.tsx";

/** Forms that say themselves what is wrong with them as a whole. */
const saysItself = ["save", "panel"];

/** A need as the agency works on it. */
export function DeskNeedPage(props: DeskNeedProps) {
  const { lang, need, typed, failed, done, may, moves } = props;
  const copy = needsCopy[lang];
  const title = need.statement.title ? read(need.statement.title, lang).value : copy.untitled;
  const at = deskAddress(props);
  const whole = saysItself.includes(failed ?? "") ? undefined : typed.errors[""];
  const isOut = need.published !== undefined;
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={copy.desk.lead}
      crumbs={[...homeCrumb(props), { name: copy.title, path: "/staff/needs" }]}
      unlisted
    >
      <div class="wrap account-page need-page">
        {whole ? <ErrorSummary faults={[{ text: sayNeed(lang)(whole) }]} lang={lang} /> : null}
        {done ? <Banner tone="success" title={copy.saved} announced /> : null}
        <h1>{title}</h1>
        <p class="need-card-line">
          <StatusTag tone={needTones[need.status]}>{copy.states[need.status]}</StatusTag>
          <Sponsor {...props} />
        </p>
        <NeedMoves {...{ lang, typed, failed, moves }} action={`${at}/move`} revision={need.revision} />
        {isOut ? <DeskPanelPart {...props} /> : null}
        {isOut ? <DeskAnswersPart {...props} /> : null}
        {isOut ? <DeskQuestionsPart {...props} /> : null}
        <WrittenNeed one={need} lang={lang} />
        {may.edit ? (
          <EditNeed one={need} state={{ lang, typed, failed }} action={`${at}/save`} sponsored={false} />
        ) : null}
        <MatchingPart {...props} side="staff" />
        <NeedHistory events={props.events} lang={lang} timeZone={props.reader?.timeZone} />
      </div>
    </Document>
  );
}

function Sponsor({ lang, need: { sponsor } }: DeskNeedProps) {
  const copy = needsCopy[lang].desk;
  if (!sponsor) return <span class="quiet">{copy.agencysOwn}</span>;
  return (
    <span class="quiet">
      {copy.sponsor} <Said text={sponsor.name} lang={lang} /> ({country(sponsor.country, lang)},{" "}
      {sponsor.shown ? copy.named : copy.unnamed})
    </span>
  );
}
