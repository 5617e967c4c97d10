import type { Day } from "../../shared/base/day.ts";
import type { KeyPurpose } from "../../shared/startups/attestation-claims.ts";
import type { Expect, Table, Write } from "../platform/table.ts";
import { signingKeyKey } from "./attestation-keys.ts";
import { listSigningKeys, type SigningKey } from "./attestation-public-store.ts";
import type { Jws } from "./jws.ts";

const put = (key: SigningKey, expect: Expect): Write => ({
  put: { ...signingKeyKey(key.purpose, key.kid), ...key },
  expect,
});

/**
 * Publishes the key that just signed, in the transaction of what it signed. One that it takes the place of stays listed,
 * with the day on which it signed no more.
 */
export async function signingKeyWrites(
  table: Table,
  purpose: KeyPurpose,
  { kid, x }: Pick<Jws, "kid" | "x">,
  today: Day,
): Promise<Write[]> {
  const known = await listSigningKeys(table, purpose, { consistent: true });
  const own = known.find((key) => key.kid === kid);
  if (own && !own.retiredOn) return [];
  const replaced = known.filter((key) => key.kid !== kid && !key.retiredOn);
  return [
    own
      ? put({ kid, purpose, x, from: own.from }, { same: { kid } })
      : put({ kid, purpose, x, from: today }, "absent"),
    ...replaced.map((key) => put({ ...key, retiredOn: today }, { same: { kid: key.kid } })),
  ];
}
