import type { Language } from "../../shared/base/text.ts";
import type { ShownPilot } from "../../shared/catalogue/shown-pilot.ts";
import { shownPilotsCopy } from "../copy/shown-pilots.ts";
import { Facts } from "../ui/facts.tsx";
import { day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";

export const toneOfResult = { SUCCEEDED: "ok", PARTLY: "wait", FAILED: "stop" } as const;
type Props = { readonly pilots: readonly ShownPilot[]; readonly lang: Language };

/** Trials that have ended, the latest first: where, when, what for and how it went. */
export function ShownPilots({ pilots, lang }: Props) {
  if (pilots.length === 0) return null;
  const copy = shownPilotsCopy[lang];
  return (
    <section>
      <h2>{copy.title}</h2>
      {pilots.map((pilot) => (
        <article class="panel">
          <h3>
            <Said text={pilot.site} lang={lang} />{" "}
            <StatusTag tone={toneOfResult[pilot.result]}>{copy.results[pilot.result]}</StatusTag>
          </h3>
          <Facts
            facts={[
              { name: copy.period, value: periodOf(pilot, lang) },
              pilot.version ? { name: copy.version, value: pilot.version } : undefined,
              pilot.who ? { name: copy.who, value: <Said text={pilot.who} lang={lang} /> } : undefined,
              { name: copy.aim, value: <Said text={pilot.aim} lang={lang} /> },
              { name: copy.outcome, value: <Said text={pilot.text} lang={lang} /> },
            ]}
          />
        </article>
      ))}
    </section>
  );
}

export const periodOf = (
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  lang: Language,
): string => (to ? `${day(from, lang)} – ${day(to, lang)}` : shownPilotsCopy[lang].since(day(from, lang)));
