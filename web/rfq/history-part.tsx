import type { CaseEvent } from "../../shared/rfq/model.ts";
import { eventText } from "../copy/case-events.ts";
import { caseNames } from "../copy/case-names.ts";
import { casePageCopy } from "../copy/case-page.ts";
import { readerCopy } from "../copy/reader.ts";
import { moment } from "../ui/format.ts";
import { Timeline } from "../ui/timeline.tsx";
import { detailText } from "./event-detail.ts";
import { type CaseProps, caseAddress } from "./part.ts";

/** What happened, the latest first, a page of it at a time. */
export function HistoryPart(props: CaseProps) {
  const { events, next, lang, path, reader } = props;
  const copy = casePageCopy[lang];
  const isOlder = path.includes("before=");
  return (
    <section class="case-history" id="history">
      <h2>{copy.history}</h2>
      {events.length === 0 ? (
        <p class="quiet">{copy.noHistory}</p>
      ) : (
        <Timeline
          events={events.map((event) => ({
            at: event.at,
            when: moment(event.at, lang, reader?.timeZone),
            title: eventText(event.kind, lang),
            aside: whoOf(event, props),
            children: <What event={event} lang={lang} />,
          }))}
        />
      )}
      {isOlder || next ? (
        <nav class="pages" aria-label={copy.history}>
          {isOlder ? <a href={`${caseAddress(props)}#history`}>{copy.latest}</a> : null}
          {next ? (
            <a
              class="button"
              rel="next"
              href={`${caseAddress(props)}?${new URLSearchParams({ before: next })}#history`}
            >
              {copy.older}
            </a>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

/** The agency's people are named to the agency only; the buyer is told their part. */
function whoOf({ side, role, name, internal }: CaseEvent, { lang, actor }: CaseProps): string {
  const copy = casePageCopy[lang];
  if (side === "SYSTEM") return copy.system;
  const names: Readonly<Record<string, string>> = readerCopy[lang].roles;
  const part = side === "AGENCY" ? ((role && names[role]) ?? copy.agency) : undefined;
  const shown = side === "AGENCY" && actor.kind === "buyer" ? undefined : name;
  return [shown, part, internal ? copy.internal : undefined]
    .filter(Boolean)
    .join(lang === "ja" ? "・" : ", ");
}

function What({ event, lang }: { event: CaseEvent; lang: CaseProps["lang"] }) {
  const states = caseNames[lang].states;
  const detail = detailText(event, lang);
  return (
    <>
      {event.from && event.to ? (
        <p class="quiet">
          {states[event.from]} → {states[event.to]}
        </p>
      ) : null}
      {detail ? <p class="quiet">{detail}</p> : null}
      {event.text ? <p class="as-typed step-note">{event.text}</p> : null}
    </>
  );
}
