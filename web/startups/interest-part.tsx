import { areOpen, memberOf } from "../../shared/startups/panel-rules.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { answerCopy } from "../copy/startups-answer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { TextArea } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { cameBack, fieldsIn, type StaffProps, staffAddress } from "./staff-part.ts";

/** A scorer's own declaration; one that says there is none may turn out wrong. */
export function InterestPart(props: StaffProps) {
  const { one, lang, personId, reader } = props;
  const member = memberOf(one.panel, personId);
  const isBefore = one.status === "SUBMITTED" || one.status === "SCORING";
  if (!member || !isBefore || areOpen(one.panel) || member.declared?.conflict) return null;
  const copy = answerCopy[lang].interest;
  const { declared } = member;
  const action = `${staffAddress(props)}/declare-interest`;
  return (
    <section id="interest">
      <h2>{copy.title}</h2>
      {declared ? (
        <>
          <p>{copy.done(moment(declared.at, lang, reader?.timeZone))}</p>
          <FoldedForm title={copy.changed} action={action} open={cameBack(props, "declare-interest")}>
            <Declaration {...props} only="CONFLICT" />
          </FoldedForm>
        </>
      ) : (
        <PostForm action={action} submit={copy.submit}>
          <p>{copy.lead}</p>
          <Declaration {...props} />
        </PostForm>
      )}
    </section>
  );
}

function Declaration(props: StaffProps & { readonly only?: "CONFLICT" }) {
  const { lang, only } = props;
  const copy = answerCopy[lang].interest;
  const field = fieldsIn(props, "declare-interest");
  return (
    <>
      {only ? (
        <input type="hidden" name="conflict" value={only} />
      ) : (
        <Radios
          field={field("conflict")}
          lang={lang}
          label={copy.conflict}
          choices={(["NONE", "CONFLICT"] as const).map((value) => ({ value, label: copy.choices[value] }))}
        />
      )}
      <TextArea
        field={field("statement")}
        lang={lang}
        label={copy.statement}
        {...(!only && { hint: copy.statementHint, optional: true })}
        rows={3}
        maxlength={1000}
      />
    </>
  );
}
