import { answerCopy } from "../copy/startups-answer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { TextArea } from "../ui/field.tsx";
import { FeedbackFields } from "./feedback-fields.tsx";
import { cameBack, fieldsIn, type StaffProps, staffAddress } from "./staff-part.ts";

/** Licensing's answer to what did not pass. */
export function TurnAway(props: StaffProps) {
  const { one, lang } = props;
  if (one.status !== "SUBMITTED" || one.screening?.passed !== false) return null;
  const copy = answerCopy[lang];
  return (
    <FoldedForm
      title={copy.screening.turnAway}
      action={`${staffAddress(props)}/turn-away`}
      open={cameBack(props, "turn-away")}
      hidden={{ revision: one.revision }}
    >
      <p>{copy.screening.turnAwayLead}</p>
      <TextArea
        field={fieldsIn(props, "turn-away")("text")}
        lang={lang}
        label={copy.decision.text}
        hint={copy.decision.textHint}
        maxlength={3000}
      />
      <FeedbackFields page={props} form="turn-away" />
    </FoldedForm>
  );
}
