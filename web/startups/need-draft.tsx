import type { Need } from "../../shared/startups/need.ts";
import { needFields } from "../../shared/startups/need-typed.ts";
import { codes } from "../copy/codes.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { bandText } from "./need-facts.tsx";
import { NeedFields, needLabels } from "./need-fields.tsx";
import { cameBack, type FormState, faultsIn, fieldsIn } from "./need-form-state.ts";

type Written = Pick<Need, "statement" | "audience" | "sponsor" | "revision">;
type Props = { readonly one: Written; readonly lang: FormState["lang"] };

/** A need as far as it has been written. */
export function WrittenNeed({ one: { statement, audience }, lang }: Props) {
  const { form, audiences } = needsCopy[lang];
  const { area, budget, fsc, problem, outcome, constraints } = statement;
  const days = (["opensOn", "questionsUntil", "answersUntil", "decisionBy"] as const).map((name) => {
    const value = statement[name];
    return value ? { name: form.fields[name], value: day(value, lang) } : undefined;
  });
  return (
    <>
      <Facts
        facts={[
          area ? { name: form.fields.area, value: codes[lang].area[area] } : undefined,
          budget ? { name: form.fields.budget, value: bandText(budget, lang) } : undefined,
          fsc ? { name: form.fields.fsc, value: fsc } : undefined,
          ...days,
          { name: form.fields.audience, value: audiences[audience] },
        ]}
      />
      {Object.entries({ problem, outcome, constraints }).map(([name, text]) =>
        text ? (
          <section>
            <h2>{form.fields[name as "problem"]}</h2>
            <p class="as-typed">
              <Said text={text} lang={lang} />
            </p>
          </section>
        ) : null,
      )}
    </>
  );
}

/** The form that writes it anew, folded up until it is wanted. */
export function EditNeed({
  one,
  state,
  action,
  sponsored,
}: {
  one: Written;
  state: FormState;
  action: string;
  sponsored: boolean;
}) {
  const { lang } = state;
  const copy = needsCopy[lang].form;
  const kept = {
    ...needFields(one.statement),
    audience: one.audience,
    ...(one.sponsor?.shown && { named: "true" }),
  };
  return (
    <FoldedForm
      title={copy.edit}
      action={action}
      open={cameBack(state, "save")}
      hidden={{ revision: one.revision }}
    >
      <ErrorSummary faults={faultsIn(state, "save", needLabels(lang))} lang={lang} />
      <NeedFields lang={lang} bound={fieldsIn(state, "save", kept)} sponsored={sponsored} />
    </FoldedForm>
  );
}
