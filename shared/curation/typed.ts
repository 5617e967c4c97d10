import { decimalOf, type Money } from "../base/money.ts";
import { languages } from "../base/text.ts";
import { type Content, contentSchema, type Specification } from "../catalogue/model.ts";
import { valueAt } from "./changes.ts";
import { type FieldSpec, fieldsOf, groups } from "./fields.ts";

import { keyOf, type Read, type TypedFields, textOf } from "./typed-parts.ts";
import { currencyOf, withPrice } from "./typed-price.ts";

/** Names of a field's inputs. */
export const namesOf = ({ path, type }: FieldSpec): readonly string[] =>
  type === "text" || type === "long" ? languages.map((lang) => `${path}.${lang}`) : [path];

const pairLine = ({ name, value }: Specification) =>
  [name.ja, value.ja, name.en, value.en].map((part) => (part ?? "").replaceAll("|", "/")).join(" | ");

function shown({ path, type }: FieldSpec, content: Content): string {
  const value = valueAt(content, path);
  if (type === "money") return isMoney(value) ? decimalOf(value) : "";
  if (path === "price.currency") return currencyOf(content.price);
  if (type === "pairs") return content.specifications.map(pairLine).join("\n");
  if (Array.isArray(value)) return value.join("\n");
  return value === undefined ? "" : String(value);
}

const isMoney = (value: unknown): value is Money =>
  typeof value === "object" && value !== null && "minor" in value && "currency" in value;
/** A record as the editor shows it. */
export function typedOf(content: Content): TypedFields {
  return Object.fromEntries(
    fieldsOf(content.kind).flatMap((spec): [string, string][] =>
      namesOf(spec).map((name) => {
        const text = name === spec.path ? undefined : valueAt(content, name);
        return [name, name === spec.path ? shown(spec, content) : typeof text === "string" ? text : ""];
      }),
    ),
  );
}

type Outcome = { readonly value: unknown } | { readonly error: string };

const countryLike = /\.country$/;

function parsedField({ path, type, max, required }: FieldSpec, typed: string): Outcome {
  const trimmed = typed.trim();
  if (type === "tick") return { value: trimmed.endsWith("true") };
  if (type === "lines" || type === "choices") return { value: linesOf(typed) };
  if (type === "pairs") return pairsOf(typed);
  if (trimmed === "") return required ? { error: "required" } : { value: null };
  if (type === "number")
    return /^\d{1,9}$/.test(trimmed.normalize("NFKC").replaceAll(",", ""))
      ? { value: Number(trimmed.normalize("NFKC").replaceAll(",", "")) }
      : { error: "not-a-number" };
  if (type === "line") {
    const plain = trimmed.normalize("NFKC");
    if (max !== undefined && plain.length > max) return { error: "too-long" };
    return { value: countryLike.test(path) || path === "lot.unitOfIssue" ? plain.toUpperCase() : plain };
  }
  if (max !== undefined && trimmed.length > max) return { error: "too-long" };
  return { value: trimmed };
}

const linesOf = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** One specification a line: name and value in Japanese, then in English, between bars. */
function pairsOf(typed: string): Outcome {
  const pairs: Specification[] = [];
  for (const line of linesOf(typed.normalize("NFC"))) {
    const [nameJa, valueJa, nameEn, valueEn, ...more] = line.split(/[|｜]/).map((part) => part.trim());
    const name = textOf(nameJa, nameEn);
    const value = textOf(valueJa, valueEn);
    if (more.length > 0 || !name || !value) return { error: "specification-line" };
    pairs.push({ name, value });
  }
  return { value: pairs };
}

/**
 * What was changed in the editor against the record as it was opened. A field that cannot be read is an error by its
 * name and changes nothing; fields that were not sent stay as they are.
 */
export function readTyped(opened: Content, typed: TypedFields): Read {
  const before = typedOf(opened);
  const changes: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const spec of fieldsOf(opened.kind)) {
    if (spec.path.startsWith("price.")) continue;
    for (const name of namesOf(spec)) {
      const sent = typed[name];
      if (sent === undefined || sent === before[name]) continue;
      const outcome = parsedField(
        { ...spec, required: undefined as never, ...requiredPart(spec, name) },
        sent,
      );
      if ("error" in outcome) errors[name] = outcome.error;
      else changes[name] = outcome.value;
    }
  }
  Object.assign(changes, droppedGroups(opened, { ...before, ...typed }, changes));
  return withPrice({ ...before, ...typed }, before, { changes, errors });
}

/** One language of a bilingual text may be missing while it is a draft. */
const requiredPart = (spec: FieldSpec, name: string) =>
  spec.required && name === spec.path ? { required: true as const } : {};

/** An optional part whose fields are all empty goes as a whole. */
function droppedGroups(
  opened: Content,
  now: TypedFields,
  changes: Record<string, unknown>,
): Record<string, null> {
  const dropped: Record<string, null> = {};
  for (const [group, parts] of Object.entries(groups)) {
    const names = parts.flatMap((part) => [part, `${part}.ja`, `${part}.en`]);
    if (names.some((name) => (now[name] ?? "").trim() !== "")) continue;
    for (const name of Object.keys(changes)) if (name.startsWith(`${group}.`)) delete changes[name];
    if (valueAt(opened, group) !== undefined) dropped[group] = null;
  }
  return dropped;
}

/** What is wrong with a record's content, by field; empty when it is of its shape. */
export function faultsOf(content: unknown): Readonly<Record<string, string>> {
  const outcome = contentSchema.safeParse(content);
  const faults: Record<string, string> = {};
  for (const issue of outcome.error?.issues ?? []) faults[issue.path.join(".")] ??= keyOf(issue.message);
  return faults;
}
