import type { Typed } from "../../shared/base/endpoint.ts";
import type { Text } from "../../shared/base/text.ts";
import { read } from "../../shared/base/text.ts";
import { answerKinds, budgetBands } from "../../shared/startups/need-codes.ts";
import { answerFields } from "../../shared/startups/need-typed.ts";
import type { FirmNeed, OwnAnswer } from "../../shared/startups/need-view.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import type { View } from "../layout/site.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { day, moment } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { AnswerText } from "./answer-text.tsx";
import { answerTones } from "./firm-needs-page.tsx";
import { bandText } from "./need-facts.tsx";
import { cameBack, type FormState, faultsIn, fieldsIn } from "./need-form-state.ts";

/** With what a firm may answer. */
export type OwnThing = { readonly id: string; readonly title: Text };
export type FirmNeedProps = View &
  FirmNeed & {
    readonly verified: boolean;
    readonly listings: readonly OwnThing[];
    readonly technologies: readonly OwnThing[];
    readonly typed: Typed;
    readonly failed?: string;
    readonly done?: string | undefined;
    /** Where the files of its answer are put and read. */
    readonly files?: string | undefined;
  };

/** The firm's answer, and while answers are taken the form for it. */
export function OwnAnswerPart(props: FirmNeedProps) {
  const { lang, answer, takesAnswers, verified, need, typed, failed } = props;
  const copy = needsCopy[lang].firm;
  const state: FormState = { lang, typed, failed, until: need.answersUntil };
  const late = failed === "answer" && !takesAnswers;
  return (
    <section id="answer">
      <h2>{copy.answerTitle}</h2>
      {answer ? <Current {...props} answer={answer} /> : <p class="quiet">{copy.noAnswer}</p>}
      {takesAnswers || late ? null : <p>{copy.tooLate(day(need.answersUntil, lang))}</p>}
      {verified && (takesAnswers || late) ? <AnswerForm {...props} state={state} /> : null}
      {verified && takesAnswers && answer?.status === "SUBMITTED" ? (
        <FoldedForm
          title={copy.withdraw}
          action={`/${lang}/supplier/needs/${need.id}/withdraw`}
          open={cameBack(state, "withdraw")}
          hidden={{ revision: answer.revision }}
        >
          <p>{copy.withdrawHelp}</p>
        </FoldedForm>
      ) : null}
    </section>
  );
}

function Current({ lang, answer, reader, files }: FirmNeedProps & { readonly answer: OwnAnswer }) {
  const copy = needsCopy[lang].firm;
  return (
    <div class="panel">
      <p class="need-card-line">
        <StatusTag tone={answerTones[answer.status]}>{copy.states[answer.status]}</StatusTag>
        <span class="quiet">{moment(answer.changedAt, lang, reader?.timeZone)}</span>
      </p>
      <AnswerText answer={answer} lang={lang} />
      {files ? (
        <p>
          <a href={files}>{copy.file}</a>
          <span class="means">{copy.fileHelp}</span>
        </p>
      ) : null}
      {answer.feedback ? (
        <>
          <h3>{copy.feedback}</h3>
          <p class="as-typed">{answer.feedback}</p>
        </>
      ) : null}
    </div>
  );
}

function AnswerForm(props: FirmNeedProps & { readonly state: FormState }) {
  const { lang, answer, need, state } = props;
  const copy = needsCopy[lang].firm;
  const isThere = answer?.status === "SUBMITTED";
  return (
    <FoldedForm
      title={isThere ? copy.change : copy.write}
      action={`/${lang}/supplier/needs/${need.id}/answer`}
      open={cameBack(state, "answer")}
      hidden={{ revision: answer?.revision ?? 0 }}
    >
      <ErrorSummary faults={faultsIn(state, "answer", copy.fields)} lang={lang} />
      <p class="quiet">{copy.oneAnswer}</p>
      <AnswerFields {...props} />
    </FoldedForm>
  );
}

function AnswerFields(props: FirmNeedProps & { readonly state: FormState }) {
  const { lang, answer, state, listings, technologies } = props;
  const copy = needsCopy[lang].firm;
  const bound = fieldsIn(state, "answer", answer ? answerFields(answer.offer) : {});
  const { fields } = copy;
  const of = (things: readonly OwnThing[]) =>
    things.map(({ id, title }) => ({ value: id, label: read(title, lang).value || id }));
  const options = { LISTING: of(listings), TECHNOLOGY: of(technologies) };
  // What the firm does not have it is not asked about.
  const kinds = answerKinds.filter((kind) => kind === "PROPOSAL" || options[kind].length > 0);
  return (
    <>
      <Radios
        field={bound("kind")}
        lang={lang}
        label={fields.kind}
        choices={kinds.map((value) => ({
          value,
          label: copy.kinds[value],
          means: copy.kindHints[value],
        }))}
      />
      {(["LISTING", "TECHNOLOGY"] as const).map((kind) => {
        const name = kind === "LISTING" ? "listing" : "technology";
        return options[kind].length > 0 ? (
          <SelectField
            field={bound(name)}
            lang={lang}
            label={fields[name]}
            options={options[kind]}
            empty={copy.choose}
            optional
          />
        ) : null;
      })}
      <p class="hint">{copy.textHint}</p>
      <div class="need-pair">
        {(["text.ja", "text.en"] as const).map((name) => (
          <TextArea field={bound(name)} lang={lang} label={fields[name]} rows={6} maxlength={6000} optional />
        ))}
      </div>
      <SelectField
        field={bound("price")}
        lang={lang}
        label={fields.price}
        hint={copy.proposalHint}
        options={budgetBands.map(({ id }) => ({ value: id, label: bandText(id, lang) }))}
        empty={copy.choose}
        optional
      />
      <TextField
        field={bound("months")}
        lang={lang}
        label={fields.months}
        hint={copy.proposalHint}
        width="short"
        inputmode="numeric"
        maxlength={3}
        optional
      />
    </>
  );
}
