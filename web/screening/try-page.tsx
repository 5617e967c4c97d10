import { concerns, itemClasses, purposes, stages } from "../../shared/screening/codes.ts";
import { countryOptions } from "../accounts/countries.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { sayScreening, screeningCopy } from "../copy/screening.ts";
import { binder, faultsOf } from "../ui/bound.ts";
import { Checkbox, Checkboxes, Radios } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { ScreeningFrame } from "./frame.tsx";
import type { TryProps } from "./props.ts";
import { RunPart } from "./run-part.tsx";

/** Rules and lists without a case: what is typed goes nowhere. */
export function TryPage(props: TryProps) {
  const { lang, typed, run } = props;
  const copy = screeningCopy[lang].trying;
  const labels = {
    stage: copy.stage,
    day: copy.day,
    destination: copy.destination,
    name: copy.name,
    country: copy.country,
    thirdName: copy.thirdName,
    thirdCountry: copy.thirdCountry,
    itemClass: copy.itemClass,
    controlRow: copy.controlRow,
  };
  return (
    <ScreeningFrame {...props} tab="try" title={copy.title} lead={copy.lead}>
      <ErrorSummary faults={faultsOf(typed, labels, sayScreening(lang), "try")} lang={lang} />
      {run ? (
        <section role="status">
          <h2>{screeningCopy[lang].run.outcome}</h2>
          <RunPart run={run} lang={lang} />
        </section>
      ) : null}
      <section>
        <h2>{copy.form}</h2>
        <PostForm action={`/${lang}/staff/screening/try`} submit={copy.submit}>
          <Fields {...props} />
        </PostForm>
      </section>
    </ScreeningFrame>
  );
}

function Fields({ lang, typed, site }: TryProps) {
  const all = screeningCopy[lang];
  const copy = all.trying;
  const bound = binder(typed, sayScreening(lang), "try", {
    stage: "REQUEST",
    day: site.today,
    itemClass: "NON_WEAPON",
  });
  const countries = countryOptions(lang);
  const options = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: words[value] }));
  return (
    <>
      <div class="field-grid">
        <SelectField
          field={bound("stage")}
          lang={lang}
          label={copy.stage}
          options={options(stages, all.stage)}
        />
        <TextField field={bound("day")} lang={lang} label={copy.day} type="date" width="medium" />
        <SelectField
          field={bound("destination")}
          lang={lang}
          label={copy.destination}
          options={countries}
          empty={copy.choose}
        />
        <SelectField
          field={bound("country")}
          lang={lang}
          label={copy.country}
          options={countries}
          empty={copy.choose}
        />
      </div>
      <TextField field={bound("name")} lang={lang} label={copy.name} maxlength={300} />
      <Radios
        field={bound("itemClass")}
        lang={lang}
        label={copy.itemClass}
        choices={options(itemClasses, all.itemClass)}
        inline
      />
      <TextField
        field={bound("controlRow")}
        lang={lang}
        label={copy.controlRow}
        hint={copy.controlRowHint}
        width="medium"
        maxlength={20}
        optional
      />
      <Checkboxes
        field={bound("flags")}
        lang={lang}
        label={copy.flags}
        choices={options(concerns, all.concern)}
        optional
      />
      <Checkbox field={bound("classified")} label={copy.classified} />
      <div class="field-grid">
        <TextField field={bound("thirdName")} lang={lang} label={copy.thirdName} maxlength={300} optional />
        <SelectField
          field={bound("thirdCountry")}
          lang={lang}
          label={copy.thirdCountry}
          options={countries}
          empty={copy.choose}
          optional
        />
      </div>
      <SelectField
        field={bound("purpose")}
        lang={lang}
        label={copy.purpose}
        hint={copy.purposeHint}
        options={options(purposes, all.purpose)}
        empty={copy.noPurpose}
        optional
      />
    </>
  );
}
