import { criteria } from "../../shared/startups/codes.ts";
import { areOpen, memberOf, scorersOf } from "../../shared/startups/panel-rules.ts";
import { answerCopy } from "../copy/startups-answer.ts";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";
import type { StaffProps } from "./staff-part.ts";

/** How many sheets are in, and once all are, what they say beside each other. */
export function ScoresPart(props: StaffProps) {
  const { one, lang } = props;
  if (!one.panel || one.status === "SUBMITTED") return null;
  const copy = answerCopy[lang].scores;
  const scorers = scorersOf(one.panel);
  const done = scorers.filter(({ scoredAt }) => scoredAt !== undefined).length;
  return (
    <section id="scores">
      <h2>{copy.title}</h2>
      {areOpen(one.panel) ? (
        <OpenScores {...props} />
      ) : (
        <p>{copy.closed(number(done, lang), number(scorers.length, lang))}</p>
      )}
    </section>
  );
}

function OpenScores({ one, lang, sheets, means }: StaffProps) {
  const copy = answerCopy[lang];
  if (!means) return null;
  return (
    <DataTable
      caption={copy.scores.title}
      columns={[copy.scores.scorer, ...criteria.map((criterion) => copy.sheet.criteria[criterion])]}
      rows={[
        [
          copy.scores.mean,
          ...criteria.map((criterion) => <strong>{number(means[criterion] / 100, lang)}</strong>),
        ],
        ...sheets.map(({ personId, scores }) => [
          memberOf(one.panel, personId)?.name ?? personId,
          ...criteria.map((criterion) => (
            <>
              <strong>{number(scores[criterion].points, lang)}</strong>
              <span class="as-typed means">{scores[criterion].reason}</span>
            </>
          )),
        ]),
      ]}
    />
  );
}
