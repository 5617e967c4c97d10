import type { TechnologyEvent } from "../../shared/startups/model.ts";
import { answerCopy } from "../copy/startups-answer.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { moment } from "../ui/format.ts";
import { Timeline } from "../ui/timeline.tsx";
import { type StaffProps, staffAddress } from "./staff-part.ts";

/** What happened, the latest first, a page of it at a time. */
export function StaffTrailPart(props: StaffProps) {
  const { events, next, lang, path, reader } = props;
  const copy = answerCopy[lang].trail;
  const isOlder = path.includes("before=");
  return (
    <section class="case-history" id="history">
      <h2>{copy.title}</h2>
      {events.length === 0 ? <p class="quiet">{copy.none}</p> : null}
      <Timeline
        events={events.map((event) => ({
          at: event.at,
          when: moment(event.at, lang, reader?.timeZone),
          title: copy.events[event.kind] ?? copy.other,
          aside: whoOf(event, props),
          children: <What event={event} lang={lang} />,
        }))}
      />
      {isOlder || next ? (
        <nav class="pages" aria-label={copy.title}>
          {isOlder ? <a href={`${staffAddress(props)}#history`}>{copy.latest}</a> : null}
          {next ? (
            <a
              class="button"
              rel="next"
              href={`${staffAddress(props)}?${new URLSearchParams({ before: next })}#history`}
            >
              {copy.older}
            </a>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

function whoOf({ side, name, internal }: TechnologyEvent, { lang }: StaffProps): string {
  const copy = answerCopy[lang].trail;
  const who = side === "SYSTEM" ? copy.system : (name ?? (side === "SUPPLIER" ? copy.firm : ""));
  return [who, internal ? copy.internal : ""].filter(Boolean).join(lang === "ja" ? "・" : ", ");
}

function What({ event, lang }: { readonly event: TechnologyEvent; readonly lang: StaffProps["lang"] }) {
  const states = startupsCodes[lang].state;
  const { from, to, text, detail } = event;
  return (
    <>
      {from && to ? (
        <p class="quiet">
          {states[from]} → {states[to]}
        </p>
      ) : null}
      {detail.moderator ? (
        <p class="quiet">{[detail.moderator, detail.scorers].join(lang === "ja" ? "、" : "; ")}</p>
      ) : null}
      {text ? <p class="as-typed step-note">{text}</p> : null}
    </>
  );
}
