import { type Criterion, criteria } from "../../shared/startups/codes.ts";
import { areOpen, memberOf } from "../../shared/startups/panel-rules.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { answerCopy } from "../copy/startups-answer.ts";
import { Radios } from "../ui/choices.tsx";
import { TextArea } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { fieldsIn, type StaffProps, staffAddress } from "./staff-part.ts";

/** A scorer's own sheet, to be written until all are in. */
export function SheetPart(props: StaffProps) {
  const { one, lang, personId, sheets, reader } = props;
  const member = memberOf(one.panel, personId);
  if (one.status !== "SCORING" || areOpen(one.panel)) return null;
  if (!member?.declared || member.declared.conflict) return null;
  const copy = answerCopy[lang].sheet;
  const own = sheets.find((sheet) => sheet.personId === personId);
  return (
    <section id="sheet">
      <h2>{copy.title}</h2>
      <p>{copy.lead}</p>
      <p>
        <a href="#brief">{answerCopy[lang].brief.title}</a>
      </p>
      {own ? <p>{copy.in(moment(own.at, lang, reader?.timeZone))}</p> : null}
      <PostForm
        action={`${staffAddress(props)}/score`}
        submit={own ? copy.again : copy.submit}
        hidden={{ attempt: one.attempt }}
      >
        {criteria.map((criterion) => (
          <CriterionFields {...props} criterion={criterion} />
        ))}
      </PostForm>
    </section>
  );
}

function CriterionFields(props: StaffProps & { readonly criterion: Criterion }) {
  const { lang, criterion, sheets, personId } = props;
  const copy = answerCopy[lang].sheet;
  const name = copy.criteria[criterion];
  const own = sheets.find((sheet) => sheet.personId === personId)?.scores[criterion];
  const field = fieldsIn(props, "score", {
    [`${criterion}.points`]: own ? String(own.points) : [],
    [`${criterion}.reason`]: own?.reason ?? [],
  });
  return (
    <fieldset class="form-part">
      <legend>{name}</legend>
      <p class="form-part-lead">{copy.asks[criterion]}</p>
      <Radios
        field={field(`${criterion}.points`)}
        lang={lang}
        label={copy.points(name)}
        hint={copy.pointsHint}
        choices={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
        inline
      />
      <TextArea
        field={field(`${criterion}.reason`)}
        lang={lang}
        label={copy.reason(name)}
        rows={3}
        maxlength={1000}
      />
    </fieldset>
  );
}
