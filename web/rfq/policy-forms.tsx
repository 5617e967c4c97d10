import { untyped } from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { clockSteps, type Policy } from "../../shared/rfq/policy.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { policyCopy } from "../copy/policy.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { binder } from "../ui/bound.ts";
import { FieldSet, Radios } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import type { PolicyProps } from "./policy-props.ts";
import { models } from "./policy-tables.tsx";

export function policyLabels(lang: Language): Record<string, string> {
  const copy = policyCopy[lang];
  return {
    from: copy.fromLabel,
    ...Object.fromEntries(clockSteps.map((step) => [`clocks.${step}`, copy.steps[step]])),
    ...Object.fromEntries(models.map((model) => [`feeBasisPoints.${model}`, copy.models[model]])),
    reason: copy.reason,
    decision: copy.decision,
    note: copy.note,
  };
}

const keptOf = (now: Policy): Record<string, string> => ({
  ...Object.fromEntries(clockSteps.map((step) => [`clocks.${step}`, String(now.clocks[step].days)])),
  ...Object.fromEntries(models.map((m) => [`feeBasisPoints.${m}`, String(now.feeBasisPoints[m] / 100)])),
});

export function ProposeForm(props: PolicyProps & { readonly now: Policy }) {
  const { lang, now, typed, failed, revision } = props;
  const copy = policyCopy[lang];
  const bound = binder(failed === "propose" ? typed : untyped, sayFault(lang), "propose", keptOf(now));
  return (
    <FoldedForm
      title={copy.propose}
      action={`/${lang}/staff/policy`}
      open={failed === "propose"}
      hidden={{ revision }}
    >
      <TextField
        field={bound("from")}
        lang={lang}
        label={copy.fromLabel}
        hint={copy.fromHint}
        type="date"
        width="medium"
      />
      <FieldSet legend={copy.clocks}>
        {clockSteps.map((step) => (
          <TextField
            field={bound(`clocks.${step}`)}
            lang={lang}
            label={copy.steps[step]}
            hint={now.clocks[step].of === "WORKING" ? copy.unitWorking : copy.unitCalendar}
            inputmode="numeric"
            maxlength={4}
            width="short"
          />
        ))}
      </FieldSet>
      <FieldSet legend={copy.fees}>
        {models.map((model) => (
          <TextField
            field={bound(`feeBasisPoints.${model}`)}
            lang={lang}
            label={copy.models[model]}
            hint={copy.percent}
            inputmode="decimal"
            maxlength={6}
            width="short"
          />
        ))}
      </FieldSet>
      <TextArea field={bound("reason")} lang={lang} label={copy.reason} maxlength={1000} />
    </FoldedForm>
  );
}

export function DecideForm({ lang, typed, failed, revision }: PolicyProps) {
  const copy = policyCopy[lang];
  const bound = binder(failed === "decide" ? typed : untyped, sayFault(lang), "decide");
  return (
    <PostForm action={`/${lang}/staff/policy/decision`} submit={copy.decide} hidden={{ revision }}>
      <Radios
        field={bound("decision")}
        lang={lang}
        label={copy.decision}
        choices={[
          { value: "APPROVE", label: copy.approve },
          { value: "REJECT", label: copy.reject },
        ]}
        inline
      />
      <TextArea field={bound("note")} lang={lang} label={copy.note} maxlength={1000} rows={3} optional />
    </PostForm>
  );
}
