import { completenessOf } from "../../shared/startups/needs.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { sayBrief } from "../copy/startups-brief-refusals.ts";
import { type Fault, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { BriefFields } from "./brief-fields.tsx";
import { type Standing, standingOf, steps } from "./builder-steps.ts";
import { fieldLabel, inputOf } from "./field-labels.ts";
import { PaperPart } from "./paper-part.tsx";
import { type TechnologyProps, technologyAddress } from "./part.ts";

/** A draft on one page: what it lacks, its steps, the paper, and handing it in. */
export function BriefBuilder(props: TechnologyProps) {
  const { builder, lang } = props;
  if (!builder) return null;
  const standing = standingOf(props, builder);
  return (
    <div class="technology-builder">
      <ErrorSummary faults={faultsOfForm(props)} lang={lang} />
      <StandingPart {...props} standing={standing} />
      <BriefFields {...props} builder={builder} />
      <PaperPart {...props} builder={builder} />
      <Submit {...props} standing={standing} />
    </div>
  );
}

function faultsOfForm({ lang, typed, failed }: TechnologyProps): Fault[] {
  const names = Object.keys(typed.errors).filter((name) => name !== "");
  const labels = Object.fromEntries(names.map((name) => [name, fieldLabel(name, lang)]));
  const errors = Object.fromEntries(names.map((name) => [name, typed.errors[name] ?? ""]));
  return faultsOf({ values: {}, errors }, labels, sayBrief(lang), failed ?? "save");
}

type WithStanding = TechnologyProps & { readonly standing: Standing };

/** Drawn anew by the server while somebody types. */
function StandingPart(props: WithStanding) {
  const { lang, one, standing } = props;
  const copy = briefCopy[lang];
  const { missing, faults, oneLanguage } = standing;
  const percent = completenessOf(one.brief);
  const isWhole = missing.length === 0 && faults.length === 0;
  return (
    <section
      class="panel request-missing"
      id="brief-standing"
      aria-labelledby="brief-missing"
      data-autosave-follows
    >
      <h2 id="brief-missing">{isWhole ? copy.standing.complete : copy.standing.missing}</h2>
      <p class="request-percent">
        <progress value={percent} max={100} aria-label={copy.standing.percent} />
        <span>
          {copy.standing.percent} {percent}%
        </span>
      </p>
      {missing.length > 0 ? <p>{copy.standing.lead(missing.length)}</p> : null}
      <FieldLinks fields={missing} lang={lang} />
      <Faults {...props} />
      {oneLanguage.length > 0 ? (
        <details>
          <summary>{copy.standing.language}</summary>
          <p>{copy.standing.languageLead}</p>
          <FieldLinks fields={oneLanguage} lang={lang} />
        </details>
      ) : null}
      <Steps {...props} />
    </section>
  );
}

function FieldLinks({ fields, lang }: Pick<TechnologyProps, "lang"> & { fields: readonly string[] }) {
  if (fields.length === 0) return null;
  return (
    <ul class="request-missing-list">
      {fields.map((field) => (
        <li>
          <a href={`#${inputOf(field, lang)}`}>{fieldLabel(field, lang)}</a>
        </li>
      ))}
    </ul>
  );
}

function Faults({ lang, standing: { faults } }: WithStanding) {
  if (faults.length === 0) return null;
  const say = sayBrief(lang);
  return (
    <>
      <h3>{briefCopy[lang].standing.faults}</h3>
      <ul class="technology-faults">
        {faults.map(({ rule, fields }) => (
          <li data-rule={rule}>
            {say(rule)}
            <FieldLinks fields={fields} lang={lang} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Steps({ lang, standing: { open } }: WithStanding) {
  const { standing, sections } = briefCopy[lang];
  return (
    <nav aria-label={standing.steps}>
      <ol class="technology-steps">
        {steps.map((step) => (
          <li data-state={open[step] === 0 ? "done" : "open"}>
            <a href={`#step-${step}`}>{sections[step]}</a>{" "}
            <span class="quiet">
              {open[step] === 0 ? standing.stepDone : standing.stepMissing(open[step])}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Submit(props: WithStanding) {
  const { lang, standing, moves } = props;
  const copy = briefCopy[lang];
  const obstacle = moves.find(({ move }) => move === "submit")?.obstacle;
  const isOpen = obstacle === undefined && standing.faults.length === 0;
  const why =
    obstacle?.need === "not-verified"
      ? copy.list.notVerified
      : standing.faults.length > 0
        ? copy.submit.faults
        : copy.submit.notReady;
  return (
    <section id="submit" data-autosave-follows>
      <h2>{copy.sections.submit}</h2>
      <p>{copy.leads.submit}</p>
      <p>
        <a href={`${technologyAddress(props)}/preview`}>{copy.page.preview}</a>
      </p>
      <p>{isOpen ? copy.submit.ready : why}</p>
      {isOpen ? <PostForm action={`${technologyAddress(props)}/submit`} submit={copy.submit.submit} /> : null}
    </section>
  );
}
