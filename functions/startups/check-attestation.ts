import { dayInJapan } from "../../shared/base/day.ts";
import {
  attestationIdSchema,
  type PublicAttestation,
  sameVersion,
  standingOf,
} from "../../shared/startups/attestation.ts";
import type { Check, CheckedAttestation, CheckFault } from "../../shared/startups/attestation-check.ts";
import { expiryOf } from "../../shared/startups/attestation-claims.ts";
import type { Ctx } from "../platform/deps.ts";
import { getPublicAttestation, listSigningKeys } from "./attestation-public-store.ts";
import { claimsIn, partsOf, type Shown, shownJws } from "./read-jws.ts";

type Asked = { readonly id: string; readonly version?: string | undefined };

/** An issued attestation with how it stands now, and whether it is of the version that was asked about; undefined for none. */
export async function checkAttestation(
  ctx: Ctx,
  { id, version }: Asked,
): Promise<CheckedAttestation | undefined> {
  const { deps } = ctx;
  const one = await getPublicAttestation(deps.table, id);
  if (!one) return undefined;
  const now = deps.now();
  return {
    ...one,
    standing: standingOf(one, now),
    expires: expiryOf(one.validUntil),
    address: `${deps.config.origin}/en/attestations/${id}`,
    asOf: dayInJapan(now),
    check: checkOf([...versionFault(one, version), ...endingFault(one, now)]),
  };
}

const checkOf = (faults: CheckFault[], changed: string[] = []): Check => ({
  passed: faults.length === 0,
  faults,
  changed,
});

const versionFault = (one: PublicAttestation, version: string | undefined): CheckFault[] =>
  version !== undefined && sameVersion(version) !== one.version ? ["other-version"] : [];

const faultOfStanding = { VALID: [], EXPIRED: ["expired"], REVOKED: ["revoked"] } as const;
const endingFault = (one: PublicAttestation, now: Date): readonly CheckFault[] =>
  faultOfStanding[standingOf(one, now)];

type Pasted = {
  readonly jws: string;
  readonly id?: string | undefined;
  readonly version?: string | undefined;
};

/**
 * What is wrong with a signed text that somebody holds. What was changed is named by comparing it with the one that was
 * issued under the same number: that of the page it is checked on, or else the one it claims.
 */
export async function checkSigned(
  { deps }: Ctx,
  { jws, id, version }: Pasted,
): Promise<{ readonly check: Check; readonly id?: string }> {
  const shown = shownJws(jws);
  if (!shown) return { check: checkOf(["malformed"]), ...(id && { id }) };
  // Anybody may claim anything, a key of no size among it.
  const claimed = attestationIdSchema.safeParse(shown.claims?.sub).data;
  const [keys, one] = await Promise.all([
    listSigningKeys(deps.table, "ATTESTATION"),
    getPublicAttestation(deps.table, id ?? claimed ?? ""),
  ]);
  const about = one && { id: one.id };
  const isOurs = keys.some(({ kid, x }) => kid === shown.kid && shown.isSignedBy(x));
  if (!isOurs) return { check: tampered(shown, one), ...about };
  if (!shown.claims || !one) return { check: checkOf(["unknown"]), ...about };
  if (claimed !== one.id) return { check: checkOf(["other-attestation"]), ...about };
  if (jws !== one.jws) return { check: checkOf(["unknown"]), ...about };
  const now = deps.now();
  const early: CheckFault[] = shown.claims.nbf * 1000 > now.getTime() ? ["not-yet"] : [];
  return { check: checkOf([...versionFault(one, version), ...early, ...endingFault(one, now)]), ...about };
}

/** Which part differs from what was issued; without that to compare with, the header or the signature as a whole. */
function tampered(shown: Shown, one: PublicAttestation | undefined): Check {
  if (!one) return checkOf([shown.isOurKind ? "signature" : "header"]);
  const [header, content, signature] = partsOf(one.jws);
  const faults: CheckFault[] = [
    ...(shown.parts[0] === header ? [] : (["header"] as const)),
    ...(shown.parts[1] === content ? [] : (["content"] as const)),
    ...(shown.parts[2] === signature ? [] : (["signature"] as const)),
  ];
  const issued = claimsIn(content);
  const now = claimsIn(shown.parts[1]);
  // Of a content that cannot be read at all no claim can be told apart.
  const readable = Object.keys(now).length > 0;
  const names = readable ? [...new Set([...Object.keys(issued), ...Object.keys(now)])].sort() : [];
  const changed = names.filter((name) => JSON.stringify(issued[name]) !== JSON.stringify(now[name]));
  return checkOf(faults.length > 0 ? faults : ["signature"], faults.includes("content") ? changed : []);
}
