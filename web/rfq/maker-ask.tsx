import type { CaseQuestion } from "../../shared/rfq/questions.ts";
import { mayHandle } from "../../shared/rfq/rules.ts";
import { caseQuestionsCopy } from "../copy/case-questions.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { type CaseProps, caseAddress, fieldsOf, isOpenForm } from "./part.ts";

/** How a buyer's question stands with the maker of a line, for the agency; and the form to pass it on. */
export function MakerAsk(props: CaseProps & { readonly question: CaseQuestion }) {
  const { lang, question, actor, typed } = props;
  const copy = caseQuestionsCopy[lang];
  const { maker, side } = question;
  if (side !== "BUYER") return null;
  const form = `ask-maker-${question.id}`;
  const isThis = props.failed === "ask-maker" && typed.values.question?.at(-1) === question.id;
  const own = isThis ? { lang, typed, failed: form } : { lang, typed };
  const lines = props.one.request.lines.filter(({ source }) => source.kind !== "FREE");
  return (
    <>
      {maker ? (
        <div class="panel">
          <p>
            <strong>{maker.answer ? copy.makerAnswered(maker.line) : copy.makerAsked(maker.line)}</strong>
            {maker.released ? ` · ${copy.makerReleased}` : ""}
          </p>
          <p class="as-typed quiet">{maker.text}</p>
          {maker.answer ? <p class="as-typed lot-answer">{maker.answer.text}</p> : null}
          {maker.answer ? <p class="quiet">{copy.makerPass}</p> : null}
        </div>
      ) : null}
      {mayHandle(actor) && lines.length > 0 && !(maker && !maker.answer) ? (
        <FoldedForm
          title={copy.askMaker}
          action={`${caseAddress(props)}/ask-maker`}
          open={isOpenForm(own, form)}
          hidden={{ question: question.id }}
        >
          <Fields {...props} field={fieldsOf(own, form, { text: question.text })} lines={lines} />
        </FoldedForm>
      ) : null}
    </>
  );
}

type FieldsProps = Pick<CaseProps, "lang"> & {
  readonly field: ReturnType<typeof fieldsOf>;
  readonly lines: CaseProps["one"]["request"]["lines"];
};
function Fields({ lang, field, lines }: FieldsProps) {
  const copy = caseQuestionsCopy[lang];
  return (
    <>
      <SelectField
        field={field("line")}
        lang={lang}
        label={copy.line}
        options={lines.map(({ number, description }) => ({
          value: String(number),
          label: `${number} · ${description}`,
        }))}
      />
      <TextArea
        field={field("text")}
        lang={lang}
        label={copy.makerText}
        hint={copy.makerHint}
        maxlength={1000}
      />
      <Checkbox field={field("released")} label={copy.released} />
      <TextField
        field={field("release")}
        lang={lang}
        label={copy.release}
        hint={copy.releaseHint}
        maxlength={500}
        optional
      />
    </>
  );
}
