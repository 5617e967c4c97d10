import { below } from "./below.ts";
import type { Group } from "./kinds.ts";

/** Who may use what of attestations; see `stated.ts`. */
export const statedOfAttestations: readonly [string, Group][] = [
  ...below("", "anyone", [
    "GET /api/attestations/:id",
    "GET /attestations/:file",
    "GET /:lang/attestations",
    "GET /:lang/attestations/:id",
    "GET /:lang/attestations/:id/badge.svg",
  ]),
  ...below("/.well-known", "anyone", [
    "GET /jwks.json",
    "GET /attestation-keys/:file",
    "GET /attestation-revocations-jwks.json",
    "GET /attestation-revocations-keys/:file",
    "GET /attestation-revocations.json",
    "GET /attestation-revocations.jws",
  ]),
  ...below("/api/staff/attestations", "agency", ["GET ", "GET /:id"]),
  ...below("/:lang/staff/attestations", "agency", ["GET ", "GET /:id"]),
  ...below("/api/staff/attestations", "curators and case officers", [
    "POST ",
    "PUT /:id",
    "POST /:id/discard",
  ]),
  ...below("/:lang/staff/attestations", "curators and case officers", [
    "GET /new",
    "POST /new",
    "POST /:id/save",
    "POST /:id/discard",
  ]),
  ...below("/api/staff/attestations", "approvers", ["POST /:id/issue", "POST /:id/revoke"]),
  ...below("/:lang/staff/attestations", "approvers", ["POST /:id/issue", "POST /:id/revoke"]),
  ...below("/api/supplier", "suppliers", ["GET /attestations"]),
];
