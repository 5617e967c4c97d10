import {
  type Attestation,
  type AttestationLine,
  attestationLineOf,
  attestationLineSchema,
  attestationSchema,
  type PublicAttestation,
} from "../../shared/startups/attestation.ts";
import type { Key, Row, Table, Write } from "../platform/table.ts";
import {
  attestationKey,
  attestationsPartition,
  firmAttestedPartition,
  publicAttestationKey,
} from "./attestation-keys.ts";
import { fieldsOf } from "./store.ts";

export const parseAttestation = (row: Row): Attestation => attestationSchema.parse(fieldsOf(row));

export async function getAttestation(table: Table, id: string): Promise<Attestation | undefined> {
  const row = await table.get(attestationKey(id), { consistent: true });
  return row && parseAttestation(row);
}

/** Expects the revision and the state that were read. */
export const putAttestation = (before: Attestation | undefined, after: Attestation): Write => ({
  put: { ...attestationKey(after.id), ...after },
  expect: before ? { revision: before.revision, status: [before.status] } : "absent",
});

export type LinesAfter = { readonly lines: AttestationLine[]; readonly next?: string };

export async function listLines(
  table: Table,
  pk: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<LinesAfter> {
  const page = await table.list({ pk, descending: true, limit, ...(after && { after }) });
  const lines = page.rows.map((row) => attestationLineSchema.parse(fieldsOf(row)));
  return { lines, ...(page.next && { next: page.next }) };
}

const stateLine = (one: Attestation): Key => ({
  pk: attestationsPartition(one.status),
  sk: `${one.changedAt}#${one.id}`,
});

/** Its lines after a change; the one that it leaves goes. A firm's list has what was issued, and nothing before. */
export function attestationLines(before: Attestation | undefined, after: Attestation): Write[] {
  const line = attestationLineOf(after);
  const [now, old] = [stateLine(after), before && stateLine(before)];
  const { organisationId: firm } = after;
  return [
    { put: { ...now, ...line }, expect: "anything" },
    ...(old && (old.pk !== now.pk || old.sk !== now.sk)
      ? [{ remove: old, expect: "anything" } as const]
      : []),
    ...(firm && after.issuedOn
      ? [{ put: { pk: firmAttestedPartition(firm), sk: after.id, ...line }, expect: "anything" } as const]
      : []),
  ];
}

/** What anyone may know of it, written where it is issued and where it is revoked. */
export function publicWrites(after: Attestation): Write[] {
  const { id, kind, listingId, product, version, firm, issuer, statement, validUntil } = after;
  const { issuedOn, signed, revoked } = after;
  if (!issuedOn || !signed) return [];
  const told: PublicAttestation = {
    ...{ id, kind, listingId, product, version, issuer, statement, validUntil, issuedOn, ...signed },
    ...(firm && { firm }),
    ...(revoked && { revoked: { reason: revoked.reason, on: revoked.on } }),
  };
  const expect = revoked ? { same: { kid: signed.kid } } : "absent";
  return [{ put: { ...publicAttestationKey(id), ...told }, expect }];
}
