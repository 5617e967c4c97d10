import type { KeyPurpose } from "../../shared/startups/attestation-claims.ts";
import type { Key } from "../platform/table.ts";

export const attestationKey = (id: string): Key => ({ pk: `ATTESTATION#${id}`, sk: "ATTESTATION" });

/** The agency's lists by state, and a firm's own of those that were issued. */
export const attestationsPartition = (state: string) => `ATTESTATIONS#${state}`;
export const firmAttestedPartition = (organisationId: string) => `FIRMATTESTED#${organisationId}`;

/** Whose end draws near, by the day of telling; and what was revoked before its end, by that end. */
export const endingPartition = "ATTESTDUE";
export const endingKey = (day: string, id: string): Key => ({ pk: endingPartition, sk: `${day}#${id}` });
export const revokedPartition = "ATTESTREVOKED";
export const revokedKey = (validUntil: string, id: string): Key => ({
  pk: revokedPartition,
  sk: `${validUntil}#${id}`,
});

/** What the public's function reads. */
export const publicAttestationKey = (id: string): Key => ({
  pk: `PUB#ATTESTATION#${id}`,
  sk: "ATTESTATION",
});
export const signingKeysPartition = "PUB#ATTESTATIONKEYS";
export const signingKeyKey = (purpose: KeyPurpose, kid: string): Key => ({
  pk: signingKeysPartition,
  sk: `${purpose}#${kid}`,
});
export const revocationListKey: Key = { pk: "PUB#ATTESTATIONREVOKED", sk: "LIST" };
