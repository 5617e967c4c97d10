import * as z from "zod";
import { page } from "../base/endpoint.ts";
import { attestationIdSchema } from "./attestation.ts";
import { jwsMost } from "./attestation-check.ts";

const open = {
  audience: "public",
  permission: () => true,
  audit: { none: "reading what is public" },
} as const;
const nothing = z.strictObject({});
const one = z.strictObject({ id: attestationIdSchema });
const jws = z
  .string()
  .max(jwsMost * 2)
  .optional();
const version = z.string().trim().max(60).optional();

export const attestationsPage = page({
  ...open,
  id: "attestations",
  path: "/attestations",
  params: nothing,
  query: z.strictObject({ jws, version }),
});
export const attestationPage = page({
  ...open,
  id: "attestation",
  path: "/attestations/:id",
  params: one,
  query: z.strictObject({ jws, version }),
});
export const attestationBadge = page({
  ...open,
  id: "attestation-badge",
  path: "/attestations/:id/badge.svg",
  params: one,
  query: nothing,
});

const bare = { ...open, bare: true, query: nothing } as const;
/** The signed text as a file: `AT-….jws`. */
export const attestationFile = page({
  ...bare,
  id: "attestation-file",
  path: "/attestations/:file",
  params: z.strictObject({ file: z.string().regex(/^AT-[0-9A-HJKMNP-TV-Z]{12}\.jws$/) }),
});
const key = z.strictObject({ file: z.string().regex(/^[\w-]{43}\.pem$/) });

/** Well-known addresses (RFC 8615). The keys of attestations and those of the list are apart, so that none does both. */
export const attestationJwks = page({
  ...bare,
  id: "attestation-jwks",
  path: "/.well-known/jwks.json",
  params: nothing,
});
export const attestationPem = page({
  ...bare,
  id: "attestation-pem",
  path: "/.well-known/attestation-keys/:file",
  params: key,
});
export const revocationJwks = page({
  ...bare,
  id: "revocation-jwks",
  path: "/.well-known/attestation-revocations-jwks.json",
  params: nothing,
});
export const revocationPem = page({
  ...bare,
  id: "revocation-pem",
  path: "/.well-known/attestation-revocations-keys/:file",
  params: key,
});
export const revocationFile = page({
  ...bare,
  id: "attestation-revocations",
  path: "/.well-known/attestation-revocations.json",
  params: nothing,
});
export const revocationJws = page({
  ...bare,
  id: "attestation-revocations-jws",
  path: "/.well-known/attestation-revocations.jws",
  params: nothing,
});
