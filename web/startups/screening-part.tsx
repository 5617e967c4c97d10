import { isAwaiting } from "../../shared/startups/codes.ts";
import type { TechnologyScreening } from "../../shared/startups/model.ts";
import { mayScreenTechnology } from "../../shared/startups/rules.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { answerCopy } from "../copy/startups-answer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { moment, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { ScreeningMatch } from "./screening-match.tsx";
import { cameBack, fieldsIn, type StaffProps, staffAddress } from "./staff-part.ts";
import { TurnAway } from "./turn-away-form.tsx";

/** Names against the lists, the control row, and whether it passed. */
export function StaffScreeningPart(props: StaffProps) {
  const { one, lang, actor } = props;
  const { screening } = one;
  const works = mayScreenTechnology(actor) && isAwaiting(one.status);
  const copy = answerCopy[lang].screening;
  return (
    <section id="screening">
      <h2>{copy.title}</h2>
      {works ? <p class="quiet">{copy.lead}</p> : null}
      {screening ? <Found {...props} screening={screening} works={works} /> : <p>{copy.none}</p>}
      {works && screening ? <Verdict {...props} /> : null}
      {works ? <TurnAway {...props} /> : null}
      {works ? (
        <PostForm
          action={`${staffAddress(props)}/screen`}
          submit={screening ? copy.again : copy.run}
          tone={screening ? "quiet" : "main"}
          hidden={{ revision: one.revision }}
        />
      ) : null}
    </section>
  );
}

type FoundProps = StaffProps & { readonly screening: TechnologyScreening; readonly works: boolean };

function Found(props: FoundProps) {
  const { screening, lang } = props;
  const copy = answerCopy[lang].screening;
  const { matches } = screening;
  return (
    <>
      <Facts facts={factsOf(props)} />
      <h3>{matches.length > 0 ? copy.matches(number(matches.length, lang)) : copy.noMatches}</h3>
      {matches.length === 0 ? null : (
        <ul class="case-matches">
          {matches.map((match, i) => (
            <li>
              <ScreeningMatch {...props} match={match} place={i} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const tones = { open: "wait", passed: "ok", failed: "stop" } as const;

function factsOf({ screening, lang, one, reader }: FoundProps) {
  const copy = answerCopy[lang].screening;
  const { passed, controlRow, ruleSet, lists = [], at, note } = screening;
  const result = passed === undefined ? "open" : passed ? "passed" : "failed";
  return [
    { name: copy.result, value: <StatusTag tone={tones[result]}>{copy.results[result]}</StatusTag> },
    passed === undefined ? undefined : { name: copy.row, value: controlRow },
    { name: copy.declared, value: one.brief.controlRow ?? "" },
    note ? { name: copy.note, value: <span class="as-typed">{note}</span> } : undefined,
    { name: copy.ruleSet, value: ruleSet },
    lists.length > 0 ? { name: copy.lists, value: lists.join(lang === "ja" ? "、" : ", ") } : undefined,
    { name: copy.ran, value: moment(at, lang, reader?.timeZone) },
  ];
}

function Verdict(props: StaffProps) {
  const { one, lang } = props;
  const copy = answerCopy[lang].screening;
  const { screening, brief } = one;
  const known = screening?.controlRow ?? brief.controlRow ?? "";
  const field = fieldsIn(props, "pass", { controlRow: known === "unknown" ? "" : known });
  return (
    <FoldedForm
      title={copy.decide}
      action={`${staffAddress(props)}/pass`}
      open={cameBack(props, "pass") || screening?.passed === undefined}
      hidden={{ revision: one.revision }}
    >
      <TextField
        field={field("controlRow")}
        lang={lang}
        label={copy.row}
        hint={copy.rowHint}
        width="short"
        maxlength={12}
      />
      <Radios
        field={field("passed")}
        lang={lang}
        label={copy.result}
        choices={(["PASS", "FAIL"] as const).map((value) => ({ value, label: copy.passed[value] }))}
      />
      <TextArea
        field={field("note")}
        lang={lang}
        label={copy.note}
        hint={copy.noteHint}
        rows={3}
        maxlength={2000}
        optional
      />
    </FoldedForm>
  );
}
