import { read } from "../../shared/base/text.ts";
import { pilotResults } from "../../shared/catalogue/shown-pilot.ts";
import type { Stage } from "../../shared/startups/codes.ts";
import type { Pilot } from "../../shared/startups/pilots.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { periodOf } from "../catalogue/shown-pilots.tsx";
import { pilotCopy } from "../copy/startups-pilot.ts";
import { stageNames } from "../copy/startups-stages.ts";
import type { View } from "../layout/site.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { day, dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { type Came, cameBack, DeskFrame, fieldsIn } from "./desk-frame.tsx";
import { PilotState, RunnerName } from "./pilots-page.tsx";
import { Tongues } from "./tongues.tsx";

export type PilotProps = View &
  Came & {
    readonly pilot: Pilot;
    readonly stage: Stage | undefined;
    readonly names: Readonly<Record<string, string>>;
    /** What this reader may do now; `end`: "own" when it was the reader who opened it. */
    readonly may: {
      readonly end?: "yes" | "own";
      readonly release: boolean;
      readonly show: boolean;
      readonly graduate: boolean;
    };
  };

/** One pilot, for the agency: what is on record, and what may be done about it. */
export function PilotPage(props: PilotProps) {
  const { lang, pilot, may } = props;
  const copy = pilotCopy[lang];
  const title = read(pilot.title, lang).value;
  return (
    <DeskFrame
      {...props}
      title={<Said text={pilot.title} lang={lang} />}
      plain={title}
      crumb={{ name: copy.title, path: "/staff/pilots" }}
    >
      <p class="desk-head">
        <PilotState pilot={pilot} lang={lang} /> <span class="tag">{pilot.id}</span>
      </p>
      <Record {...props} />
      {pilot.outcome ? <OutcomeOf {...props} /> : null}
      {may.end === "own" ? <p class="panel panel-calm">{copy.endNotOwn}</p> : null}
      {may.end === "yes" ? <EndForm {...props} /> : null}
      <Publicity {...props} />
      {may.release && !pilot.released ? <ReleaseForm {...props} /> : null}
      {may.graduate ? <GraduateForm {...props} /> : null}
    </DeskFrame>
  );
}

function Record({ lang, pilot, stage, names }: PilotProps) {
  const copy = pilotCopy[lang];
  const link = (path: string, name: string) => <a href={`/${lang}/staff/${path}`}>{name}</a>;
  const { origin, followOns, version, technologyId } = pilot;
  return (
    <Facts
      caption={copy.title}
      facts={[
        { name: copy.technology, value: link(`technologies/${technologyId}`, technologyId) },
        stage ? { name: copy.stage, value: stageNames[lang][stage] } : undefined,
        { name: copy.site, value: <Said text={pilot.site} lang={lang} /> },
        { name: copy.columns.period, value: periodOf(pilot, lang) },
        { name: copy.aim, value: <Said text={pilot.aim} lang={lang} /> },
        version ? { name: copy.version, value: version } : undefined,
        {
          name: copy.who,
          value: (
            <>
              <RunnerName who={pilot.who} lang={lang} />
              <span class="means">{pilot.released ? copy.whoOpen : copy.whoHidden}</span>
              {pilot.released ? <span class="means">{pilot.released.reason}</span> : null}
            </>
          ),
        },
        {
          name: copy.opened,
          value: `${names[pilot.openedBy] ?? pilot.openedBy} · ${dayOf(pilot.openedAt, lang)}`,
        },
        origin ? { name: copy.origin, value: link(`applications/${origin}`, origin) } : undefined,
        followOns.length > 0
          ? { name: copy.followOns, value: followOns.map((id) => <p>{link(`cases/${id}`, id)}</p>) }
          : undefined,
      ]}
    />
  );
}

function OutcomeOf({ lang, pilot, names }: PilotProps) {
  const copy = pilotCopy[lang];
  const { outcome } = pilot;
  if (!outcome) return null;
  return (
    <section>
      <h2>{copy.outcome}</h2>
      <p class="as-typed">
        <Said text={outcome.text} lang={lang} />
      </p>
      <p class="quiet">
        {day(outcome.on, lang)} · {names[outcome.by] ?? outcome.by}
      </p>
    </section>
  );
}

const at = ({ lang, pilot }: PilotProps, act: string) => `/${lang}/staff/pilots/${pilot.id}/${act}`;

function EndForm(props: PilotProps) {
  const { lang, pilot } = props;
  const copy = pilotCopy[lang];
  const field = fieldsIn(props, "end");
  return (
    <FoldedForm
      title={copy.end}
      action={at(props, "end")}
      open={cameBack(props, "end")}
      hidden={{ revision: pilot.revision }}
    >
      <Radios
        field={field("result")}
        lang={lang}
        label={copy.outcome}
        choices={pilotResults.map((value) => ({ value, label: copy.results[value] }))}
      />
      <Tongues
        field={field}
        name="text"
        label={copy.reason}
        hint={copy.identifying}
        lang={lang}
        max={2000}
        long
      />
      <TextField field={field("on")} lang={lang} label={copy.on} type="date" width="short" />
    </FoldedForm>
  );
}

function Publicity(props: PilotProps) {
  const { lang, pilot, may } = props;
  const copy = pilotCopy[lang];
  const said = (agreed: boolean) => (agreed ? copy.yes : copy.no);
  return (
    <section>
      <h2>{copy.publicity}</h2>
      <p class="quiet">{copy.publicityLead}</p>
      <Facts
        facts={[
          { name: copy.agency, value: said(pilot.shown) },
          { name: copy.firm, value: said(pilot.agreed) },
        ]}
      />
      {may.show ? (
        <PostForm
          action={at(props, "show")}
          submit={pilot.shown ? copy.hide : copy.show}
          hidden={{ shown: pilot.shown ? "no" : "yes", revision: pilot.revision }}
          tone="quiet"
        />
      ) : null}
    </section>
  );
}

function ReleaseForm(props: PilotProps) {
  const { lang, pilot } = props;
  const copy = pilotCopy[lang];
  return (
    <FoldedForm
      title={copy.release}
      action={at(props, "release")}
      open={cameBack(props, "release")}
      hidden={{ revision: pilot.revision }}
    >
      <TextArea
        field={fieldsIn(props, "release")("reason")}
        lang={lang}
        label={copy.reason}
        hint={copy.releaseHint}
        maxlength={500}
      />
    </FoldedForm>
  );
}

function GraduateForm(props: PilotProps) {
  const { lang } = props;
  const copy = pilotCopy[lang];
  return (
    <FoldedForm title={copy.graduate} action={at(props, "graduate")} open={cameBack(props, "graduate")}>
      <TextArea
        field={fieldsIn(props, "graduate")("reason")}
        lang={lang}
        label={copy.reason}
        hint={copy.graduateLead}
        maxlength={3000}
      />
    </FoldedForm>
  );
}
