import { jwsAlgorithm, type KeyPurpose } from "../../shared/startups/attestation-claims.ts";
import type { Ctx } from "../platform/deps.ts";
import { getRevocationList, listSigningKeys, type RevocationList } from "./attestation-public-store.ts";
import { pemOf } from "./jws.ts";

/** RFC 7517. Keys that sign no more stay for what they signed; members of our own say from when to when they did. */
export async function readJwks({ deps }: Ctx, purpose: KeyPurpose) {
  const keys = await listSigningKeys(deps.table, purpose);
  return {
    keys: keys.map(({ kid, x, from, retiredOn }) => ({
      kty: "OKP",
      crv: "Ed25519",
      alg: jwsAlgorithm,
      use: "sig",
      kid,
      x,
      from,
      ...(retiredOn && { retired: retiredOn }),
    })),
  };
}

/** One key for openssl; undefined for a number that is not among those of the purpose. */
export async function readPem({ deps }: Ctx, purpose: KeyPurpose, kid: string): Promise<string | undefined> {
  const found = (await listSigningKeys(deps.table, purpose)).find((key) => key.kid === kid);
  return found && pemOf(found.x);
}

/** The list of revoked attestations as it was last signed; undefined before there ever was one. */
export const readRevocations = ({ deps }: Ctx): Promise<RevocationList | undefined> =>
  getRevocationList(deps.table);
