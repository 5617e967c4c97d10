import { type FeedbackCode, feedbackCodes } from "../../shared/startups/codes.ts";
import { answerCopy } from "../copy/startups-answer.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { describedBy, FieldError } from "../ui/field.tsx";
import { fieldsIn, type StaffProps } from "./staff-part.ts";

type Props = { readonly page: StaffProps; readonly form: string };

/** What to mend: ticked, and said in words below the tick. */
export function FeedbackFields(props: Props) {
  const { page, form } = props;
  const copy = answerCopy[page.lang].decision;
  const list = fieldsIn(page, form)("feedback");
  return (
    <fieldset class="field choices" aria-describedby={describedBy(list, copy.feedbackHint)}>
      <legend>{copy.feedback}</legend>
      <p class="hint" id={`${list.id}-hint`}>
        {copy.feedbackHint}
      </p>
      <FieldError field={list} lang={page.lang} />
      <div class="choice-list">
        {feedbackCodes.map((code, i) => (
          <Point {...props} code={code} id={i === 0 ? list.id : `${list.id}-${i}`} />
        ))}
      </div>
    </fieldset>
  );
}

function Point({ page, form, code, id }: Props & { readonly code: FeedbackCode; readonly id: string }) {
  const { lang } = page;
  const field = fieldsIn(page, form);
  const name = startupsCodes[lang].feedback[code];
  const text = field(`said.${code}`);
  return (
    <div class="said-choice">
      <label class="choice" for={id}>
        <input
          id={id}
          type="checkbox"
          name="feedback"
          value={code}
          checked={field("feedback").values.includes(code)}
        />
        <span>{name}</span>
      </label>
      <div class="said-text">
        <label class="visually-hidden" for={text.id}>
          {answerCopy[lang].decision.said(name)}
        </label>
        <FieldError field={text} lang={lang} />
        <textarea
          id={text.id}
          name={text.name}
          class="input"
          rows={2}
          maxlength={1000}
          aria-describedby={describedBy(text, undefined)}
          aria-invalid={text.error === undefined ? undefined : "true"}
        >
          {text.value}
        </textarea>
      </div>
    </div>
  );
}
