import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import {
  attestationIdSchema,
  attestationLineSchema,
  attestationSchema,
  attestationStates,
  revocationReasons,
} from "./attestation.ts";
import { attestationDraftSchema } from "./attestation-draft.ts";
import {
  mayApproveAttestation,
  mayReadAttestations,
  mayReadOwnAttestations,
  mayWriteAttestation,
} from "./attestation-rules.ts";

const nothing = z.strictObject({});
const cursor = z.string().max(600).optional();
const revision = z.int().min(1).optional();
const path = "/api/staff/attestations";
const desk = { audience: "staff", query: nothing } as const;
const one = { params: z.strictObject({ id: attestationIdSchema }), output: attestationSchema } as const;
const list = z.lazy(() =>
  z.strictObject({ items: z.array(attestationLineSchema), next: z.string().optional() }),
);
const refuses = [400, 401, 404, 409, 413, 415, 422, 429];

export const listAttestationsEndpoint = endpoint({
  ...desk,
  id: "listAttestations",
  method: "get",
  path,
  permission: mayReadAttestations,
  audit: { none: "reads" },
  summary: "Attestations of one state, changed last first",
  params: nothing,
  query: z.strictObject({ status: z.enum(attestationStates).default("DRAFT"), cursor }),
  output: list,
  refuses: [400, 401, 404, 429],
});
export const readAttestationEndpoint = endpoint({
  ...desk,
  ...one,
  id: "readAttestation",
  method: "get",
  path: `${path}/:id`,
  permission: mayReadAttestations,
  audit: { none: "reads" },
  summary: "One attestation as the agency works on it",
  refuses: [400, 401, 404, 429],
});
export const prepareAttestationEndpoint = endpoint({
  ...desk,
  id: "prepareAttestation",
  method: "post",
  path,
  permission: mayWriteAttestation,
  audit: { action: "attestation.prepare" },
  summary: "Begins an attestation of a published product, to be approved by somebody else",
  params: nothing,
  input: attestationDraftSchema,
  output: attestationSchema,
  refuses,
});
export const saveAttestationEndpoint = endpoint({
  ...desk,
  ...one,
  id: "saveAttestation",
  method: "put",
  path: `${path}/:id`,
  permission: mayWriteAttestation,
  audit: { action: "attestation.save" },
  summary: "Replaces what a draft says",
  input: z.lazy(() => attestationDraftSchema.unwrap().extend({ revision })),
  refuses,
});
export const discardAttestationEndpoint = endpoint({
  ...desk,
  ...one,
  id: "discardAttestation",
  method: "post",
  path: `${path}/:id/discard`,
  permission: mayWriteAttestation,
  audit: { action: "attestation.discard" },
  summary: "Ends a draft without effect",
  input: z.strictObject({ revision }),
  refuses,
});
export const issueAttestationEndpoint = endpoint({
  ...desk,
  ...one,
  id: "issueAttestation",
  method: "post",
  path: `${path}/:id/issue`,
  permission: mayApproveAttestation,
  audit: { action: "attestation.issue" },
  summary: "Approves, signs and publishes what somebody else wrote",
  input: z.strictObject({ revision }),
  refuses: [...refuses, 503],
});
export const revokeAttestationEndpoint = endpoint({
  ...desk,
  ...one,
  id: "revokeAttestation",
  method: "post",
  path: `${path}/:id/revoke`,
  permission: mayApproveAttestation,
  audit: { action: "attestation.revoke" },
  summary: "Takes an attestation back for good; the note stays with the agency",
  input: z.strictObject({
    reason: z.enum(revocationReasons),
    note: z.string().trim().min(1).max(1000).optional(),
    revision,
  }),
  refuses: [...refuses, 503],
});
export const ownAttestationsEndpoint = endpoint({
  audience: "supplier",
  id: "listOwnAttestations",
  method: "get",
  path: "/api/supplier/attestations",
  permission: mayReadOwnAttestations,
  audit: { none: "the reader's own record" },
  summary: "Attestations of the products of the caller's organisation",
  params: nothing,
  query: z.strictObject({ cursor }),
  output: list,
  refuses: [400, 401, 404, 429],
});

export const attestationEndpoints = [
  listAttestationsEndpoint,
  readAttestationEndpoint,
  prepareAttestationEndpoint,
  saveAttestationEndpoint,
  discardAttestationEndpoint,
  issueAttestationEndpoint,
  revokeAttestationEndpoint,
  ownAttestationsEndpoint,
] as const;
