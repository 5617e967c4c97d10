import { completenessOf } from "../../shared/startups/needs.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { sayBrief } from "../copy/startups-brief-refusals.ts";
import { binder } from "../ui/bound.ts";
import { ReadinessStep, RightsStep, SeeksStep, UseStep, WhatStep } from "./brief-steps.tsx";
import { OwnersStep } from "./owner-steps.tsx";
import { type Bind, type BuilderProps, type StepProps, technologyAddress } from "./part.ts";

/** The steps that are typed: saved while they are typed, and by a button where no script runs. */
export function BriefFields(props: BuilderProps) {
  const { lang, one, builder, today } = props;
  const copy = briefCopy[lang];
  const step: StepProps = { lang, today, bind: bound(props), inputs: Object.keys(builder.shown) };
  return (
    <form
      class="form edit-form"
      method="post"
      action={`${technologyAddress(props)}/save`}
      novalidate
      data-autosave={`/api/supplier/technologies/${one.id}/autosave`}
      data-saving={copy.saving}
      data-saved={copy.saved}
      data-not-saved={copy.notSaved}
      data-offline={copy.offline}
      data-elsewhere={copy.elsewhere}
    >
      <input type="hidden" name="base" value={one.revision} />
      <input type="hidden" name="were" value={JSON.stringify(builder.shown)} />
      <WhatStep {...step} />
      <UseStep {...step} />
      <ReadinessStep {...step} />
      <RightsStep {...step} />
      <OwnersStep {...step} />
      <SeeksStep {...step} />
      <div class="edit-bar">
        <button class="button button-main" type="submit">
          {copy.save}
        </button>
        <p class="edit-status" role="status" data-autosave-status></p>
        <p class="quiet">
          {copy.standing.percent} <output data-autosave-percent>{completenessOf(one.brief)}%</output>
        </p>
      </div>
    </form>
  );
}

const lists = ["seeks"];

/**
 * What was typed or is kept, with what is wrong with it: of the form that came back, of what could not be read, or of a
 * rule. Beside a field that somebody else changed stands what they entered.
 */
function bound({ lang, typed, failed, builder }: BuilderProps): Bind {
  const copy = briefCopy[lang];
  const say = sayBrief(lang);
  const values = Object.fromEntries(Object.entries(builder.shown).map(([name, value]) => [name, [value]]));
  const back = failed === "save" ? typed : { values: {}, errors: {} };
  const kept: Record<string, string> = { ...builder.unread };
  for (const { rule, fields } of builder.faults)
    for (const field of fields) if (rule !== "trl-evidence") kept[field] ??= rule;
  const bind = binder(
    { values: { ...values, ...back.values }, errors: { ...kept, ...back.errors } },
    say,
    "save",
  );
  return (name) => {
    const field = bind(name);
    const theirs = builder.theirs?.[name];
    const many = lists.includes(name) ? field.value.split("\n").filter(Boolean) : field.values;
    const error =
      theirs === undefined ? field.error : `${field.error ?? ""} ${copy.theirs(theirs || copy.theirsNone)}`;
    return { ...field, values: many, error };
  };
}
