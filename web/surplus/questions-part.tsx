import type { Question } from "../../shared/surplus/inspection.ts";
import { lotsCopy } from "../copy/lots.ts";
import { TextArea } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { FoldedForm } from "./folded-form.tsx";
import { named } from "./named.tsx";
import { fieldsOf, isOpen, type StaffLotProps } from "./props.ts";

/** Buyers' questions, those that wait first; the agency alone sees who asked. */
export function QuestionsPart(props: StaffLotProps) {
  const { lang, questions } = props;
  const copy = lotsCopy[lang];
  const waitingFirst = questions.toSorted(
    (a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined),
  );
  return (
    <section>
      <h2>{copy.questions}</h2>
      <p class="quiet">{copy.questionsLead}</p>
      {questions.length === 0 ? <p class="quiet">{copy.noQuestions}</p> : null}
      <ul class="lot-questions">
        {waitingFirst.map((question) => (
          <li>
            <Asked {...props} question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked(props: StaffLotProps & { readonly question: Question }) {
  const { lang, question, id, may, typed } = props;
  const copy = lotsCopy[lang];
  const form = `answer-${question.id}`;
  const isThis = typed.values.question?.at(-1) === question.id && props.failed === "answer";
  const mine = isThis ? { ...props, failed: form } : { lang, typed };
  const { answer } = question;
  const field = fieldsOf(mine, form, { text: answer?.text ?? "", asked: answer?.asked ?? "" });
  return (
    <>
      <p class="as-typed lot-question">{question.text}</p>
      <p class="quiet">
        {named(props, question.organisationId)} · {moment(question.askedAt, lang)}
        {answer ? null : ` · ${copy.waiting}`}
      </p>
      {answer?.asked ? <p class="as-typed quiet">{answer.asked}</p> : null}
      {answer ? <p class="as-typed lot-answer">{answer.text}</p> : null}
      {may.answer ? (
        <FoldedForm
          title={copy.answerIt}
          action={`/${lang}/staff/lots/${id}/answer`}
          open={isOpen(mine, form)}
          hidden={{ question: question.id }}
        >
          <TextArea field={field("text")} lang={lang} label={copy.answer} maxlength={2000} />
          <TextArea
            field={field("asked")}
            lang={lang}
            label={copy.asked}
            hint={copy.askedHint}
            maxlength={2000}
            rows={2}
            optional
          />
        </FoldedForm>
      ) : null}
    </>
  );
}
