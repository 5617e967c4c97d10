import { untyped } from "../../shared/base/endpoint.ts";
import { sayNeed } from "../copy/startups-needs-refusals.ts";
import { formState, type FormState as OfForm } from "./form-state.ts";

/** With the last day of the need, where a refusal names it. */
export type FormState = OfForm & { readonly until?: string | undefined };

export const { fieldsIn, cameBack, faultsIn } = formState(({ lang, until }: FormState) =>
  sayNeed(lang, until),
);

/** A form that stands once per answer or question, and came back for one of them. */
export const ofOne = (state: FormState, form: string, field: string, id: string): FormState =>
  state.failed === form && state.typed.values[field]?.at(-1) === id
    ? { ...state, failed: `${form}-${id}` }
    : { lang: state.lang, typed: untyped };
