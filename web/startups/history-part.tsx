import { briefCopy } from "../copy/startups-brief.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { moment } from "../ui/format.ts";
import { Timeline } from "../ui/timeline.tsx";
import { type TechnologyProps, technologyAddress } from "./part.ts";

/** What happened, the latest first, a page of it at a time. */
export function HistoryPart(props: TechnologyProps) {
  const { events, next, lang, path, reader } = props;
  const copy = briefCopy[lang];
  const states = startupsCodes[lang].state;
  const isOlder = path.includes("before=");
  return (
    <section class="case-history" id="history">
      <h2>{copy.page.history}</h2>
      {events.length === 0 ? <p class="quiet">{copy.page.noHistory}</p> : null}
      <Timeline
        events={events.map(({ at, kind, side, name, from, to, text }) => ({
          at,
          when: moment(at, lang, reader?.timeZone),
          title: copy.events[kind] ?? copy.otherEvent,
          aside: side === "AGENCY" ? copy.page.agency : side === "SYSTEM" ? copy.page.system : name,
          children: (
            <>
              {from && to ? (
                <p class="quiet">
                  {states[from]} → {states[to]}
                </p>
              ) : null}
              {text ? <p class="as-typed step-note">{text}</p> : null}
            </>
          ),
        }))}
      />
      {isOlder || next ? (
        <nav class="pages" aria-label={copy.page.history}>
          {isOlder ? <a href={`${technologyAddress(props)}#history`}>{copy.page.latest}</a> : null}
          {next ? (
            <a
              class="button"
              rel="next"
              href={`${technologyAddress(props)}?${new URLSearchParams({ before: next })}#history`}
            >
              {copy.page.older}
            </a>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}
