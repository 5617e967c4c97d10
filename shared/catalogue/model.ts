import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { listingIdSchema, organisationIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";
import { lotSchema } from "../surplus/model.ts";
import {
  armsCategories,
  changeReasons,
  itemClasses,
  saleModels,
  seeks,
  serviceTypes,
  statuses,
  technologyAreas,
} from "./codes.ts";
import { nsnSchema } from "./nsn.ts";
import { pictureSchema } from "./picture.ts";
import { priceSchema } from "./price.ts";

/** Who may know that the listing exists at all. */
export const visibilitySchema = z.lazy(() =>
  z.discriminatedUnion("tier", [
    z.strictObject({ tier: z.literal("PUBLIC") }),
    z.strictObject({ tier: z.literal("REGISTERED_GOV") }),
    z.strictObject({ tier: z.literal("NAMED_COUNTRIES"), countries: z.array(countrySchema).min(1).max(60) }),
  ]),
);
export type Visibility = z.infer<typeof visibilitySchema>;

/** What the licensing officer sets. Rows of the Export Trade Control Order are strings ("3-2"). */
export const classificationSchema = z.lazy(() =>
  z
    .strictObject({
      itemClass: z.enum(itemClasses),
      controlRow: z.string().max(16).optional(),
      armsCategory: z.enum(armsCategories).optional(),
    })
    .refine((c) => c.itemClass === "NON_WEAPON" || c.armsCategory !== undefined, {
      error: "arms-category-missing",
    }),
);
export type Classification = z.infer<typeof classificationSchema>;

const specificationSchema = z.lazy(() => z.strictObject({ name: textOf(80), value: textOf(300) }));
export type Specification = z.infer<typeof specificationSchema>;

const placeSchema = z.lazy(() =>
  z.strictObject({
    /** Town, base or prefecture, as people say it; also the value of the place facet. */
    name: textOf(120),
    country: countrySchema,
    /** ISO 3166-2 subdivision where known ("JP-34"). */
    region: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
      .optional(),
  }),
);

const makerSchema = z.lazy(() =>
  z.strictObject({
    name: textOf(200),
    /** The supplier that it is, where it is one of the agency's: it sees who read its name. */
    organisationId: organisationIdSchema.optional(),
    country: countrySchema,
    /** Reputational shield: the public does not see the name. */
    shielded: z.boolean(),
  }),
);

/** Built when a listing is first parsed: a cold start does not pay for 300 schemas. */
const common = () => ({
  /** No classified content is ever stored. */
  marking: z.literal("UNCLASSIFIED"),
  title: textOf(200),
  summary: textOf(400),
  description: textOf(6000).optional(),
  nsn: nsnSchema.optional(),
  /** What stood in an NSN column and is none, for instance `1240-DS-OPT-SIGH`. */
  localStockNumber: z.string().min(1).max(40).optional(),
  /** Federal Supply Class, four digits; known for most items even without an NSN. */
  fsc: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  models: z.array(z.string().min(1).max(60)).max(20),
  partNumbers: z.array(z.string().min(1).max(60)).max(50),
  maker: makerSchema.optional(),
  specifications: z.array(specificationSchema).max(60),
  visibility: visibilitySchema,
  classification: classificationSchema.optional(),
  price: priceSchema,
  saleModel: z.enum(saleModels),
  place: placeSchema.optional(),
  /** First day the item can be had; absent: now. */
  availableFrom: daySchema.optional(),
  /** Typical time from contract to delivery. */
  leadTimeMonths: z.strictObject({ from: z.int().min(0).max(240), to: z.int().min(0).max(240) }).optional(),
  pictures: z.array(pictureSchema).max(20),
  /** Services that keep it running, the lot's refurbishment, the item a service is for. */
  related: z.array(listingIdSchema).max(24),
  /** Hidden after this day until reviewed; at most 12 months ahead. */
  reviewBy: daySchema,
});

const technologySchema = z.lazy(() =>
  z
    .strictObject({
      area: z.enum(technologyAreas),
      civilUse: textOf(1000),
      defenceUse: textOf(1000).optional(),
      /** ISO 16290. */
      trl: z.int().min(1).max(9),
      trlEvidence: z
        .strictObject({ statement: textOf(1000), place: textOf(200).optional(), date: daySchema.optional() })
        .optional(),
      ipOwner: textOf(200).optional(),
      declaredControlRow: z.string().max(12).optional(),
      seeks: z.array(z.enum(seeks)).min(1),
      /** The intake file that it came with, and the number under which that source knows it. */
      source: z
        .strictObject({
          fileHash: z.string().regex(/^[0-9a-f]{64}$/),
          fileName: z.string().max(255),
          id: z.string().max(60).optional(),
        })
        .optional(),
      /** Of what the public reads only: the detail was left out, see `openPart`. */
      withheld: z.literal(true).optional(),
    })
    .refine((t) => t.withheld || t.defenceUse !== undefined, { error: "required", path: ["defenceUse"] })
    .refine((t) => t.withheld || t.ipOwner !== undefined, { error: "required", path: ["ipOwner"] })
    .refine((t) => t.withheld || t.declaredControlRow !== undefined, {
      error: "required",
      path: ["declaredControlRow"],
    })
    .refine(
      (t) =>
        t.withheld || t.trl < 7 || (t.trlEvidence?.place !== undefined && t.trlEvidence.date !== undefined),
      {
        error: "trl-evidence",
      },
    ),
);

/** What a listing says. The same shape for a draft, each published version and what the public reads. */
export const contentSchema = z
  .lazy(() => {
    const every = common();
    return z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("EQUIPMENT"), ...every }),
      z.strictObject({
        kind: z.literal("SERVICE"),
        ...every,
        service: z.strictObject({
          type: z.enum(serviceTypes),
          duration: textOf(200).optional(),
          site: textOf(200).optional(),
        }),
      }),
      z.strictObject({ kind: z.literal("SURPLUS"), ...every, lot: lotSchema }),
      z.strictObject({ kind: z.literal("TECHNOLOGY"), ...every, technology: technologySchema }),
    ]);
  })
  .meta({ id: "Content" });
