import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { moneySchema } from "../base/money.ts";
import { textOf } from "../base/text.ts";
import { conditionCodes, pricingBases, services } from "./codes.ts";

/** `assessed: false`: the source stated no condition; the code is an assumption until somebody inspects. */
const conditionSchema = z.lazy(() => z.strictObject({ code: z.enum(conditionCodes), assessed: z.boolean() }));

const inspectionSchema = z.lazy(() => z.strictObject({ from: daySchema, to: daySchema, place: textOf(200) }));

/** Where the rows of an intake file went: the units themselves are their own rows in the store. */
const sourceSchema = z.lazy(() =>
  z.strictObject({
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(255),
    rows: z.int().min(1),
  }),
);

/** A lot of surplus property, sold "as is, where is": condition and place, which is no Incoterm. */
export const lotSchema = z.lazy(() =>
  z.strictObject({
    quantity: z.int().min(0),
    /** Two letters, for instance EA (each). */
    unitOfIssue: z.string().regex(/^[A-Z]{2}$/),
    condition: conditionSchema,
    /** Disposal condition pair, for instance D7. */
    disposalCondition: z
      .string()
      .regex(/^[A-HX][1-9X]$/)
      .optional(),
    storage: textOf(300).optional(),
    manufactured: z.int().min(1900).max(2200).optional(),
    usage: z
      .strictObject({ hours: z.int().min(0).optional(), kilometres: z.int().min(0).optional() })
      .optional(),
    /** Sum over the units of what each was acquired for, when the source says. */
    acquisitionValue: moneySchema.optional(),
    knownDefects: textOf(2000).optional(),
    hazardousMaterials: textOf(1000).optional(),
    /** US demilitarisation code A–G, P or Q; only for items of US origin. */
    demilCode: z.enum(["A", "B", "C", "D", "E", "F", "G", "P", "Q"]).optional(),
    demilitarisation: textOf(1000).optional(),
    inspection: inspectionSchema.optional(),
    rfqClosing: daySchema.optional(),
    removalDeadline: daySchema.optional(),
    pricingBasis: z.enum(pricingBases).optional(),
    legalBasis: textOf(500).optional(),
    /** Consent of the country of origin to a transfer, where one is needed. */
    originConsent: z
      .strictObject({
        country: countrySchema,
        state: z.enum(["NOT_NEEDED", "PENDING", "GIVEN"]),
        date: daySchema.optional(),
      })
      .optional(),
    industryImpact: textOf(1000).optional(),
    declaringService: z.enum(services).optional(),
    asIsTextVersion: z.string().max(20),
    source: sourceSchema.optional(),
  }),
);
export type Lot = z.infer<typeof lotSchema>;
