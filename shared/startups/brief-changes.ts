import * as z from "zod";
import { type Brief, briefSchema } from "./brief.ts";

/** A text in two languages, of which each is saved for itself; `null` takes one away, or the whole. */
const textChange = (max: number) => {
  const line = z.string().trim().min(1).max(max).nullable().optional();
  return z.strictObject({ ja: line, en: line }).nullable().optional();
};

/**
 * Fields of a brief that are saved each for itself; `null` takes one away (a merge patch, RFC 7396). Paper and pictures
 * have verbs of their own.
 */
export const briefChangesSchema = z.lazy(() => {
  const { shape } = briefSchema.unwrap();
  const { date, witness } = shape.evidence.unwrap().unwrap().shape;
  return z.strictObject({
    title: textChange(200),
    summary: textChange(400),
    description: textChange(6000),
    area: shape.area.nullable(),
    civilUse: textChange(1000),
    defenceUse: textChange(1000),
    trl: shape.trl.nullable(),
    evidence: z
      .strictObject({
        statement: textChange(1000),
        place: textChange(200),
        date: date.nullable(),
        witness: witness.nullable(),
      })
      .nullable()
      .optional(),
    ipOwner: textChange(200),
    controlRow: shape.controlRow.nullable(),
    seeks: shape.seeks.nullable(),
    productVersion: shape.productVersion.nullable(),
    demo: shape.demo.nullable(),
    owners: shape.owners.nullable(),
    funding: shape.funding.nullable(),
    shielded: shape.shielded.nullable(),
  });
});
export type BriefChanges = z.infer<typeof briefChangesSchema>;

type Flat = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Flat =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** Parts that are saved each for itself; what lies in others goes together. */
const parted = new Set([
  "title",
  "summary",
  "description",
  "civilUse",
  "defenceUse",
  "ipOwner",
  "evidence",
  "evidence.statement",
  "evidence.place",
]);

/** By the names of their leaves (`title.ja`, `evidence.date`); what is not said does not appear. */
export function briefLeaves(fields: Flat, prefix = ""): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
      if (value === undefined) return [];
      const path = prefix + name;
      return parted.has(path) && isFields(value)
        ? Object.entries(briefLeaves(value, `${path}.`))
        : [[path, value]];
    }),
  );
}

/** Equal whatever order the fields were written in; what is absent equals null. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    isFields(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
export const sameValue = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const at = (fields: Flat, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, name) => (isFields(inner) ? inner[name] : undefined), fields);

/** Leaves of `changes` that are neither as they `were` read nor already what is wanted: somebody else changed them. */
export const changedMeanwhile = (now: Brief, changes: BriefChanges, were: BriefChanges): string[] =>
  Object.entries(briefLeaves(changes)).flatMap(([path, mine]) => {
    const theirs = at(now, path);
    return sameValue(theirs, mine) || sameValue(theirs, at(were, path)) ? [] : [path];
  });

/** The fields with the patch merged in; an object that nothing is left of goes. */
function merged(now: Flat, patch: Flat): Flat | undefined {
  const all: Record<string, unknown> = { ...now };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const old = all[name];
    const next = isFields(value) ? merged(isFields(old) ? old : {}, value) : value;
    if (next === null || next === undefined) delete all[name];
    else all[name] = next;
  }
  return Object.keys(all).length > 0 ? all : undefined;
}

/** The brief with the changes made. */
export const withBriefChanges = (now: Brief, changes: BriefChanges): Brief =>
  briefSchema.parse(merged(now, changes) ?? {});
