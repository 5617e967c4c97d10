import type { IntakeFindings as Findings } from "../../shared/curation/intake.ts";
import { type ProblemCode, problems } from "../../shared/curation/problem.ts";
import { intakeCopy } from "../copy/intake.ts";
import { intakeDeskCopy } from "../copy/intake-desk.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { money, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import type { IntakeProps } from "./intake-props.ts";

type Props = IntakeProps & { readonly findings: Findings };

/** What a dry run found: counts, sums, the first problems, and everything to fetch. */
export function IntakeFindings(props: IntakeProps) {
  const { lang, intake } = props;
  const { findings } = intake;
  if (!findings) return null;
  const copy = intakeDeskCopy[lang];
  const all = { ...props, findings };
  return (
    <section>
      <h2>{copy.findings}</h2>
      <Counts {...all} />
      {findings.first.length === 0 ? <p>{copy.noProblems}</p> : <Problems {...all} />}
    </section>
  );
}

function Counts({ lang, findings, intake }: Props) {
  const { found, between } = intakeDeskCopy[lang];
  const { currency, value, skippedSheets } = findings;
  const fact = (name: "rows" | "accepted" | "refused" | "repeated" | "doubles" | "quantity" | "lots") => ({
    name: found[name],
    value: number(findings[name], lang),
  });
  return (
    <Facts
      facts={[
        fact("rows"),
        fact("accepted"),
        fact("refused"),
        fact("repeated"),
        intake.corrects === undefined ? undefined : fact("doubles"),
        fact("quantity"),
        { name: found.value, value: money({ minor: value, currency }, lang) },
        fact("lots"),
        findings.alreadyThere > 0
          ? { name: found.alreadyThere, value: number(findings.alreadyThere, lang) }
          : undefined,
        skippedSheets.length > 0
          ? { name: found.skippedSheets, value: skippedSheets.join(between) }
          : undefined,
      ]}
    />
  );
}

function Problems({ lang, findings, intake }: Props) {
  const copy = intakeDeskCopy[lang];
  const words = intakeCopy[lang];
  const tag = (code: ProblemCode) =>
    problems[code] === "refused" ? (
      <StatusTag tone="stop">{copy.refusedTag}</StatusTag>
    ) : (
      <StatusTag tone="wait">{copy.warningTag}</StatusTag>
    );
  const counts = Object.entries(findings.counts) as [ProblemCode, number][];
  const files = `/api/staff/intake/${intake.id}/files`;
  return (
    <>
      <h3>{copy.problems}</h3>
      <DataTable
        caption={copy.problems}
        columns={[...copy.problemCounts]}
        rows={counts.map(([code, count]) => [words[code].problem, tag(code), number(count, lang)])}
      />
      <p class="action-row">
        <a class="button button-quiet intake-fetch" href={`${files}/report`}>
          {copy.report}
        </a>
        {findings.refused > 0 ? (
          <a class="button button-quiet intake-fetch" href={`${files}/refused`}>
            {copy.refusedRows}
          </a>
        ) : null}
      </p>
      <h3>{copy.firstProblems}</h3>
      <DataTable
        caption={copy.firstProblems}
        columns={[...copy.firstColumns]}
        rows={findings.first.map(({ sheet, row, column, value, problem }) => [
          sheet ? `${sheet} ${row}` : String(row),
          column,
          <span class="intake-value">{value || copy.none}</span>,
          <>
            {tag(problem)} {words[problem].problem}
            <span class="means">{words[problem].suggestion}</span>
          </>,
        ])}
      />
    </>
  );
}
