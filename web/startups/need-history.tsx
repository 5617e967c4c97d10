import type { Language } from "../../shared/base/text.ts";
import type { NeedEvent } from "../../shared/startups/need.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import { moment } from "../ui/format.ts";

type Props = {
  readonly events: readonly NeedEvent[];
  readonly lang: Language;
  readonly timeZone?: string | undefined;
};

/** What happened to a need, the latest first. */
export function NeedHistory({ events, lang, timeZone }: Props) {
  const copy = needsCopy[lang];
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{copy.desk.history}</h2>
      <ol class="need-history">
        {events.map(({ kind, at, name, text, side }) => (
          <li>
            <p>
              <strong>{copy.events[kind] ?? kind}</strong>
            </p>
            {text ? <p class="as-typed">{text}</p> : null}
            <p class="quiet">
              {moment(at, lang, timeZone)}
              {name ? ` · ${name}` : side === "AGENCY" ? ` · ${copy.own.agency}` : ""}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
