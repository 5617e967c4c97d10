import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import {
  documentKinds,
  documentStatuses,
  fileTypeNames,
  maxBytes,
  pictureFormats,
  refusalReasons,
} from "./codes.ts";

export const documentIdPattern = /^D-[0-9A-HJKMNP-TV-Z]{12}$/;
export const documentIdSchema = z.string().regex(documentIdPattern);
export type DocumentId = string;

/** The record that a file belongs to: `listing:L-0123456789AB`. */
export const ownerSchema = z.string().regex(/^[a-z]+:[A-Z]-[0-9A-HJKMNP-TV-Z]{12}$/);

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of a picture; `slot` is part of its name, `width` and `height` are the true ones, in pixels. */
export const variantSchema = z.strictObject({
  slot: z.int().positive(),
  format: z.enum(pictureFormats),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
});
export type Variant = z.infer<typeof variantSchema>;

export const nameSchema = z
  .string()
  .trim()
  .min(1, "required")
  .max(150, "too-long")
  .transform((name) => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/gu, "_"));

/** What somebody wants to put to a record, as far as it is known before the file is there. */
export const wishSchema = z.lazy(() =>
  z.strictObject({
    owner: ownerSchema,
    kind: z.enum(documentKinds),
    name: nameSchema,
    /** Bytes; the store then takes exactly as many. */
    size: z.int().min(1).max(maxBytes.DOCUMENT).optional(),
    sha256: sha256Schema.optional(),
  }),
);
export type Wish = z.infer<typeof wishSchema>;

/** Pages counted in the file itself; `wide`: each is wider than high, as slides are. */
export const pagedSchema = z.strictObject({ pages: z.int().min(1), wide: z.boolean() });
export type Paged = z.infer<typeof pagedSchema>;

/** A file put to a record, from the offer of a place to post it to its end. */
export const documentSchema = z.lazy(() =>
  z.strictObject({
    id: documentIdSchema,
    revision: z.int().min(1),
    status: z.enum(documentStatuses),
    owner: ownerSchema,
    kind: z.enum(documentKinds),
    name: z.string(),
    by: z.string(),
    at: instantSchema,
    changedAt: instantSchema,
    declared: z.strictObject({ size: z.int().optional(), sha256: sha256Schema.optional() }),
    /** The one post that counts, known by what the store calls its bytes. */
    arrived: z.strictObject({ etag: z.string(), size: z.int(), at: instantSchema }).optional(),
    reason: z.enum(refusalReasons).optional(),
    /** Of the bytes themselves; from here on only for what is clean. */
    type: z.enum(fileTypeNames).optional(),
    bytes: z.int().optional(),
    sha256: sha256Schema.optional(),
    variants: z.array(variantSchema).optional(),
    /** Of records that ask for it; absent also where the file could not be read. */
    paged: pagedSchema.optional(),
    /** When a row of what never arrived goes by itself, in seconds. */
    expiresAt: z.int().optional(),
  }),
);
export type Document = z.infer<typeof documentSchema>;
