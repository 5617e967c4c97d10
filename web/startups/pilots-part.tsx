import type { Language } from "../../shared/base/text.ts";
import type { FirmPilot } from "../../shared/startups/pilots.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { periodOf } from "../catalogue/shown-pilots.tsx";
import { pilotCopy } from "../copy/startups-pilot.ts";
import { Facts } from "../ui/facts.tsx";
import { country } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { PilotState } from "./pilots-page.tsx";

export type PilotsPartProps = {
  readonly lang: Language;
  readonly one: { readonly id: string };
  readonly pilots?: readonly FirmPilot[];
};

/** Pilots of the firm's technology, each with its word on showing it to the public. */
export function PilotsPart({ lang, one, pilots = [] }: PilotsPartProps) {
  if (pilots.length === 0) return null;
  const copy = pilotCopy[lang];
  return (
    <section id="pilots">
      <h2>{copy.firmTitle}</h2>
      <p class="quiet">{copy.firmLead}</p>
      {pilots.map((pilot) => (
        <article class="panel">
          <h3>
            <Said text={pilot.site} lang={lang} /> <PilotState pilot={pilot} lang={lang} />
          </h3>
          <Told pilot={pilot} lang={lang} />
          <p class="quiet">{standing(pilot, lang)}</p>
          <PostForm
            action={`/${lang}/supplier/technologies/${one.id}/agree-pilot`}
            submit={pilot.agreed ? copy.firmHide : copy.firmShow}
            hidden={{ pilot: pilot.id, agreed: pilot.agreed ? "no" : "yes" }}
            tone="quiet"
            small
          />
        </article>
      ))}
    </section>
  );
}

function standing(pilot: FirmPilot, lang: Language): string {
  const copy = pilotCopy[lang];
  if (pilot.agreed) return pilot.shown && pilot.outcome ? copy.firmShown : copy.firmAgreed;
  return pilot.shown ? copy.firmAsked : copy.publicityLead;
}

function Told({ pilot, lang }: { readonly pilot: FirmPilot; readonly lang: Language }) {
  const copy = pilotCopy[lang];
  const { version, who, outcome } = pilot;
  return (
    <Facts
      facts={[
        { name: copy.columns.period, value: periodOf(pilot, lang) },
        { name: copy.aim, value: <Said text={pilot.aim} lang={lang} /> },
        version ? { name: copy.version, value: version } : undefined,
        who
          ? {
              name: copy.who,
              value: (
                <>
                  <Said text={who.name} lang={lang} />
                  {who.country ? <span class="means">{country(who.country, lang)}</span> : null}
                </>
              ),
            }
          : undefined,
        outcome ? { name: copy.outcome, value: <Said text={outcome.text} lang={lang} /> } : undefined,
      ]}
    />
  );
}
