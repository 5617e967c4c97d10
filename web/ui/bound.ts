import type { Typed } from "../../shared/base/endpoint.ts";

/** A field of a form with what was typed into it, and what is wrong with that in the reader's words. */
export type Bound = {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly error?: string | undefined;
};
/** A line of the summary above a form; without an id it is about the whole form. */
export type Fault = { readonly id?: string; readonly label?: string; readonly text: string };
type Say = (key: string) => string;

const idOf = (prefix: string, name: string): string => `${prefix}-${name.replaceAll(".", "-")}`;

/** Binds fields by name. `prefix` keeps ids apart where a page has several forms; `kept` is shown before typing. */
export const binder =
  (typed: Typed, say: Say, prefix = "f", kept: Readonly<Record<string, string | readonly string[]>> = {}) =>
  (name: string): Bound => {
    const values = typed.values[name] ?? (isBlank(typed) ? [kept[name] ?? []].flat() : []);
    const key = typed.errors[name];
    return {
      name,
      id: idOf(prefix, name),
      values,
      value: values.at(-1) ?? "",
      ...(key !== undefined && { error: say(key) }),
    };
  };

const isBlank = (typed: Typed): boolean => Object.keys(typed.values).length === 0;

/** The mistakes in the order of the labels; those of no field that is shown come last, without a link. */
export function faultsOf(
  typed: Typed,
  labels: Readonly<Record<string, string>>,
  say: Say,
  prefix = "f",
): Fault[] {
  const order = Object.keys(labels);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(typed.errors)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, key]) => {
      const label = labels[name];
      return label === undefined ? { text: say(key) } : { id: idOf(prefix, name), label, text: say(key) };
    });
}
