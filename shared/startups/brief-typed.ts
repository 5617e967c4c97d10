import { languages } from "../base/text.ts";
import type { Brief } from "./brief.ts";
import { type BriefChanges, briefLeaves } from "./brief-changes.ts";
import { type BriefReader, briefReaders, ownerInputs, rowsShown, sourceInputs } from "./brief-readers.ts";

/** What the builder's inputs say, by name; several values of a name are lines. */
export type TypedBrief = Readonly<Record<string, string>>;

const texts = [
  "title",
  "summary",
  "description",
  "civilUse",
  "defenceUse",
  "ipOwner",
  "evidence.statement",
  "evidence.place",
];
const percent = (share: number): string => String(share / 100);

/** A brief as the builder shows it; what could not be read stands as it was typed. */
export function typedBrief(brief: Brief, unread: TypedBrief = {}): TypedBrief {
  const leaves = briefLeaves(brief);
  const said = (name: string): string => String(leaves[name] ?? "");
  const { owners = [], funding = [] } = brief;
  return {
    ...Object.fromEntries(
      texts.flatMap((field) => languages.map((lang) => [`${field}.${lang}`, said(`${field}.${lang}`)])),
    ),
    area: said("area"),
    trl: said("trl"),
    "evidence.date": said("evidence.date"),
    "evidence.witness": said("evidence.witness"),
    controlRow: said("controlRow"),
    productVersion: said("productVersion"),
    demo: said("demo"),
    seeks: (brief.seeks ?? []).join("\n"),
    shielded: brief.shielded ? "yes" : "",
    ...rows(rowsShown(owners.length), (i) => {
      const one = owners[i];
      return ownerInputs(i, [one?.name ?? "", one?.country ?? "", one ? percent(one.share) : ""]);
    }),
    ...rows(rowsShown(funding.length), (i) => {
      const one = funding[i];
      const said = [one?.source, one?.country, one?.kind, one?.year, one?.amount];
      return sourceInputs(
        i,
        said.map((value) => String(value ?? "")),
      );
    }),
    ...unread,
  };
}

const rows = (count: number, of: (index: number) => TypedBrief): TypedBrief =>
  Object.assign({}, ...Array.from({ length: count }, (_, i) => of(i)));

export type ReadBrief = {
  readonly changes: BriefChanges;
  /** Keys of sentences by input. */
  readonly errors: Readonly<Record<string, string>>;
  /** Inputs that cannot be read, as they were typed, those of before included. */
  readonly unread: TypedBrief;
  /** Inputs that somebody else changed differently since they were shown. */
  readonly elsewhere: readonly string[];
};

/** Characters that are kept of what cannot be read: a row of the table has its limits. */
const unreadMost = 20_000;

/**
 * What somebody changed in the builder: inputs that differ from how they `were` shown, on top of the brief as it is now.
 * What cannot be read changes no field; it is kept as it was typed and is an error by its input.
 */
export function readTypedBrief(now: Written, typed: TypedBrief, were: TypedBrief): ReadBrief {
  const there = typedBrief(now.brief, now.unread);
  const isInput = (name: string) => name in there || /^(owners|funding)\.\d{1,2}\.[a-z]+$/.test(name);
  const mine = Object.entries(typed).filter(
    ([name, value]) => isInput(name) && value !== (were[name] ?? there[name] ?? ""),
  );
  const elsewhere = mine
    .filter(([name, value]) => {
      const theirs = there[name] ?? "";
      return theirs !== value && were[name] !== undefined && theirs !== were[name];
    })
    .map(([name]) => name);
  const changed = new Set(mine.map(([name]) => name));
  const merged = { ...there, ...Object.fromEntries(mine) };

  const fields: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  let unread: Record<string, string> = { ...now.unread };
  for (const reader of briefReaders) {
    const inputs = inputsOf(reader, merged);
    if (!inputs.some((name) => changed.has(name))) continue;
    const outcome = reader.read(merged, inputs);
    for (const name of inputs) delete unread[name];
    if ("errors" in outcome) {
      Object.assign(errors, outcome.errors);
      unread = { ...unread, ...Object.fromEntries(inputs.map((name) => [name, merged[name] ?? ""])) };
    } else fields[reader.field] = outcome.value;
  }
  return { changes: nested(fields), errors, unread: bounded(unread), elsewhere };
}

type Written = { readonly brief: Brief; readonly unread?: TypedBrief | undefined };
/** What is wrong with inputs that are kept because they could not be read: keys of sentences by input. */
export function unreadErrors({ brief, unread = {} }: Written): Readonly<Record<string, string>> {
  if (Object.keys(unread).length === 0) return {};
  const { errors } = readTypedBrief({ brief }, unread, {});
  // A row that was read since is as it was left: it waits to be saved once more.
  return Object.keys(errors).length > 0
    ? errors
    : Object.fromEntries(Object.keys(unread).map((name) => [name, "unread"]));
}

const inputsOf = ({ inputs }: BriefReader, typed: TypedBrief): readonly string[] =>
  typeof inputs === "string" ? [inputs] : Object.keys(typed).filter((name) => inputs.test(name));

/** `title.ja` lies in `title`. */
function nested(fields: Readonly<Record<string, unknown>>): BriefChanges {
  const all: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    let inner = all;
    for (const name of names) {
      const next = (inner[name] ?? {}) as Record<string, unknown>;
      inner[name] = next;
      inner = next;
    }
    inner[last] = value;
  }
  return all as BriefChanges;
}

function bounded(unread: TypedBrief): TypedBrief {
  let left = unreadMost;
  return Object.fromEntries(
    Object.entries(unread).filter(([name, value]) => {
      left -= name.length + value.length;
      return left >= 0;
    }),
  );
}
