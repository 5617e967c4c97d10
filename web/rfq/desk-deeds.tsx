import { actorId } from "../../shared/base/actor.ts";
import { returnableFields } from "../../shared/rfq/desk.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { caseFieldName } from "../copy/case-fields.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Checkboxes } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { day } from "../ui/format.ts";
import { type CaseProps, caseAddress, fieldsOf, isOpenForm } from "./part.ts";

const seen = ({ one }: CaseProps) => ({ revision: one.revision });

export function Acknowledge(props: CaseProps) {
  const { lang } = props;
  const copy = caseDeskCopy[lang];
  const field = fieldsOf(props, "acknowledge");
  return (
    <PostForm
      action={`${caseAddress(props)}/acknowledge`}
      submit={copy.acknowledge}
      hidden={{ revision: props.one.revision }}
    >
      <TextField
        field={field("targetOn")}
        lang={lang}
        label={copy.targetOn}
        hint={copy.targetHint}
        type="date"
        width="medium"
      />
    </PostForm>
  );
}

export function Prepare(props: CaseProps) {
  const copy = caseDeskCopy[props.lang];
  return <PostForm action={`${caseAddress(props)}/prepare`} submit={copy.prepare} hidden={seen(props)} />;
}

export function Refuse(props: CaseProps) {
  const { lang } = props;
  const copy = caseDeskCopy[lang];
  return (
    <FoldedForm
      title={copy.refuse}
      action={`${caseAddress(props)}/refuse`}
      open={isOpenForm(props, "refuse")}
      hidden={seen(props)}
    >
      <TextArea
        field={fieldsOf(props, "refuse")("reason")}
        lang={lang}
        label={copy.refuseReason}
        hint={copy.refuseHint}
        maxlength={2000}
      />
    </FoldedForm>
  );
}

export function Return(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseDeskCopy[lang];
  const field = fieldsOf(props, "return");
  return (
    <FoldedForm
      title={copy.return}
      action={`${caseAddress(props)}/return`}
      open={isOpenForm(props, "return")}
      hidden={seen(props)}
    >
      <Checkboxes
        field={field("fields")}
        lang={lang}
        label={copy.returnFields}
        choices={returnableFields(one.request).map((value) => ({ value, label: caseFieldName(value, lang) }))}
      />
      <TextArea field={field("note")} lang={lang} label={copy.returnNote} maxlength={2000} optional />
    </FoldedForm>
  );
}

export function Pause(props: CaseProps) {
  const { lang } = props;
  const copy = caseDeskCopy[lang];
  return (
    <FoldedForm
      title={copy.pause}
      action={`${caseAddress(props)}/pause`}
      open={isOpenForm(props, "pause")}
      hidden={seen(props)}
    >
      <TextArea
        field={fieldsOf(props, "pause")("reason")}
        lang={lang}
        label={copy.pauseReason}
        hint={copy.pauseHint}
        maxlength={500}
        rows={2}
      />
    </FoldedForm>
  );
}

export function Resume(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseDeskCopy[lang];
  return (
    <div class="case-paused">
      <p>{copy.paused(day(one.clock.paused?.since ?? "", lang))}</p>
      <p class="as-typed quiet">{one.clock.paused?.reason}</p>
      <PostForm action={`${caseAddress(props)}/resume-clock`} submit={copy.resume} hidden={seen(props)} />
    </div>
  );
}

export function TakeOver(props: CaseProps) {
  const copy = caseDeskCopy[props.lang];
  return (
    <PostForm
      action={`${caseAddress(props)}/take-over`}
      submit={copy.takeOver}
      tone="quiet"
      hidden={{ ...seen(props), officer: actorId(props.actor) }}
    />
  );
}
