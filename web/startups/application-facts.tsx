import type { Language } from "../../shared/base/text.ts";
import type { ApplicationState } from "../../shared/startups/application-states.ts";
import type { ApplicationLine, OwnApplication, Wish } from "../../shared/startups/applications.ts";
import { periodOf } from "../catalogue/shown-pilots.tsx";
import { applicationNames } from "../copy/application-names.ts";
import { applicationsCopy } from "../copy/startups-applications.ts";
import { type Fact, Facts } from "../ui/facts.tsx";
import { day, moment, money, shortDay } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";

const tones: Readonly<Record<ApplicationState, Tone>> = {
  SUBMITTED: "wait",
  ACKNOWLEDGED: "wait",
  IN_REVIEW: "wait",
  GRANTED: "ok",
  DECLINED: "stop",
  WITHDRAWN: "plain",
};
type Of<T> = T & { readonly lang: Language };

export const ApplicationTag = ({ status, lang }: Of<{ readonly status: ApplicationState }>) => (
  <StatusTag tone={tones[status]}>{applicationNames[lang].states[status]}</StatusTag>
);

/** When the next word is due, and whether that is past, in words. */
export function DueOn({ line, today, lang }: Of<{ readonly line: ApplicationLine; readonly today: string }>) {
  const copy = applicationsCopy[lang];
  if (!line.dueOn) return <>{copy.noDue}</>;
  return (
    <>
      {shortDay(line.dueOn, lang)}
      {line.dueOn < today ? <strong class="late-mark">{copy.late}</strong> : null}
    </>
  );
}

const wishFacts = (wish: Wish, lang: Language): Fact[] => {
  const copy = applicationsCopy[lang];
  if (wish.kind !== "JSDF_TRIAL")
    return [{ name: copy.amount, value: money({ minor: wish.amount, currency: "JPY" }, lang) }];
  return [
    { name: copy.site, value: <Said text={wish.site} lang={lang} /> },
    { name: copy.period, value: periodOf(wish, lang) },
    { name: copy.aim, value: <Said text={wish.aim} lang={lang} /> },
  ];
};

/** What was asked for, its days, and the answer when there is one. */
export function ApplicationRecord({
  one,
  lang,
  more = [],
}: Of<{ readonly one: OwnApplication; readonly more?: readonly (Fact | undefined)[] }>) {
  const copy = applicationsCopy[lang];
  return (
    <>
      <Facts
        caption={copy.wish}
        facts={[
          { name: copy.technology, value: <Said text={one.title} lang={lang} /> },
          ...wishFacts(one.wish, lang),
          { name: copy.text, value: <span class="as-typed">{one.text}</span> },
          one.documents.length > 0
            ? { name: copy.documents, value: one.documents.map(({ name }) => <p>{name}</p>) }
            : undefined,
          { name: copy.submitted, value: day(one.submittedOn, lang) },
          { name: copy.acknowledgeBy, value: day(one.acknowledgeBy, lang) },
          { name: copy.decideBy, value: day(one.decideBy, lang) },
          ...more,
        ]}
      />
      {one.decision ? (
        <section>
          <h2>{copy.decision}</h2>
          <p class="as-typed">{one.decision.text}</p>
          <p class="quiet">{copy.decidedOn(day(one.decision.on, lang))}</p>
        </section>
      ) : null}
    </>
  );
}

export function ApplicationSteps({
  one,
  lang,
  names = {},
}: Of<{
  readonly one: Pick<OwnApplication, "steps">;
  readonly names?: Readonly<Record<string, string>>;
}>) {
  const copy = applicationsCopy[lang];
  return (
    <section>
      <h2>{copy.steps}</h2>
      <ul class="plain-list">
        {one.steps.map(({ at, move, by, side }) => (
          <li>
            {moment(at, lang)} · {copy.stepNames[move] ?? move} · {names[by] ?? copy.sides[side]}
          </li>
        ))}
      </ul>
    </section>
  );
}
