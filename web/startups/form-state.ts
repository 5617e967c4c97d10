import { type Typed, untyped } from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { type Bound, binder, type Fault, faultsOf } from "../ui/bound.ts";

/** What was typed into which form of a page, when one came back. */
export type FormState = {
  readonly lang: Language;
  readonly typed: Typed;
  readonly failed?: string | undefined;
};
type Kept = Readonly<Record<string, string | readonly string[]>>;

/** What the forms of a page are drawn from, where refusals are said by `sayOf`. */
export const formState = <State extends FormState>(sayOf: (state: State) => (reason: string) => string) => ({
  /** The fields of one form: what was typed, when it is this one that came back, else what is kept. */
  fieldsIn: (state: State, form: string, kept: Kept = {}): ((name: string) => Bound) =>
    binder(state.failed === form ? state.typed : untyped, sayOf(state), form, kept),
  cameBack: ({ typed, failed }: FormState, form: string): boolean =>
    failed === form && Object.keys(typed.errors).length > 0,
  /** The mistakes of one form, in the order of its labels. */
  faultsIn: (state: State, form: string, labels: Readonly<Record<string, string>>): Fault[] =>
    state.failed === form ? faultsOf(state.typed, labels, sayOf(state), form) : [],
});
