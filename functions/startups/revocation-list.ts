import { createHash } from "node:crypto";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { revocationReasons } from "../../shared/startups/attestation.ts";
import {
  type RevokedLine,
  revocationClaims,
  revocationText,
} from "../../shared/startups/attestation-claims.ts";
import type { Deps } from "../platform/deps.ts";
import type { Row, Write } from "../platform/table.ts";
import { revocationListKey, revokedKey, revokedPartition } from "./attestation-keys.ts";
import { getRevocationList } from "./attestation-public-store.ts";
import { signJws } from "./jws.ts";
import { signingKeyWrites } from "./signing-keys.ts";

const reasonOf = (row: Row) => revocationReasons.find((reason) => reason === row.reason) ?? "other";

export const revokedWrite = (validUntil: Day, line: RevokedLine): Write => ({
  put: { ...revokedKey(validUntil, line.id), ...line },
  expect: "absent",
});

/** What was revoked and would still count today. */
async function revokedNow({ table }: Deps, today: Day): Promise<RevokedLine[]> {
  const found: RevokedLine[] = [];
  for (let after: string | undefined; ; ) {
    const range = { pk: revokedPartition, from: today, ...(after && { after }) };
    const { rows, next } = await table.list(range, { consistent: true });
    found.push(...rows.map((row) => ({ id: String(row.id), on: String(row.on), reason: reasonOf(row) })));
    if (!next) return found;
    after = next;
  }
}

/**
 * The list of revoked attestations as of now, signed: for the transaction that revokes one more, or for the night.
 * Whoever wrote a newer list meanwhile wins, so that none is ever left out.
 */
export async function revocationListWrites(deps: Deps, more: readonly RevokedLine[] = []): Promise<Write[]> {
  const now = deps.now();
  const today = dayInJapan(now);
  const before = await getRevocationList(deps.table, { consistent: true });
  const from = { origin: deps.config.origin, now };
  const text = revocationText([...(await revokedNow(deps, today)), ...more], from);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const signed = await signJws(deps.revocationSigner, "REVOCATIONS", revocationClaims(sha256, from));
  return [
    {
      put: { ...revocationListKey, revision: (before?.revision ?? 0) + 1, text, jws: signed.jws },
      expect: before ? { revision: before.revision } : "absent",
    },
    ...(await signingKeyWrites(deps.table, "REVOCATIONS", signed, today)),
  ];
}
