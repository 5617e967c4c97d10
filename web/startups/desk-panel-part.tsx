import { needsCopy } from "../copy/startups-needs.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Checkboxes } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { SelectField } from "../ui/field.tsx";
import { type DeskNeedProps, deskAddress } from "./desk-need-props.ts";
import { cameBack, faultsIn, fieldsIn } from "./need-form-state.ts";

/** Who evaluates. */
export function DeskPanelPart(props: DeskNeedProps) {
  const { lang, need, may, people } = props;
  const copy = needsCopy[lang].desk;
  const { panel } = need;
  const kept = {
    moderator: panel?.moderator.personId ?? "",
    scorers: (panel?.members ?? []).map(({ personId }) => personId),
  };
  const bound = fieldsIn(props, "panel", kept);
  const labels = { moderator: copy.moderator, scorers: copy.scorers };
  return (
    <section id="panel">
      <h2>{copy.panel}</h2>
      <p class="quiet">{copy.panelLead}</p>
      {panel ? (
        <Facts
          facts={[
            { name: copy.moderator, value: panel.moderator.name },
            {
              name: copy.scorers,
              value: panel.members.map(({ name }) => name).join(lang === "ja" ? "、" : ", "),
            },
          ]}
        />
      ) : (
        <p>{copy.noPanel}</p>
      )}
      {may.panel ? (
        <FoldedForm
          title={copy.callPanel}
          action={`${deskAddress(props)}/panel`}
          open={cameBack(props, "panel")}
          hidden={{ revision: need.revision }}
        >
          <ErrorSummary faults={faultsIn(props, "panel", labels)} lang={lang} />
          <SelectField
            field={bound("moderator")}
            lang={lang}
            label={copy.moderator}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            empty={needsCopy[lang].firm.choose}
          />
          <Checkboxes
            field={bound("scorers")}
            lang={lang}
            label={copy.scorers}
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FoldedForm>
      ) : null}
    </section>
  );
}
