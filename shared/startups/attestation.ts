import * as z from "zod";
import { daySchema, instantSchema, isPast } from "../base/day.ts";
import { listingIdSchema, organisationIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";

/** What the agency states of a product of one version: the forces use it, or they tried it. */
export const attestationKinds = ["IN_SERVICE", "TESTED"] as const;
export type AttestationKind = (typeof attestationKinds)[number];
/** What is written down. An issued one expires by its day, which nobody has to write. */
export const attestationStates = ["DRAFT", "ISSUED", "REVOKED", "DISCARDED"] as const;
export type AttestationState = (typeof attestationStates)[number];
/** How an issued one stands at a moment. */
export const standings = ["VALID", "EXPIRED", "REVOKED"] as const;
export type Standing = (typeof standings)[number];

export const revocationReasons = [
  "error",
  "out-of-service",
  "product-changed",
  "test-invalid",
  "key-compromised",
  "other",
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** Longest time from the day of issue. [policy] */
export const attestationYears = 5;
/** Days before its end on which the firm is told. [policy] */
export const attestationNoticeDays = 60;

export const attestationIdPattern = /^AT-[0-9A-HJKMNP-TV-Z]{12}$/;
export const attestationIdSchema = z.string().regex(attestationIdPattern);
const line = (max: number) => z.string().trim().min(1).max(max);
export const both = (max: number) => z.strictObject({ ja: line(max), en: line(max) });
const recorded = { by: z.string(), at: instantSchema };

/** Blanks and full-width letters make no other version. */
export const sameVersion = (version: string): string => version.normalize("NFKC").trim().replace(/\s+/g, " ");

/** What is stated, as it is signed and shown. Short enough that the signed text goes into an address. */
const stated = () => ({
  id: attestationIdSchema,
  kind: z.enum(attestationKinds),
  listingId: listingIdSchema,
  product: textOf(200),
  version: line(60),
  /** Absent where the public does not see the maker's name. */
  firm: textOf(200).optional(),
  /** The unit of the forces, or the agency. */
  issuer: both(100),
  statement: both(300),
  validUntil: daySchema,
});

export const revocationSchema = z.strictObject({ reason: z.enum(revocationReasons), on: daySchema });
const signedSchema = z.strictObject({ jws: z.string(), kid: z.string() });

/** The agency's own record of it. */
export const attestationSchema = z
  .lazy(() =>
    z.strictObject({
      ...stated(),
      revision: z.int().min(1),
      status: z.enum(attestationStates),
      /** The supplier, where the listing names one of the agency's: it is told, shielded or not. */
      organisationId: organisationIdSchema.optional(),
      /** Everybody who wrote it; none of them may approve it. */
      writers: z.array(z.string()).min(1),
      issuedOn: daySchema.optional(),
      approved: z.strictObject(recorded).optional(),
      signed: signedSchema.optional(),
      revoked: z
        .strictObject({ ...revocationSchema.shape, note: line(1000).optional(), ...recorded })
        .optional(),
      createdAt: instantSchema,
      changedAt: instantSchema,
    }),
  )
  .meta({ id: "Attestation" });
export type Attestation = z.infer<typeof attestationSchema>;

/** What anyone may know of an issued one. */
export const publicAttestationSchema = z.lazy(() =>
  z.strictObject({
    ...stated(),
    ...signedSchema.shape,
    issuedOn: daySchema,
    revoked: revocationSchema.optional(),
  }),
);
export type PublicAttestation = z.infer<typeof publicAttestationSchema>;

/** What lists show of it. */
export const attestationLineSchema = z
  .lazy(() =>
    z.strictObject({
      id: attestationIdSchema,
      kind: z.enum(attestationKinds),
      status: z.enum(attestationStates),
      listingId: listingIdSchema,
      product: textOf(200),
      version: z.string(),
      issuedOn: daySchema.optional(),
      validUntil: daySchema,
      revokedOn: daySchema.optional(),
      changedAt: instantSchema,
    }),
  )
  .meta({ id: "AttestationLine" });
export type AttestationLine = z.infer<typeof attestationLineSchema>;

export const attestationLineOf = (one: Attestation): AttestationLine => ({
  id: one.id,
  kind: one.kind,
  status: one.status,
  listingId: one.listingId,
  product: one.product,
  version: one.version,
  validUntil: one.validUntil,
  changedAt: one.changedAt,
  ...(one.issuedOn && { issuedOn: one.issuedOn }),
  ...(one.revoked && { revokedOn: one.revoked.on }),
});

type Ending = { readonly validUntil: string; readonly revoked?: unknown };
/** It counts to the end of its last day in Japan; what was revoked stays so. */
export const standingOf = ({ validUntil, revoked }: Ending, now: Date): Standing =>
  revoked !== undefined ? "REVOKED" : isPast(validUntil, now) ? "EXPIRED" : "VALID";
