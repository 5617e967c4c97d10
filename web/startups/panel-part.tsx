import { isAwaiting, scorersLeast } from "../../shared/startups/codes.ts";
import type { Member } from "../../shared/startups/panel.ts";
import { areOpen, hasScores, scorersOf } from "../../shared/startups/panel-rules.ts";
import { mayCallPanel } from "../../shared/startups/rules.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { formCopy } from "../copy/form.ts";
import { answerCopy } from "../copy/startups-answer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Checkboxes } from "../ui/choices.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { SelectField } from "../ui/field.tsx";
import { moveOf } from "./part.ts";
import { cameBack, fieldsIn, type StaffProps, staffAddress } from "./staff-part.ts";

/** Who moderates and who scores, what each has declared, and whose sheet is in. */
export function StaffPanelPart(props: StaffProps) {
  const { one, lang, actor } = props;
  const copy = answerCopy[lang].panel;
  const { panel } = one;
  const calls = mayCallPanel(actor) && isAwaiting(one.status) && !areOpen(panel);
  const isFixed = hasScores(panel) && scorersOf(panel).length >= scorersLeast;
  return (
    <section id="panel">
      <h2>{copy.title}</h2>
      {panel ? (
        <>
          <Facts facts={[{ name: copy.moderator, value: panel.moderator.name }]} />
          <DataTable
            caption={copy.scorers}
            columns={[copy.scorers, copy.interest, copy.sheet]}
            rows={panel.members.map((member) => memberCells(member, props))}
          />
        </>
      ) : (
        <p>{copy.none}</p>
      )}
      <Begin {...props} />
      {calls && isFixed ? <p class="quiet">{copy.fixed}</p> : null}
      {calls && !isFixed ? <Call {...props} /> : null}
    </section>
  );
}

function memberCells({ name, declared, scoredAt }: Member, { lang }: StaffProps) {
  const copy = answerCopy[lang].panel;
  const interest = declared ? (declared.conflict ? copy.hasInterest : copy.noInterest) : copy.undeclared;
  return [name, interest, declared?.conflict ? "" : scoredAt ? copy.in : copy.notIn];
}

function Call(props: StaffProps) {
  const { one, lang, people } = props;
  const copy = answerCopy[lang].panel;
  const { panel } = one;
  const field = fieldsIn(props, "call-panel", {
    moderator: panel?.moderator.personId ?? "",
    scorers: scorersOf(panel).map(({ personId }) => personId),
  });
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FoldedForm
      title={panel ? copy.callAgain : copy.call}
      action={`${staffAddress(props)}/call-panel`}
      open={cameBack(props, "call-panel") || !panel}
      hidden={{ revision: one.revision }}
    >
      <SelectField
        field={field("moderator")}
        lang={lang}
        label={copy.moderator}
        options={options}
        empty={formCopy[lang].choose}
      />
      <Checkboxes
        field={field("scorers")}
        lang={lang}
        label={copy.scorers}
        hint={copy.scorersHint}
        choices={options}
      />
    </FoldedForm>
  );
}

/** The button, or what stands in its way. */
function Begin(props: StaffProps) {
  const { one, lang } = props;
  const copy = answerCopy[lang];
  const move = moveOf(props, "begin-scoring");
  if (!move) return null;
  const need = move.obstacle?.need;
  if (need)
    return (
      <p class="case-why" data-need={need}>
        {copy.panel.blocked} {need === "hidden" ? "" : copy.needs[need]}
      </p>
    );
  return (
    <PostForm
      action={`${staffAddress(props)}/begin-scoring`}
      submit={copy.panel.begin}
      hidden={{ revision: one.revision }}
    >
      <p>{copy.panel.beginLead}</p>
    </PostForm>
  );
}
