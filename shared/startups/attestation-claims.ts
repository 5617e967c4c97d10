import * as z from "zod";
import { endOfDay } from "../base/day.ts";
import type { PublicAttestation, RevocationReason } from "./attestation.ts";

/** Told apart by their type, so that neither can be shown for the other (RFC 8725, 3.11). */
export const jwsTypes = {
  ATTESTATION: "attestation+jwt",
  REVOCATIONS: "attestation-revocations+jwt",
} as const;
/** What a key signs. Each has a key of its own: who renews the list at night can make no attestation. */
export type KeyPurpose = keyof typeof jwsTypes;

/** RFC 8037. RFC 9864 names it "Ed25519" besides; libraries of every age know this name. */
export const jwsAlgorithm = "EdDSA";

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };

/** One text for one value: names in order, no blanks (RFC 8785, for what is signed here: no fractions). */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const parts = Object.entries(value as Record<string, Json | undefined>)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${parts.join(",")}}`;
}

export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
/** The first second at which it counts no more: midnight in Japan behind its last day. */
export const expiryOf = (validUntil: string): number => (endOfDay(validUntil).getTime() + 1) / 1000;

type Said = Omit<PublicAttestation, "jws" | "kid" | "issuedOn" | "revoked">;

export const claimsOf = (one: Said, { origin, now }: { readonly origin: string; readonly now: Date }) => ({
  iss: origin,
  sub: one.id,
  kind: one.kind,
  product: one.product,
  version: one.version,
  listing: one.listingId,
  ...(one.firm && { firm: one.firm }),
  issuer: one.issuer,
  statement: one.statement,
  iat: seconds(now),
  nbf: seconds(now),
  exp: expiryOf(one.validUntil),
});

export type RevokedLine = { readonly id: string; readonly on: string; readonly reason: RevocationReason };
/** A list counts for two days, and the next one is there after one. */
export const revocationListHours = { next: 24, counts: 48 } as const;
type From = { readonly origin: string; readonly now: Date };

/** Everything revoked that would still count: the text of the published file, byte by byte. */
export const revocationText = (revoked: readonly RevokedLine[], { origin, now }: From): string =>
  canonical({
    iss: origin,
    iat: seconds(now),
    nextUpdate: seconds(now) + revocationListHours.next * 3600,
    exp: seconds(now) + revocationListHours.counts * 3600,
    revoked: revoked.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  });

/** What is signed of it. KMS signs 4096 bytes at most, and Ed25519 takes no digest: so the list's hash is the content. */
export const revocationClaims = (sha256: string, { origin, now }: From) => ({
  iss: origin,
  iat: seconds(now),
  exp: seconds(now) + revocationListHours.counts * 3600,
  sha256,
});

/**
 * Bytes of the names and texts of an attestation. In base64 they are a third more; with the header and the other claims
 * that stays within the 4096 bytes that KMS signs.
 */
export const contentMost = 2500;

/** What was signed, as far as a check looks at it by itself. */
export const checkedClaims = z.lazy(() =>
  z.looseObject({ sub: z.string(), version: z.string(), nbf: z.number(), exp: z.number() }),
);
