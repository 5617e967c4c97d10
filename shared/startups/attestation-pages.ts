import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { form, page } from "../base/endpoint.ts";
import {
  attestationIdSchema,
  attestationKinds,
  attestationStates,
  revocationReasons,
  sameVersion,
} from "./attestation.ts";
import { mayApproveAttestation, mayReadAttestations, mayWriteAttestation } from "./attestation-rules.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: attestationIdSchema });
const path = "/staff/attestations";
const reading = { audience: "staff", permission: mayReadAttestations, audit: { none: "reads" } } as const;
export const attestationDone = ["prepared", "saved", "discarded", "issued", "revoked"] as const;
export type AttestationDone = (typeof attestationDone)[number];

export const deskAttestationsPage = page({
  ...reading,
  id: "desk-attestations",
  path,
  params: nothing,
  query: z.strictObject({
    status: z.enum(attestationStates).default("DRAFT"),
    cursor: z.string().max(600).optional(),
  }),
});
export const newAttestationPage = page({
  ...reading,
  permission: mayWriteAttestation,
  id: "desk-attestation-new",
  path: `${path}/new`,
  params: nothing,
  query: z.strictObject({ listing: z.string().max(40).optional() }),
});
export const deskAttestationPage = page({
  ...reading,
  id: "desk-attestation",
  path: `${path}/:id`,
  params: one,
  query: z.strictObject({ done: z.enum(attestationDone).optional() }),
});

const line = (max: number) => z.string().trim().min(1, "required").max(max, "too-long");
const both = (max: number) => z.strictObject({ ja: line(max), en: line(max) });
/** A number, or the address of a page that it stands in. */
const listingId = z
  .string()
  .transform((typed) => /L-[0-9A-HJKMNP-TV-Z]{12}/.exec(typed.normalize("NFKC").toUpperCase())?.[0] ?? "")
  .refine((id) => id !== "", "attestation-listing-number");
const draft = {
  listingId,
  kind: z.enum(attestationKinds, { error: "required" }),
  version: line(60).overwrite(sameVersion),
  issuer: both(100),
  statement: both(300),
  validUntil: daySchema,
};
const revision = z.coerce.number().int().min(1);

export const prepareAttestationForm = form({
  audience: "staff",
  permission: mayWriteAttestation,
  audit: { action: "attestation.prepare" },
  id: "desk-attestation-prepare",
  path: `${path}/new`,
  params: nothing,
  input: z.strictObject(draft),
});
const move = { audience: "staff", params: one, page: `${path}/:id` } as const;
export const saveAttestationForm = form({
  ...move,
  permission: mayWriteAttestation,
  audit: { action: "attestation.save" },
  id: "desk-attestation-save",
  path: `${path}/:id/save`,
  input: z.strictObject({ ...draft, revision }),
});
export const discardAttestationForm = form({
  ...move,
  permission: mayWriteAttestation,
  audit: { action: "attestation.discard" },
  id: "desk-attestation-discard",
  path: `${path}/:id/discard`,
  input: z.strictObject({ revision }),
});
export const issueAttestationForm = form({
  ...move,
  permission: mayApproveAttestation,
  audit: { action: "attestation.issue" },
  id: "desk-attestation-issue",
  path: `${path}/:id/issue`,
  input: z.strictObject({ revision }),
});
export const revokeAttestationForm = form({
  ...move,
  permission: mayApproveAttestation,
  audit: { action: "attestation.revoke" },
  id: "desk-attestation-revoke",
  path: `${path}/:id/revoke`,
  input: z.strictObject({
    reason: z.enum(revocationReasons, { error: "required" }),
    note: z
      .string()
      .trim()
      .max(1000, "too-long")
      .optional()
      .transform((text) => text || undefined),
    revision,
  }),
});
