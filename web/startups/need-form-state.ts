import { type Typed, untyped } from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { sayNeed } from "../copy/startups-needs-refusals.ts";
import { type Bound, binder, faultsOf } from "../ui/bound.ts";

/** What was typed into which form of a page, when one came back; and the last day, where a refusal names it. */
export type FormState = {
  readonly lang: Language;
  readonly typed: Typed;
  readonly failed?: string | undefined;
  readonly until?: string | undefined;
};

/** The fields of one form: what was typed, when it is this one that came back, else what is kept. */
export const fieldsIn = (
  { lang, typed, failed, until }: FormState,
  form: string,
  kept: Readonly<Record<string, string | readonly string[]>> = {},
): ((name: string) => Bound) => binder(failed === form ? typed : untyped, sayNeed(lang, until), form, kept);

export const cameBack = ({ typed, failed }: FormState, form: string): boolean =>
  failed === form && Object.keys(typed.errors).length > 0;

/** The mistakes of one form, in the order of its labels. */
export const faultsIn = (
  { lang, typed, failed, until }: FormState,
  form: string,
  labels: Readonly<Record<string, string>>,
) => (failed === form ? faultsOf(typed, labels, sayNeed(lang, until), form) : []);

/** A form that stands once per answer or question, and came back for one of them. */
export const ofOne = (state: FormState, form: string, field: string, id: string): FormState =>
  state.failed === form && state.typed.values[field]?.at(-1) === id
    ? { ...state, failed: `${form}-${id}` }
    : { lang: state.lang, typed: untyped };
