import * as z from "zod";
import { packageParts, packageWishes } from "./codes.ts";
import { type Request, requestSchema } from "./request.ts";

/** Fields of a request that are saved each for itself; `null` takes one away. Lines have verbs of their own. */
export const requestChangesSchema = z.lazy(() => {
  const { shape } = requestSchema.unwrap();
  return z.strictObject({
    kind: shape.kind.nullable(),
    endUse: shape.endUse.nullable(),
    endUser: shape.endUser.nullable(),
    destination: shape.destination.nullable(),
    wantedOn: shape.wantedOn.nullable(),
    financing: shape.financing.nullable(),
    thirdParties: shape.thirdParties.nullable(),
    reference: shape.reference.nullable(),
    industrialParticipation: shape.industrialParticipation.nullable(),
    classified: shape.classified.nullable(),
    note: shape.note.nullable(),
    package: z.partialRecord(z.enum(packageParts), z.enum(packageWishes).nullable()).optional(),
  });
});
export type RequestChanges = z.infer<typeof requestChangesSchema>;

type Flat = Readonly<Record<string, unknown>>;

/** By field; the parts of the package each for itself. What is not said does not appear. */
export function flatFields({ package: parts, ...fields }: RequestChanges): Flat {
  const named = Object.entries(parts ?? {}).map(([part, wish]) => [`package.${part}`, wish]);
  return Object.fromEntries([...Object.entries(fields), ...named].filter(([, value]) => value !== undefined));
}

const fieldsOf = ({ lines: _lines, ...fields }: Request): Flat => flatFields(fields);

/** Equal whatever order the fields were written in; what is absent equals null. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Fields of `changes` that are neither as they `were` read nor already what is wanted: somebody else changed them. */
export function changedMeanwhile(now: Request, changes: RequestChanges, were: RequestChanges): string[] {
  const [theirs, read] = [fieldsOf(now), flatFields(were)];
  return Object.entries(flatFields(changes)).flatMap(([field, mine]) =>
    same(theirs[field], mine) || same(theirs[field], read[field]) ? [] : [field],
  );
}

/** The request with the changes made. */
export function withRequestChanges(now: Request, changes: RequestChanges): Request {
  const { package: parts, ...fields } = changes;
  const said = Object.fromEntries(
    Object.entries({ ...now, ...defined(fields) }).filter(([, value]) => value !== null),
  );
  const asked = Object.fromEntries(
    Object.entries({ ...now.package, ...parts }).filter(([, wish]) => wish !== null && wish !== undefined),
  );
  return requestSchema.parse({ ...said, package: asked });
}

const defined = (fields: Flat): Flat =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const changesNothing = (now: Request, after: Request): boolean => same(now, after);
