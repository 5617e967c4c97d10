import * as z from "zod";
import { daySchema } from "../../shared/base/day.ts";
import { type PublicAttestation, publicAttestationSchema } from "../../shared/startups/attestation.ts";
import type { KeyPurpose } from "../../shared/startups/attestation-claims.ts";
import type { Row, Table } from "../platform/table.ts";
import { publicAttestationKey, revocationListKey, signingKeysPartition } from "./attestation-keys.ts";

const fieldsOf = ({ pk: _pk, sk: _sk, ...fields }: Row) => fields;

/** A public key, for good: what it signed is checked long after it signs no more. */
const signingKeySchema = z.lazy(() =>
  z.strictObject({
    kid: z.string(),
    purpose: z.enum(["ATTESTATION", "REVOCATIONS"]),
    /** The 32 bytes of the Ed25519 key, base64url. */
    x: z.string(),
    from: daySchema,
    retiredOn: daySchema.optional(),
  }),
);
export type SigningKey = z.infer<typeof signingKeySchema>;

const revocationListSchema = z.lazy(() =>
  z.strictObject({ revision: z.int().min(1), text: z.string(), jws: z.string() }),
);
export type RevocationList = z.infer<typeof revocationListSchema>;

export async function getPublicAttestation(table: Table, id: string): Promise<PublicAttestation | undefined> {
  const row = await table.get(publicAttestationKey(id));
  return row && publicAttestationSchema.parse(fieldsOf(row));
}

/** A handful: one more with every change of a key. The one that signs now comes first. */
export async function listSigningKeys(
  table: Table,
  purpose: KeyPurpose,
  how?: { consistent: boolean },
): Promise<SigningKey[]> {
  const range = { pk: signingKeysPartition, from: `${purpose}#`, to: `${purpose}#\uffff` };
  const { rows } = await table.list(range, how);
  const keys = rows.map((row) => signingKeySchema.parse(fieldsOf(row)));
  return keys.sort((a, b) => (b.retiredOn ?? "9999").localeCompare(a.retiredOn ?? "9999"));
}

export async function getRevocationList(
  table: Table,
  how?: { consistent: boolean },
): Promise<RevocationList | undefined> {
  const row = await table.get(revocationListKey, how);
  return row && revocationListSchema.parse(fieldsOf(row));
}
