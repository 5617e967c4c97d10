import { type CaseQuestion, isTalking, mayTalk, sideOf } from "../../shared/rfq/questions.ts";
import { mayMoveCases } from "../../shared/rfq/rules.ts";
import { caseQuestionsCopy } from "../copy/case-questions.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { TextArea } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { MakerAsk } from "./maker-ask.tsx";
import { type CaseProps, caseAddress, fieldsOf, isOpenForm } from "./part.ts";

/** Questions of both sides that wait, those for the reader first, and what was answered lately. */
export function QuestionsPart(props: CaseProps) {
  const { lang, one, actor, events } = props;
  if (one.requestRevision === 0) return null;
  const copy = caseQuestionsCopy[lang];
  const side = sideOf(actor);
  const speaks = isTalking(one) && (actor.kind === "buyer" ? actor.cleared : mayTalk(actor));
  const open = (one.questions ?? []).toSorted((a, b) => Number(a.side === side) - Number(b.side === side));
  const answered = events.filter(({ kind }) => kind === "answer");
  return (
    <section class="case-questions" id="questions">
      <h2>{copy.title}</h2>
      {open.length === 0 ? <p class="quiet">{copy.none}</p> : null}
      <ul class="lot-questions">
        {open.map((question) => (
          <li>
            <Waiting {...props} question={question} speaks={speaks} />
          </li>
        ))}
      </ul>
      {speaks ? <Ask {...props} /> : null}
      {answered.length > 0 ? <Answered {...props} answered={answered} /> : null}
      {isTalking(one) && mayMoveCases(actor) ? <Note {...props} /> : null}
    </section>
  );
}

function Waiting(props: CaseProps & { readonly question: CaseQuestion; readonly speaks: boolean }) {
  const { lang, question, actor, reader, speaks, typed, one } = props;
  const copy = caseQuestionsCopy[lang];
  const mine = question.side === sideOf(actor);
  const form = `answer-${question.id}`;
  const isThis = props.failed === "answer" && typed.values.question?.at(-1) === question.id;
  const own = isThis ? { lang, typed, failed: form } : { lang, typed };
  const field = fieldsOf(own, form, { text: question.maker?.answer?.text ?? "" });
  const from = question.side === "BUYER" ? copy.fromBuyer : copy.fromAgency;
  return (
    <>
      <p class="as-typed lot-question">{question.text}</p>
      <p class="quiet">
        {from} · {moment(question.at, lang, reader?.timeZone)} · {mine ? copy.forThem : copy.forYou}
      </p>
      {actor.kind === "staff" ? <MakerAsk {...props} question={question} /> : null}
      {speaks && !mine ? (
        <FoldedForm
          title={copy.answer}
          action={`${caseAddress({ lang, one, actor })}/answer`}
          open={isOpenForm(own, form) || question.maker?.answer !== undefined}
          hidden={{ question: question.id }}
        >
          <TextArea field={field("text")} lang={lang} label={copy.answerText} maxlength={2000} />
        </FoldedForm>
      ) : null}
    </>
  );
}

function Ask(props: CaseProps) {
  const { lang } = props;
  const copy = caseQuestionsCopy[lang];
  return (
    <FoldedForm title={copy.ask} action={`${caseAddress(props)}/ask`} open={isOpenForm(props, "ask")}>
      <TextArea field={fieldsOf(props, "ask")("text")} lang={lang} label={copy.askText} maxlength={1000} />
    </FoldedForm>
  );
}

function Note(props: CaseProps) {
  const { lang } = props;
  const copy = caseQuestionsCopy[lang];
  return (
    <FoldedForm title={copy.note} action={`${caseAddress(props)}/note`} open={isOpenForm(props, "note")}>
      <TextArea
        field={fieldsOf(props, "note")("text")}
        lang={lang}
        label={copy.noteText}
        hint={copy.noteHint}
        maxlength={4000}
      />
    </FoldedForm>
  );
}

function Answered(props: CaseProps & { readonly answered: CaseProps["events"] }) {
  const { lang, answered, reader } = props;
  const copy = caseQuestionsCopy[lang];
  return (
    <>
      <h3>{copy.answered}</h3>
      <ul class="lot-questions">
        {answered.map(({ detail, text, at, side }) => (
          <li>
            <p class="as-typed lot-question">{detail.asked}</p>
            <p class="as-typed lot-answer">{text}</p>
            <p class="quiet">
              {side === "BUYER" ? copy.fromBuyer : copy.fromAgency} · {moment(at, lang, reader?.timeZone)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
