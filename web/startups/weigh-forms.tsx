import { read } from "../../shared/base/text.ts";
import { criteria } from "../../shared/startups/codes.ts";
import type { Weighed } from "../../shared/startups/need-view.ts";
import { areOpen } from "../../shared/startups/panel-rules.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { FieldSet, Radios } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TextArea } from "../ui/field.tsx";
import { type DeskNeedProps, deskAddress } from "./desk-need-props.ts";
import { cameBack, type FormState, faultsIn, fieldsIn, ofOne } from "./need-form-state.ts";

type Props = DeskNeedProps & { readonly one: Weighed };
const stateOf = (props: Props, form: string): FormState => ofOne(props, form, "answer", props.one.answer.id);

/** Whether there is anything between the scorer and this firm. */
export function DeclareForm(props: Props) {
  const { lang, one } = props;
  if (one.duty !== "DECLARE" && one.duty !== "SCORE") return null;
  const copy = needsCopy[lang].desk;
  const form = `declare-${one.answer.id}`;
  const state = stateOf(props, "declare");
  const bound = fieldsIn(state, form);
  const title = copy.declareLead(read(one.answer.firm, lang).value);
  return (
    <FoldedForm
      title={copy.declare}
      action={`${deskAddress(props)}/declare`}
      open={cameBack(state, form)}
      hidden={{ answer: one.answer.id }}
    >
      <ErrorSummary
        faults={faultsIn(state, form, { conflict: title, statement: copy.statement })}
        lang={lang}
      />
      <Radios
        field={bound("conflict")}
        lang={lang}
        label={title}
        choices={(["no", "yes"] as const).map((value) => ({ value, label: copy.conflict[value] }))}
      />
      <TextArea
        field={bound("statement")}
        lang={lang}
        label={copy.statement}
        rows={2}
        maxlength={1000}
        optional
      />
    </FoldedForm>
  );
}

const points = ["1", "2", "3", "4", "5"];
/** The scorer's own sheet. */
export function SheetForm(props: Props) {
  const { lang, one, actor } = props;
  const mine = one.panel?.members.find(
    ({ personId }) => actor.kind === "staff" && personId === actor.personId,
  );
  if (!mine?.declared || mine.declared.conflict || areOpen(one.panel)) return null;
  const copy = needsCopy[lang].desk;
  const form = `sheet-${one.answer.id}`;
  const state = stateOf(props, "sheet");
  const [sheet] = one.sheets;
  const kept = Object.fromEntries(
    sheet
      ? criteria.flatMap((criterion) => [
          [`${criterion}.points`, String(sheet.scores[criterion].points)],
          [`${criterion}.reason`, sheet.scores[criterion].reason],
        ])
      : [],
  );
  const bound = fieldsIn(state, form, kept);
  const labels = Object.fromEntries(
    criteria.flatMap((criterion) => [
      [`${criterion}.points`, `${copy.criteria[criterion]}: ${copy.points}`],
      [`${criterion}.reason`, `${copy.criteria[criterion]}: ${copy.reason}`],
    ]),
  );
  return (
    <FoldedForm
      title={mine.scoredAt ? copy.scoreAgain : copy.score}
      action={`${deskAddress(props)}/sheet`}
      open={cameBack(state, form)}
      hidden={{ answer: one.answer.id }}
    >
      <ErrorSummary faults={faultsIn(state, form, labels)} lang={lang} />
      {criteria.map((criterion) => (
        <FieldSet legend={copy.criteria[criterion]} lead={copy.criteriaMeans[criterion]}>
          <Radios
            field={bound(`${criterion}.points`)}
            lang={lang}
            label={copy.points}
            choices={points.map((value) => ({ value, label: value }))}
            inline
          />
          <TextArea
            field={bound(`${criterion}.reason`)}
            lang={lang}
            label={copy.reason}
            rows={3}
            maxlength={1000}
          />
        </FieldSet>
      ))}
    </FoldedForm>
  );
}

/** The moderator's word, once every sheet is in. */
export function JudgeForm(props: Props) {
  const { lang, one, need, isModerator } = props;
  if (!isModerator || !areOpen(one.panel)) return null;
  const copy = needsCopy[lang].desk;
  const form = `judge-${one.answer.id}`;
  const state = stateOf(props, "judge");
  const { verdict } = one;
  const kept = verdict
    ? { chosen: verdict.chosen ? "yes" : "no", feedback: verdict.feedback }
    : ({} as Record<string, string>);
  const bound = fieldsIn(state, form, kept);
  return (
    <FoldedForm
      title={verdict ? copy.judgeAgain : copy.judge}
      action={`${deskAddress(props)}/judge`}
      open={cameBack(state, form)}
      hidden={{ answer: one.answer.id, revision: need.revision }}
    >
      <ErrorSummary
        faults={faultsIn(state, form, { chosen: copy.verdict, feedback: copy.feedback })}
        lang={lang}
      />
      <Radios
        field={bound("chosen")}
        lang={lang}
        label={copy.verdict}
        choices={(["yes", "no"] as const).map((value) => ({ value, label: copy.chosen[value] }))}
        inline
      />
      <TextArea
        field={bound("feedback")}
        lang={lang}
        label={copy.feedback}
        hint={copy.feedbackHint}
        rows={4}
        maxlength={3000}
      />
    </FoldedForm>
  );
}
