import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";
import { endUseFlags, financings, packageParts, packageWishes, requestKinds } from "./codes.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
export const linesMax = 60;

/** Where a line comes from: a published listing or lot in the version read, or the buyer's own words. */
export const lineSourceSchema = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("LISTING"), listingId: listingIdSchema, version: z.int().min(1) }),
    z.strictObject({
      kind: z.literal("LOT"),
      listingId: listingIdSchema,
      version: z.int().min(1),
      /** Which "as is, where is" text the version read carries. */
      textVersion: z.string().max(20).optional(),
    }),
    z.strictObject({ kind: z.literal("FREE") }),
  ]),
);

export const requestLineSchema = z.lazy(() =>
  z.strictObject({
    /** Stays the line's number for the life of the case. */
    number: z.int().min(1).max(999),
    source: lineSourceSchema,
    description: text(300),
    /** Of the listing, in the other language, where there is one. */
    descriptionJa: text(300).optional(),
    nsn: z.string().max(20).optional(),
    partNumber: text(60).optional(),
    quantity: z.int().min(1).max(1_000_000_000),
    unit: z.string().regex(/^[A-Z]{2}$/),
    note: text(1000).optional(),
    /** Copied from the listing at submission, or set by licensing for a line in the buyer's own words. */
    itemClass: z.enum(["WEAPON", "NON_WEAPON"]).optional(),
    controlRow: z.string().max(16).optional(),
  }),
);
export type RequestLine = z.infer<typeof requestLineSchema>;

const partySchema = z.strictObject({ name: text(200), country: countrySchema });

/** What a government asks for. Everything but the lines may be missing while it is a draft; `missing` says what is. */
export const requestSchema = z.lazy(() =>
  z.strictObject({
    kind: z.enum(requestKinds).optional(),
    lines: z.array(requestLineSchema).max(linesMax),
    endUse: z.strictObject({ text: text(2000), flags: z.array(z.enum(endUseFlags)).max(3) }).optional(),
    endUser: partySchema.extend({ aliases: z.array(text(200)).max(5) }).optional(),
    destination: countrySchema.optional(),
    wantedOn: daySchema.optional(),
    financing: z.enum(financings).optional(),
    /** Said with an empty list that there are none; absent: not said. */
    thirdParties: z.array(partySchema).max(10).optional(),
    reference: text(80).optional(),
    package: z.partialRecord(z.enum(packageParts), z.enum(packageWishes)),
    industrialParticipation: z.strictObject({ wanted: z.boolean(), note: text(1000).optional() }).optional(),
    classified: z.boolean().optional(),
    note: text(4000).optional(),
  }),
);
export type Request = z.infer<typeof requestSchema>;

/** An officer's acceptance of a lot's "as is, where is" text, with the exact version. */
export const asIsAcceptanceSchema = z.lazy(() =>
  z.strictObject({
    listingId: listingIdSchema,
    listingVersion: z.int().min(1),
    textVersion: z.string().min(1).max(20),
    by: z.string(),
    name: z.string().max(200),
    at: instantSchema,
  }),
);
export type AsIsAcceptance = z.infer<typeof asIsAcceptanceSchema>;

export const emptyRequest: Request = { lines: [], package: {} };

/** Fields a request still needs before it may be submitted, in the order of the page; `lines.3.quantity` for parts. */
export function missingOf(request: Request, acceptances: readonly AsIsAcceptance[]): string[] {
  const missing: string[] = [];
  if (!request.kind) missing.push("kind");
  if (request.lines.length === 0) missing.push("lines");
  for (const part of packageParts) if (!request.package[part]) missing.push(`package.${part}`);
  if (!request.endUse) missing.push("endUse");
  if (!request.endUser) missing.push("endUser");
  if (!request.destination) missing.push("destination");
  if (!request.wantedOn) missing.push("wantedOn");
  if (!request.financing) missing.push("financing");
  if (!request.thirdParties) missing.push("thirdParties");
  if (!request.reference) missing.push("reference");
  if (!request.industrialParticipation) missing.push("industrialParticipation");
  if (request.classified === undefined) missing.push("classified");
  for (const { number, source } of request.lines)
    if (source.kind === "LOT" && !acceptances.some((a) => accepts(a, source)))
      missing.push(`lines.${number}.asIs`);
  return missing;
}

/** Whether an acceptance is of this very version of the lot. */
export const accepts = (
  { listingId, listingVersion }: AsIsAcceptance,
  source: { readonly listingId: string; readonly version: number },
): boolean => listingId === source.listingId && listingVersion === source.version;

/** Share of what a submission needs that is there, in whole per cent. */
export function completenessOf(request: Request, acceptances: readonly AsIsAcceptance[]): number {
  const lots = request.lines.filter(({ source }) => source.kind === "LOT").length;
  const all = 11 + packageParts.length + lots;
  return Math.floor(((all - missingOf(request, acceptances).length) / all) * 100);
}
