import type { JSX } from "hono/jsx/jsx-runtime";
import { actorId } from "../../shared/base/actor.ts";
import { hasOfficer, mayPrepare, returnableFields } from "../../shared/rfq/desk.ts";
import { mayHandle } from "../../shared/rfq/rules.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { caseFieldName } from "../copy/case-fields.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Checkboxes } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { day } from "../ui/format.ts";
import { type CaseProps, caseAddress, fieldsOf, isOpenForm, moveOf } from "./part.ts";

type Draw = (props: CaseProps) => JSX.Element;

/** What is this person's to do now comes first and stands open; what else they may do is folded up below. */
export function DeskPart(props: CaseProps) {
  const { lang, actor } = props;
  if (actor.kind !== "staff") return null;
  const copy = caseDeskCopy[lang];
  const [first, ...rest] = deeds(props);
  const mine = props.one.holder === actor.role || props.one.clock.paused !== undefined;
  const now = mine ? first : undefined;
  const others = mine ? rest : [first, ...rest].filter((one) => one !== undefined);
  if (!now && others.length === 0) return null;
  return (
    <section class="case-desk">
      {now ? (
        <div class="panel">
          <h2>{copy.yours}</h2>
          {now(props)}
        </div>
      ) : (
        <h2>{copy.others}</h2>
      )}
      {others.length > 0 ? <div class="case-deeds">{others.map((draw) => draw(props))}</div> : null}
    </section>
  );
}

/** The deeds that are open to the reader, the one that leads on first. */
function deeds(props: CaseProps): Draw[] {
  const { one, actor } = props;
  const open = (move: Parameters<typeof moveOf>[1]) => {
    const offered = moveOf(props, move);
    return offered !== undefined && offered.obstacle === undefined;
  };
  const list: [boolean, Draw][] = [
    [open("acknowledge"), Acknowledge],
    [open("prepare"), Prepare],
    [open("refuse"), Refuse],
    [mayPrepare(actor) && one.clock.paused !== undefined, Resume],
    [open("return"), Return],
    [mayPrepare(actor) && one.status === "SCREENING" && !one.clock.paused, Pause],
    [mayHandle(actor) && hasOfficer(one) && one.officer !== actorId(actor), TakeOver],
  ];
  return list.flatMap(([shown, draw]) => (shown ? [draw] : []));
}

const seen = ({ one }: CaseProps) => ({ revision: one.revision });

function Acknowledge(props: CaseProps) {
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

function Prepare(props: CaseProps) {
  const copy = caseDeskCopy[props.lang];
  return <PostForm action={`${caseAddress(props)}/prepare`} submit={copy.prepare} hidden={seen(props)} />;
}

function Refuse(props: CaseProps) {
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

function Return(props: CaseProps) {
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

function Pause(props: CaseProps) {
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

function Resume(props: CaseProps) {
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

function TakeOver(props: CaseProps) {
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
