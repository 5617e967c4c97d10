import type { Language } from "../../shared/base/text.ts";
import { caseNames } from "../copy/case-names.ts";
import { casePageCopy } from "../copy/case-page.ts";
import { number, shortDay } from "../ui/format.ts";
import type { Stop } from "./way.ts";

type Props = { readonly stops: readonly Stop[]; readonly lang: Language };

/** The way as a drawing beside the words that say the same: a list for screen readers, print and narrow screens. */
export function WayDrawing({ stops, lang }: Props) {
  return (
    <ol class="way" data-stops={stops.length}>
      {stops.map((stop, i) => (
        <li
          data-mark={stop.mark}
          data-late={stop.late ? "true" : undefined}
          aria-current={stop.mark === "current" ? "step" : undefined}
        >
          <Rail last={i === stops.length - 1} ahead={stops[i + 1]?.mark === "expected"} />
          <Mark stop={stop} />
          <StopText stop={stop} lang={lang} />
        </li>
      ))}
    </ol>
  );
}

/** From one mark to the next: whole where the case has been, broken where it has not. */
const Rail = ({ last, ahead }: { last: boolean; ahead: boolean }) =>
  last ? null : (
    <svg class="way-rail" aria-hidden="true" data-ahead={ahead ? "true" : undefined}>
      <line class="way-across" x1="0" y1="50%" x2="100%" y2="50%" />
      <line class="way-down" x1="50%" y1="0" x2="50%" y2="100%" />
    </svg>
  );

/** Shapes differ, so that no colour is needed: a tick, a full ring, a broken ring, a bar; a warning sign where late. */
function Mark({ stop: { mark, late } }: { stop: Stop }) {
  return (
    <svg class="way-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      {mark === "done" ? (
        <>
          <circle class="way-full" cx="16" cy="16" r="10" />
          <path class="way-tick" d="m11 16.5 3.5 3.5 6.5-7.5" />
        </>
      ) : null}
      {mark === "current" ? (
        <>
          <circle class="way-ring" cx="16" cy="16" r="12" />
          <circle class="way-full" cx="16" cy="16" r="6" />
        </>
      ) : null}
      {mark === "expected" ? <circle class="way-open" cx="16" cy="16" r="8" /> : null}
      {mark === "ended" ? <rect class="way-full" x="7" y="7" width="18" height="18" rx="2" /> : null}
      {late ? (
        <g class="way-late">
          <path d="M24 1.5 31.5 14h-15Z" />
          <path class="way-late-sign" d="M24 5.5v4.2m0 1.8v.4" />
        </g>
      ) : null}
    </svg>
  );
}

function StopText({ stop, lang }: { stop: Stop; lang: Language }) {
  const copy = casePageCopy[lang];
  const { since, by, took, over, mark, late } = stop;
  const ends = mark === "current" || mark === "expected";
  return (
    <div class="way-text">
      <p class="way-name">{caseNames[lang].states[stop.state]}</p>
      <p class="way-when">
        <span class={mark === "current" ? "way-now" : "visually-hidden"}>{copy.wayState[mark]} </span>
        {since ? (
          <time datetime={since}>
            {mark === "current" ? copy.from(shortDay(since, lang)) : shortDay(since, lang)}
          </time>
        ) : null}
        {by && ends ? <time datetime={by}>{copy.by(shortDay(by, lang))}</time> : null}
        {took === undefined ? null : <span>{copy.tookDays(number(took, lang))}</span>}
      </p>
      {late ? <p class="late">{over === undefined ? copy.late : copy.over(number(over, lang))}</p> : null}
    </div>
  );
}