export type Content = z.infer<typeof contentSchema>;
export type ContentOf<K extends Content["kind"]> = Extract<Content, { kind: K }>;

/** The agency's own record of a listing: what is being worked on, and where it stands. */
export const listingSchema = z
  .lazy(() =>
    z.strictObject({
      id: listingIdSchema,
      status: z.enum(statuses),
      /** Lock number: every write expects the one it read. */
      revision: z.int().min(1),
      content: contentSchema,
      /** Number of the last publication or withdrawal, which count together; 0 before the first. */
      version: z.int().min(0),
      published: z.array(
        z.strictObject({
          version: z.int().min(1),
          at: instantSchema,
          tier: z.enum(["PUBLIC", "GOV"]),
          /** Top-level fields of the content that differ from the version before. */
          changed: z.array(z.string()),
        }),
      ),
      /** Withdrawals share the numbers of the versions; absent before the first. */
      withdrawn: z.array(z.strictObject({ version: z.int().min(1), at: instantSchema })).optional(),
      /** Who began the draft or the present revision of it; the desk shows them as its owner. */
      preparedBy: z.string(),
      /** Everybody who changed the content since; none of them may approve it. */
      contributors: z.array(z.string()).optional(),
      classifiedBy: z.string().optional(),
      approvedBy: z.string().optional(),
      /** Why it was sent back, until it is submitted again. */
      sentBack: z
        .strictObject({ at: instantSchema, by: z.string(), reasons: z.array(z.enum(changeReasons)).min(1) })
        .optional(),
      /** Days in Japan at whose beginning the nightly job publishes or withdraws it. */
      schedule: z
        .strictObject({ publishOn: daySchema.optional(), withdrawOn: daySchema.optional() })
        .optional(),
      /** The technology of a supplier that it was listed from. */
      technologyId: z
        .string()
        .regex(/^T-[0-9A-HJKMNP-TV-Z]{12}$/)
        .optional(),
      createdAt: instantSchema,
      /** When it came to its status; absent: when it was created. */
      since: instantSchema.optional(),
      changedAt: instantSchema,
    }),
  )
  .meta({ id: "Listing" });
export type Listing = z.infer<typeof listingSchema>;
