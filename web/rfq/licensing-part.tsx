import { awaitsCouncil } from "../../shared/rfq/desk.ts";
import { mayLicense } from "../../shared/rfq/rules.ts";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { day, moment } from "../ui/format.ts";
import { namedIn } from "./named-person.ts";
import { type CaseProps, caseAddress, fieldsOf, isOpenForm } from "./part.ts";

/** What licensing decided after the screening, and the forms to decide it and to record the Council's decision. */
export function LicensingPart(props: CaseProps) {
  const { lang, actor, one } = props;
  const decides = mayLicense(actor) && one.status === "SCREENING";
  if (actor.kind !== "staff" || !(one.licensing || decides)) return null;
  const copy = caseDeskCopy[lang];
  return (
    <section class="case-licensing" id="licensing">
      <h2>{copy.licensing}</h2>
      <Decided {...props} />
      {decides ? <Decide {...props} /> : null}
      {mayLicense(actor) && awaitsCouncil(one) ? <Council {...props} /> : null}
    </section>
  );
}

function Decided(props: CaseProps) {
  const { lang, one, reader } = props;
  const copy = caseDeskCopy[lang];
  const { licensing } = one;
  if (!licensing) return null;
  const { decision, path, nsc } = licensing;
  return (
    <Facts
      facts={[
        { name: copy.path, value: copy.paths[decision === "REFUSE" ? "REFUSE" : path] },
        licensing.licencePath === undefined
          ? undefined
          : { name: copy.licencePath, value: <span class="as-typed">{licensing.licencePath}</span> },
        path === "NSC"
          ? {
              name: copy.council,
              value: nsc ? `${nsc.reference} · ${day(nsc.on, lang)}` : copy.councilMissing,
            }
          : undefined,
        { name: copy.reason, value: <span class="as-typed">{licensing.reason}</span> },
        {
          name: copy.decided,
          value: `${namedIn(props, licensing.by)} · ${moment(licensing.at, lang, reader?.timeZone)}`,
        },
      ]}
    />
  );
}

function Decide(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseDeskCopy[lang];
  const field = fieldsOf(props, "license");
  return (
    <FoldedForm
      title={one.licensing ? copy.decideAgain : copy.decide}
      action={`${caseAddress(props)}/license`}
      open={isOpenForm(props, "license") || !one.licensing}
      hidden={{ revision: one.revision }}
    >
      <Radios
        field={field("decision")}
        lang={lang}
        label={copy.path}
        choices={(["NONE", "LICENCE", "NSC", "REFUSE"] as const).map((value) => ({
          value,
          label: copy.paths[value],
        }))}
      />
      <TextField
        field={field("licencePath")}
        lang={lang}
        label={copy.licencePath}
        hint={copy.licencePathHint}
        maxlength={500}
        optional
      />
      <TextArea
        field={field("reason")}
        lang={lang}
        label={copy.reason}
        hint={copy.reasonHint}
        maxlength={2000}
      />
    </FoldedForm>
  );
}

function Council(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseDeskCopy[lang];
  const field = fieldsOf(props, "council");
  return (
    <FoldedForm
      title={copy.recordCouncil}
      action={`${caseAddress(props)}/council`}
      open={isOpenForm(props, "council")}
      hidden={{ revision: one.revision }}
    >
      <TextField
        field={field("reference")}
        lang={lang}
        label={copy.reference}
        maxlength={120}
        width="medium"
      />
      <TextField field={field("on")} lang={lang} label={copy.on} type="date" width="medium" />
    </FoldedForm>
  );
}
