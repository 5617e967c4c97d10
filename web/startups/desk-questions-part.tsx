import type { NeedQuestion } from "../../shared/startups/need-answer.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { TextArea } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { type DeskNeedProps, deskAddress } from "./desk-need-props.ts";
import { cameBack, fieldsIn, ofOne } from "./need-form-state.ts";

/** Firms' questions, those that wait first; the agency alone sees who asked. */
export function DeskQuestionsPart(props: DeskNeedProps) {
  const { lang, questions } = props;
  const copy = needsCopy[lang].desk;
  const waitingFirst = questions.toSorted((a, b) => Number(Boolean(a.answer)) - Number(Boolean(b.answer)));
  return (
    <section id="questions">
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

function Asked(props: DeskNeedProps & { readonly question: NeedQuestion }) {
  const { lang, question, may, firms, reader } = props;
  const copy = needsCopy[lang].desk;
  const { id, answer, organisationId } = question;
  const form = `answer-${id}`;
  const state = ofOne(props, "answer", "question", id);
  const field = fieldsIn(state, form, { text: answer?.text ?? "", asked: answer?.asked ?? "" });
  const firm = firms[organisationId];
  return (
    <>
      <p class="as-typed lot-question">{question.text}</p>
      <p class="quiet">
        {firm ? <Said text={firm} lang={lang} /> : organisationId} ·{" "}
        {moment(question.askedAt, lang, reader?.timeZone)}
        {answer ? null : ` · ${copy.waits}`}
      </p>
      {answer?.asked ? <p class="as-typed quiet">{answer.asked}</p> : null}
      {answer ? <p class="as-typed lot-answer">{answer.text}</p> : null}
      {may.answer ? (
        <FoldedForm
          title={answer ? copy.mendAnswer : copy.answerIt}
          action={`${deskAddress(props)}/answer`}
          open={cameBack(state, form)}
          hidden={{ question: id }}
        >
          <TextArea field={field("text")} lang={lang} label={copy.answerText} maxlength={2000} />
          <TextArea
            field={field("asked")}
            lang={lang}
            label={copy.asked}
            hint={copy.askedHint}
            maxlength={1000}
            rows={2}
            optional
          />
        </FoldedForm>
      ) : null}
    </>
  );
}
