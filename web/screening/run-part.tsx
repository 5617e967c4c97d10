import type { Child } from "hono/jsx";
import type { Language } from "../../shared/base/text.ts";
import type { Span } from "../../shared/screening/match.ts";
import type { ScreeningRun } from "../../shared/screening/run.ts";
import { screeningCopy } from "../copy/screening.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { country } from "../ui/format.ts";
import { Basis, Needs, OutcomeTag } from "./rules-table.tsx";

type Props = { readonly run: ScreeningRun; readonly lang: Language };

/** A name with what is alike in it marked. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: Child[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{[...parts, text.slice(at)]}</>;
}

/** One screening: its outcome, the rules that fired with their texts, and names that resemble one on a list. */
export function RunPart({ run, lang }: Props) {
  const copy = screeningCopy[lang].run;
  const { list, between } = screeningCopy[lang];
  const editions = run.editions.map(({ list: id, edition }) => `${list[id]} (${edition})`).join(between);
  return (
    <div class="run">
      <Facts
        facts={[
          { name: copy.outcome, value: <OutcomeTag outcome={run.outcome} lang={lang} /> },
          {
            name: copy.needs,
            value: run.needs.length > 0 ? <Needs needs={run.needs} lang={lang} /> : copy.noNeeds,
          },
          {
            name: screeningCopy[lang].tabs.rules,
            value: <a href={`/${lang}/staff/screening/rules/${run.ruleSetVersion}`}>{run.ruleSetVersion}</a>,
          },
          { name: copy.editions, value: editions },
        ]}
      />
      <p class="quiet">{copy.people}</p>
      <h3>{copy.matches}</h3>
      <Matches run={run} lang={lang} />
      <h3>{copy.findings}</h3>
      <Findings run={run} lang={lang} />
    </div>
  );
}

function Matches({ run, lang }: Props) {
  const copy = screeningCopy[lang].run;
  if (run.matches.length === 0) return <p>{copy.noMatches}</p>;
  const { party, entry, score, list } = copy.matchColumns;
  return (
    <DataTable
      caption={copy.matches}
      columns={[party, entry, score, list]}
      rows={run.matches.map((match) => [
        <>
          <Marked text={match.party.name} spans={match.spans} />
          <span class="means">
            {copy.role[match.party.role]} / {country(match.party.country, lang)}
          </span>
        </>,
        <>
          {match.entry.name}
          <span class="means">
            {match.alias === match.entry.name ? null : `${copy.alias(match.alias)} / `}
            {match.entry.country ? country(match.entry.country, lang) : null}
          </span>
        </>,
        match.score.toFixed(2),
        `${screeningCopy[lang].list[match.list]} (${match.edition})`,
      ])}
    />
  );
}

function Findings({ run, lang }: Props) {
  const copy = screeningCopy[lang].run;
  const { columns } = screeningCopy[lang].rules;
  if (run.findings.length === 0) return <p>{copy.noFindings}</p>;
  return (
    <DataTable
      caption={copy.findings}
      columns={[columns.rule, columns.outcome, columns.basis]}
      rows={run.findings.map((finding) => [
        <>
          {finding.title[lang]}
          <code class="rule-id">{finding.ruleId}</code>
          {finding.lines ? <span class="means">{copy.lines(finding.lines.join(", "))}</span> : null}
          {finding.restsOnMatch ? <span class="means">{copy.rests}</span> : null}
        </>,
        <>
          <OutcomeTag outcome={finding.outcome} lang={lang} />
          <Needs needs={finding.needs} lang={lang} />
        </>,
        <Basis basis={finding.basis} lang={lang} />,
      ])}
    />
  );
}
