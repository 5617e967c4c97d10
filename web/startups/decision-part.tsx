import { PostForm } from "../accounts/post-form.tsx";
import { answerCopy } from "../copy/startups-answer.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { Radios } from "../ui/choices.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextArea } from "../ui/field.tsx";
import { day } from "../ui/format.ts";
import { FeedbackFields } from "./feedback-fields.tsx";
import { moveOf } from "./part.ts";
import { fieldsIn, type StaffProps, staffAddress } from "./staff-part.ts";

/** What the firm was answered, or the moderator's form to answer it. */
export function DecisionPart(props: StaffProps) {
  const { one, lang } = props;
  const decides = one.status === "MODERATION" && moveOf(props, "decline");
  if (!one.decision && !decides) return null;
  return (
    <section id="decision">
      <h2>{answerCopy[lang].decision.title}</h2>
      {one.decision ? <Decided {...props} /> : <Decide {...props} />}
    </section>
  );
}

function Decided({ one, lang }: StaffProps) {
  const copy = answerCopy[lang].decision;
  const { decision, feedback } = one;
  if (!decision) return null;
  return (
    <>
      <Facts
        facts={[
          { name: copy.result, value: startupsCodes[lang].state[decision.result] },
          { name: copy.on, value: day(decision.on, lang) },
          { name: copy.text, value: <span class="as-typed">{decision.text}</span> },
        ]}
      />
      {feedback.length === 0 ? null : (
        <>
          <h3>{copy.feedback}</h3>
          <Facts
            facts={feedback.map(({ code, text }) => ({
              name: startupsCodes[lang].feedback[code],
              value: <span class="as-typed">{text}</span>,
            }))}
          />
        </>
      )}
    </>
  );
}

function Decide(props: StaffProps) {
  const { one, lang } = props;
  const copy = answerCopy[lang];
  const field = fieldsIn(props, "decide");
  // Without a passed screening nothing is listed, and declining is still open.
  const need = moveOf(props, "list-public")?.obstacle?.need;
  const results = (["LISTED_PUBLIC", "LISTED_GOV", "DECLINED"] as const).filter(
    (result) => !need || result === "DECLINED",
  );
  return (
    <PostForm
      action={`${staffAddress(props)}/decide`}
      submit={copy.decision.submit}
      hidden={{ revision: one.revision }}
    >
      <p>{copy.decision.lead}</p>
      {need && need !== "hidden" ? <p class="case-why">{copy.needs[need]}</p> : null}
      <Radios
        field={field("result")}
        lang={lang}
        label={copy.decision.result}
        choices={results.map((value) => ({ value, label: copy.decision.results[value] }))}
      />
      <TextArea
        field={field("text")}
        lang={lang}
        label={copy.decision.text}
        hint={copy.decision.textHint}
        rows={6}
        maxlength={3000}
      />
      <FeedbackFields page={props} form="decide" />
    </PostForm>
  );
}
