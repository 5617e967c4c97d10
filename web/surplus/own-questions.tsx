import { lotsCopy } from "../copy/lots.ts";
import { TextArea } from "../ui/field.tsx";
import { dayOf } from "../ui/format.ts";
import { FoldedForm } from "./folded-form.tsx";
import { fieldsOf, isOpen, type OwnLotProps } from "./props.ts";

/** Questions and answers that every buyer of this lot reads, and the reader's own that wait. */
export function OwnQuestions(props: OwnLotProps) {
  const { lang, id, questions } = props;
  const copy = lotsCopy[lang];
  return (
    <section>
      <h2>{copy.questions}</h2>
      <p class="quiet">{copy.questionsLead}</p>
      {questions.length === 0 ? <p class="quiet">{copy.noQuestions}</p> : null}
      <ul class="lot-questions">
        {questions.map((one) => (
          <li>
            <p class="as-typed lot-question">{one.text}</p>
            {one.own ? <p class="quiet">{copy.ownQuestion}</p> : null}
            {one.answer ? (
              <p class="as-typed lot-answer">{one.answer}</p>
            ) : (
              <p class="quiet">{copy.waiting}</p>
            )}
            {one.answeredAt ? <p class="quiet">{dayOf(one.answeredAt, lang)}</p> : null}
          </li>
        ))}
      </ul>
      <FoldedForm title={copy.ask} action={`/${lang}/buyer/lots/${id}/ask`} open={isOpen(props, "ask")}>
        <TextArea
          field={fieldsOf(props, "ask")("text")}
          lang={lang}
          label={copy.question}
          hint={copy.questionHint}
          maxlength={2000}
        />
      </FoldedForm>
    </section>
  );
}
