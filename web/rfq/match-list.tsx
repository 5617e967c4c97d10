import { mayResolve } from "../../shared/rfq/desk.ts";
import type { Match } from "../../shared/rfq/screening-run.ts";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextArea } from "../ui/field.tsx";
import { country, moment } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { fieldsOf, isOpenForm } from "./part.ts";
import type { RunProps } from "./run-props.ts";

/** Names that resemble a listed one, those that wait first, with the like part marked. */
export function MatchList(props: RunProps) {
  const { lang, run, decisions } = props;
  const copy = caseDeskCopy[lang];
  const isOpen = ({ id }: Match) => !decisions.some(({ match }) => match === id);
  const waitingFirst = run.matches.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  return (
    <section>
      <h2>{copy.matches}</h2>
      <p class="quiet">{run.matches.length === 0 ? copy.noMatches : copy.matchLead}</p>
      <ul class="case-matches">
        {waitingFirst.map((match, i) => (
          <li>
            <One {...props} match={match} place={i} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The party's name with what resembles the listed one marked. */
function Marked({ party, spans }: Pick<Match, "party" | "spans">) {
  const { name } = party;
  const ordered = spans.toSorted((a, b) => a[0] - b[0]);
  return (
    <span class="as-typed">
      {ordered.map(([from, to], i) => (
        <>
          {name.slice(ordered[i - 1]?.[1] ?? 0, from)}
          <mark>{name.slice(from, to)}</mark>
        </>
      ))}
      {name.slice(ordered.at(-1)?.[1] ?? 0)}
    </span>
  );
}

function One(props: RunProps & { readonly match: Match; readonly place: number }) {
  const { lang, match, decisions, one, run, actor, typed, place, reader } = props;
  const copy = caseDeskCopy[lang];
  const { party, entry, score, alias } = match;
  const said = decisions.find((decision) => decision.match === match.id);
  const form = `resolve-${place}`;
  const isThis = typed.values.match?.at(-1) === match.id;
  const own = isThis ? { lang, typed, failed: form } : { lang, typed };
  const field = fieldsOf(own, form);
  const roles: Readonly<Record<string, string>> = copy.party;
  return (
    <>
      <h3>
        <Marked {...match} />
      </h3>
      <Facts
        facts={[
          { name: roles[party.role] ?? party.role, value: country(party.country, lang) },
          { name: copy.listed, value: `${entry.name}${alias === entry.name ? "" : ` (${alias})`}` },
          { name: copy.concern, value: [country(entry.country, lang), entry.about].join(" · ") },
          { name: copy.likeness, value: `${Math.round(score * 100)} %` },
          { name: copy.edition, value: `${match.list} ${match.edition}` },
        ]}
      />
      {said ? (
        <p>
          <StatusTag tone={said.decision === "SAME_ENTITY" ? "stop" : "ok"}>
            {copy.decisions[said.decision]}
          </StatusTag>{" "}
          <span class="quiet">
            {one.people[said.by] ?? said.by} · {moment(said.at, lang, reader?.timeZone)}
          </span>
          <span class="as-typed means">{said.reason}</span>
        </p>
      ) : null}
      {mayResolve(actor) ? (
        <FoldedForm
          title={said ? copy.settleAgain : copy.settle}
          action={`/${lang}/staff/cases/${one.id}/screenings/${run.id}`}
          open={isOpenForm(own, form)}
          hidden={{ match: match.id }}
        >
          <Radios
            field={field("decision")}
            lang={lang}
            label={copy.decision}
            choices={(["DIFFERENT_ENTITY", "SAME_ENTITY"] as const).map((value) => ({
              value,
              label: copy.decisions[value],
            }))}
          />
          <TextArea
            field={field("reason")}
            lang={lang}
            label={copy.reason}
            hint={copy.reasonHint}
            maxlength={500}
            rows={2}
          />
        </FoldedForm>
      ) : null}
    </>
  );
}
