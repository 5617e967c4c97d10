import {
  endUseFlags,
  financings,
  packageParts,
  packageWishes,
  requestKinds,
} from "../../shared/rfq/codes.ts";
import { completenessOf } from "../../shared/rfq/request.ts";
import { countryOptions } from "../accounts/countries.ts";
import { caseNames } from "../copy/case-names.ts";
import { sayFault } from "../copy/faults.ts";
import { formCopy } from "../copy/form.ts";
import { requestCopy } from "../copy/request.ts";
import { type Bound, binder } from "../ui/bound.ts";
import { Checkboxes, FieldSet, Radios } from "../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { type Builder, type CaseProps, caseAddress } from "./part.ts";

type Props = CaseProps & { readonly builder: Builder };
type Bind = (name: string) => Bound;
type Part = { readonly lang: CaseProps["lang"]; readonly bind: Bind };

/** The details of a draft: saved while they are typed, and by a button where no script runs. */
export function RequestDetails(props: Props) {
  const { lang, one, builder } = props;
  const copy = requestCopy[lang].form;
  const bind = bound(props);
  return (
    <section id="details">
      <h2>{copy.title}</h2>
      <p>{copy.lead}</p>
      <form
        class="form edit-form"
        method="post"
        action={`${caseAddress(props)}/save`}
        novalidate
        data-autosave={`/api/buyer/requests/${one.id}/autosave`}
        data-saving={copy.saving}
        data-saved={copy.savedAt}
        data-not-saved={copy.notSaved}
        data-offline={copy.offline}
        data-elsewhere={copy.elsewhere}
      >
        <input type="hidden" name="base" value={one.revision} />
        <input type="hidden" name="were" value={JSON.stringify(builder.shown)} />
        <Basics lang={lang} bind={bind} />
        <Use lang={lang} bind={bind} />
        <Package lang={lang} bind={bind} />
        <Terms lang={lang} bind={bind} />
        <div class="edit-bar">
          <button class="button button-main" type="submit">
            {copy.save}
          </button>
          <p class="edit-status" role="status" data-autosave-status></p>
          <p class="quiet">
            {requestCopy[lang].percent}{" "}
            <output data-autosave-percent>{completenessOf(one.request, one.acceptances)}%</output>
          </p>
        </div>
      </form>
    </section>
  );
}

/** What was typed or is kept; beside a field that somebody else changed stands what they entered. */
function bound({ lang, typed, failed, builder }: Props): Bind {
  const copy = requestCopy[lang].form;
  const values = Object.fromEntries(Object.entries(builder.shown).map(([name, value]) => [name, [value]]));
  const back = failed === "save" ? typed : { values: {}, errors: {} };
  const shown = { values: { ...values, ...back.values }, errors: back.errors };
  const bind = binder(shown, sayFault(lang), "save");
  return (name) => {
    const field = bind(name);
    const theirs = builder.theirs?.[name];
    const many =
      name === "endUseFlags" ? field.value.split("\n").filter((flag) => flag !== "") : field.values;
    const said =
      theirs === undefined ? field.error : `${field.error ?? ""} ${copy.theirs(theirs || copy.theirsNone)}`;
    return { ...field, values: many, error: said };
  };
}

function Basics({ lang, bind }: Part) {
  const copy = requestCopy[lang].form;
  return (
    <FieldSet legend={copy.basics}>
      <Radios
        field={bind("kind")}
        lang={lang}
        label={copy.kind}
        choices={requestKinds.map((value) => ({
          value,
          label: caseNames[lang].kinds[value],
          means: copy.kindMeans[value],
        }))}
      />
      <TextField field={bind("wantedOn")} lang={lang} label={copy.wantedOn} type="date" width="medium" />
      <TextField field={bind("reference")} lang={lang} label={copy.reference} maxlength={80} width="medium" />
    </FieldSet>
  );
}

function Use({ lang, bind }: Part) {
  const copy = requestCopy[lang].form;
  const choose = formCopy[lang].choose;
  const countries = countryOptions(lang);
  return (
    <FieldSet legend={copy.use}>
      <TextArea
        field={bind("endUse")}
        lang={lang}
        label={copy.endUse}
        hint={copy.endUseHint}
        maxlength={2000}
      />
      <Checkboxes
        field={bind("endUseFlags")}
        lang={lang}
        label={copy.endUseFlags}
        choices={endUseFlags.map((value) => ({ value, label: copy.flags[value] }))}
        optional
      />
      <TextField field={bind("endUserName")} lang={lang} label={copy.endUserName} maxlength={200} />
      <SelectField
        field={bind("endUserCountry")}
        lang={lang}
        label={copy.endUserCountry}
        options={countries}
        empty={choose}
      />
      <TextArea
        field={bind("endUserAliases")}
        lang={lang}
        label={copy.endUserAliases}
        hint={copy.endUserAliasesHint}
        rows={2}
        optional
      />
      <SelectField
        field={bind("destination")}
        lang={lang}
        label={copy.destination}
        options={countries}
        empty={choose}
      />
      <Radios
        field={bind("thirdParties")}
        lang={lang}
        label={copy.thirdParties}
        hint={copy.thirdPartiesHint}
        choices={[
          { value: "none", label: copy.thirdPartyNone },
          { value: "some", label: copy.thirdPartySome },
        ]}
        inline
      />
      <TextArea
        field={bind("thirdPartyLines")}
        lang={lang}
        label={copy.thirdPartyLines}
        hint={copy.thirdPartyLinesHint}
        rows={2}
        optional
      />
    </FieldSet>
  );
}

const Package = ({ lang, bind }: Part) => {
  const copy = requestCopy[lang].form;
  return (
    <FieldSet legend={copy.package} lead={copy.packageLead}>
      {packageParts.map((part) => (
        <Radios
          field={bind(`package.${part}`)}
          lang={lang}
          label={caseNames[lang].parts[part]}
          choices={packageWishes.map((value) => ({ value, label: copy.wishes[value] }))}
          inline
        />
      ))}
    </FieldSet>
  );
};

function Terms({ lang, bind }: Part) {
  const copy = requestCopy[lang].form;
  const pair = (yes: string, no: string) => [
    { value: "yes", label: yes },
    { value: "no", label: no },
  ];
  return (
    <FieldSet legend={copy.terms}>
      <SelectField
        field={bind("financing")}
        lang={lang}
        label={copy.financing}
        options={financings.map((value) => ({ value, label: caseNames[lang].financings[value] }))}
        empty={formCopy[lang].choose}
      />
      <Radios
        field={bind("industry")}
        lang={lang}
        label={copy.industry}
        choices={pair(copy.industryYes, copy.industryNo)}
        inline
      />
      <TextArea
        field={bind("industryNote")}
        lang={lang}
        label={copy.industryNote}
        rows={2}
        maxlength={1000}
        optional
      />
      <Radios
        field={bind("classified")}
        lang={lang}
        label={copy.classified}
        hint={copy.classifiedHint}
        choices={pair(copy.yes, copy.no)}
        inline
      />
      <TextArea field={bind("note")} lang={lang} label={copy.note} rows={3} maxlength={4000} optional />
    </FieldSet>
  );
}
