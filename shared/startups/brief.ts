import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { textOf } from "../base/text.ts";
import { seeks, technologyAreas } from "../catalogue/codes.ts";
import { documentForms, fundingKinds } from "./codes.ts";

const line = (max: number) => z.string().trim().min(1).max(max);
const documentId = z.string().regex(/^D-[0-9A-HJKMNP-TV-Z]{12}$/);

/** What shows how ready it is: what was tried, where, when, and who saw it. */
export const evidenceSchema = z.lazy(() =>
  z.strictObject({
    statement: textOf(1000).optional(),
    place: textOf(200).optional(),
    date: daySchema.optional(),
    witness: line(200).optional(),
  }),
);

export const ownerSchema = z.lazy(() =>
  z.strictObject({
    name: line(200),
    country: countrySchema,
    /** Hundredths of a percent: 2550 is 25.5 %. */
    share: z.int().min(1).max(10_000),
  }),
);
export const fundingSchema = z.lazy(() =>
  z.strictObject({
    source: line(200),
    country: countrySchema,
    kind: z.enum(fundingKinds),
    year: z.int().min(1990).max(2100),
    /** Japanese yen. */
    amount: z.int().min(0).max(10_000_000_000_000).optional(),
  }),
);

/**
 * What a supplier says of its technology, as far as it has been written. Every text is in Japanese, English or both;
 * what a submission needs is asked by `missingOf`, not by this shape.
 */
export const briefSchema = z.lazy(() =>
  z.strictObject({
    title: textOf(200).optional(),
    summary: textOf(400).optional(),
    description: textOf(6000).optional(),
    area: z.enum(technologyAreas).optional(),
    civilUse: textOf(1000).optional(),
    defenceUse: textOf(1000).optional(),
    trl: z.int().min(1).max(9).optional(),
    evidence: evidenceSchema.optional(),
    ipOwner: textOf(200).optional(),
    /** A row of the Export Trade Control Order ("3-2"), or "unknown". */
    controlRow: z.string().max(12).optional(),
    seeks: z.array(z.enum(seeks)).max(seeks.length).optional(),
    /** The version of the product that this is about, as the firm calls it. */
    productVersion: line(60).optional(),
    /** `pages` was counted in the file itself. */
    paper: z
      .strictObject({
        id: documentId,
        form: z.enum(documentForms),
        name: line(200),
        pages: z.int().min(1),
        sha256: z.string(),
      })
      .optional(),
    pictures: z.array(documentId).max(12).optional(),
    demo: z.url().max(500).optional(),
    owners: z.array(ownerSchema).max(30).optional(),
    funding: z.array(fundingSchema).max(30).optional(),
    /** The maker's name is not shown to the public. */
    shielded: z.boolean().optional(),
  }),
);
export type Brief = z.infer<typeof briefSchema>;
