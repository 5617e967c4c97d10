import type { StoredRun } from "../../shared/rfq/screening-run.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { country, moment } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { MatchList } from "./match-list.tsx";
import type { RunProps } from "./run-props.ts";
import { toneOfOutcome } from "./screening-part.tsx";

/** One run of the screening: what it says, the rules with the text they rest on, and the names that are to be settled. */
export function ScreeningPage(props: RunProps) {
  const { lang, run, now, one, typed } = props;
  const copy = caseDeskCopy[lang];
  const title = `${copy.screening} · ${one.number ?? ""}`;
  const whole = typed.errors[""];
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={copy.outcomeNote}
      crumbs={[...homeCrumb(props), { name: one.number ?? copy.back, path: `/staff/cases/${one.id}` }]}
      unlisted
    >
      <div class="wrap account-page case-page">
        <ErrorSummary faults={whole ? [{ text: sayFault(lang)(whole) }] : []} lang={lang} />
        <h1>{title}</h1>
        <p class="standing">
          <StatusTag tone={toneOfOutcome(now.outcome)}>{copy.outcome[now.outcome]}</StatusTag>
        </p>
        <p class="quiet">{copy.outcomeNote}</p>
        <About {...props} />
        <MatchList {...props} />
        <section>
          <h2>{copy.rules}</h2>
          {run.findings.length === 0 ? <p class="quiet">{copy.noRules}</p> : null}
          <ul class="case-findings">
            {run.findings.map((finding) => (
              <li>
                <Finding finding={finding} lang={lang} />
              </li>
            ))}
          </ul>
        </section>
        <p>
          <a href={`/${lang}/staff/cases/${one.id}`}>{copy.back}</a>
        </p>
      </div>
    </Document>
  );
}

function About({ run, lang, reader }: RunProps) {
  const copy = caseDeskCopy[lang];
  const { subject } = run;
  return (
    <section>
      <h2>{copy.subject}</h2>
      <Facts
        facts={[
          { name: copy.stageOf, value: copy.stage[run.stage] },
          { name: copy.when, value: moment(run.at, lang, reader?.timeZone) },
          { name: copy.ruleSet, value: <code>{run.ruleSetVersion}</code> },
          {
            name: copy.party.END_USER,
            value: `${subject.endUser.name} · ${country(subject.endUser.country, lang)}`,
          },
          { name: copy.destination, value: country(subject.destination, lang) },
          { name: copy.endUse, value: <span class="as-typed">{subject.endUse.text}</span> },
          run.editions.length === 0
            ? undefined
            : {
                name: copy.lists,
                value: run.editions.map(({ list, edition }) => `${list} ${edition}`).join(", "),
              },
        ]}
      />
    </section>
  );
}

type FindingProps = { readonly finding: StoredRun["findings"][number]; readonly lang: RunProps["lang"] };
function Finding({ finding, lang }: FindingProps) {
  const copy = caseDeskCopy[lang];
  const { title, basis, outcome, lines, restsOnMatch, ruleId } = finding;
  return (
    <>
      <h3>{title[lang]}</h3>
      <p>
        <StatusTag tone={toneOfOutcome(outcome)}>{copy.outcome[outcome]}</StatusTag>{" "}
        <span class="quiet">
          {lines ? copy.about(lines.join(", ")) : copy.wholeCase}
          {restsOnMatch ? ` · ${copy.onMatch}` : ""}
        </span>
      </p>
      <p>{basis[lang]}</p>
      <p class="quiet">
        {basis.source} · <code>{ruleId}</code>
      </p>
    </>
  );
}
