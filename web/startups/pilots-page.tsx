import type { Outcome, Pilot, Runner } from "../../shared/startups/pilots.ts";
import { periodOf, toneOfResult } from "../catalogue/shown-pilots.tsx";
import { pilotCopy } from "../copy/startups-pilot.ts";
import type { View } from "../layout/site.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { TextField } from "../ui/field.tsx";
import { country } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { type Came, cameBack, DeskFrame, fieldsIn } from "./desk-frame.tsx";
import { Tongues } from "./tongues.tsx";

export type PilotsProps = View &
  Came & {
    readonly items: readonly Pilot[];
    readonly next?: string;
    readonly state: Pilot["status"];
    readonly technology?: string | undefined;
    readonly mayOpen: boolean;
  };

/** The agency's pilots, and the form that records one. */
export function PilotsPage(props: PilotsProps) {
  const { lang, items, next, state, technology, mayOpen } = props;
  const copy = pilotCopy[lang];
  const { columns } = copy;
  const query = new URLSearchParams({ state, ...(technology && { technology }), after: next ?? "" });
  return (
    <DeskFrame
      {...props}
      title={copy.title}
      plain={copy.title}
      lead={copy.lead}
      tabs={{
        label: copy.tabsLabel,
        items: (["RUNNING", "ENDED"] as const).map((tab) => ({
          path: `/staff/pilots?state=${tab}`,
          name: copy.tabs[tab],
          current: tab === state && !technology,
        })),
      }}
      next={next ? { href: `/${lang}/staff/pilots?${query}`, name: copy.next, pages: copy.pages } : undefined}
    >
      {items.length === 0 ? (
        <p class="panel panel-calm">{copy.none}</p>
      ) : (
        <DataTable
          caption={copy.title}
          columns={[columns.technology, columns.site, columns.period, columns.who, columns.state]}
          rows={items.map((pilot) => cells(pilot, lang))}
        />
      )}
      {mayOpen ? <OpenForm {...props} /> : null}
    </DeskFrame>
  );
}

const cells = (pilot: Pilot, lang: View["lang"]) => [
  <>
    <a href={`/${lang}/staff/pilots/${pilot.id}`}>
      <Said text={pilot.title} lang={lang} />
    </a>
    <span class="means">{pilot.id}</span>
  </>,
  <Said text={pilot.site} lang={lang} />,
  periodOf(pilot, lang),
  <RunnerName who={pilot.who} lang={lang} />,
  <PilotState pilot={pilot} lang={lang} />,
];

export function PilotState({
  pilot,
  lang,
}: {
  readonly pilot: { readonly outcome?: Pick<Outcome, "result"> | undefined };
  readonly lang: View["lang"];
}) {
  const copy = pilotCopy[lang];
  return pilot.outcome ? (
    <StatusTag tone={toneOfResult[pilot.outcome.result]}>{copy.results[pilot.outcome.result]}</StatusTag>
  ) : (
    <StatusTag tone="wait">{copy.running}</StatusTag>
  );
}

export const RunnerName = ({ who, lang }: { readonly who: Runner; readonly lang: View["lang"] }) =>
  who.kind === "FORCES" ? (
    <Said text={who.unit} lang={lang} />
  ) : (
    <>
      <Said text={who.name} lang={lang} />
      <span class="means">{country(who.country, lang)}</span>
    </>
  );

function OpenForm(props: PilotsProps) {
  const { lang, technology } = props;
  const copy = pilotCopy[lang];
  const field = fieldsIn(props, "open-pilot", { technology: technology ?? "" });
  return (
    <FoldedForm
      title={copy.open}
      action={`/${lang}/staff/pilots`}
      open={cameBack(props, "open-pilot") || technology !== undefined}
    >
      <TextField
        field={field("technology")}
        lang={lang}
        label={copy.technology}
        hint={copy.technologyHint}
        width="medium"
      />
      <Tongues field={field} name="site" label={copy.site} hint={copy.identifying} lang={lang} max={200} />
      <TextField field={field("from")} lang={lang} label={copy.from} type="date" width="short" />
      <TextField field={field("to")} lang={lang} label={copy.to} type="date" width="short" optional />
      <Tongues
        field={field}
        name="aim"
        label={copy.aim}
        hint={copy.identifying}
        lang={lang}
        max={1000}
        long
      />
      <TextField
        field={field("version")}
        lang={lang}
        label={copy.version}
        hint={copy.versionHint}
        width="medium"
        maxlength={60}
        optional
      />
      <Tongues field={field} name="unit" label={copy.unit} lang={lang} max={200} optional />
      <TextField
        field={field("organisation")}
        lang={lang}
        label={copy.organisation}
        hint={copy.organisationHint}
        width="medium"
        optional
      />
    </FoldedForm>
  );
}
