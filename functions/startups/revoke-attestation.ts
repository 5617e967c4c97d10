import { actorId } from "../../shared/base/actor.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import {
  type Attestation,
  attestationNoticeDays,
  type RevocationReason,
} from "../../shared/startups/attestation.ts";
import { badgeWrites } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { endingKey } from "./attestation-keys.ts";
import { changeAttestation, mustBeOpenAttestation } from "./change-attestation.ts";
import { findAttestation } from "./find-attestation.ts";
import { type OnAttestation, tries } from "./issue-attestation.ts";
import { revocationListWrites, revokedWrite } from "./revocation-list.ts";
import { tellAttested } from "./tell-attested.ts";

type Wish = OnAttestation & { readonly reason: RevocationReason; readonly note?: string | undefined };

/**
 * Takes an attestation back, from today and for good: its page, its badge and the signed list say so at once. The note
 * stays with the agency. Throws `refused` for what is not in force any more.
 */
export const revokeAttestation = (ctx: Ctx, wish: Wish): Promise<Attestation> =>
  retried(ctx.deps, tries, () => revokeOnce(ctx, wish));

async function revokeOnce(ctx: Ctx, { reason, note, ...on }: Wish): Promise<Attestation> {
  const { deps, actor } = ctx;
  const before = await findAttestation(ctx, on);
  mustBeOpenAttestation(ctx, before, "revoke");
  const now = deps.now();
  const today = dayInJapan(now);
  const revoked = {
    reason,
    on: today,
    ...(note && { note }),
    by: actorId(actor),
    at: now.toISOString(),
  };
  const { id, kind, version, listingId, validUntil } = before;
  const line = { id, on: today, reason };

  return changeAttestation(ctx, before, {
    move: "revoke",
    set: { revoked },
    detail: { reason },
    writes: [
      ...badgeWrites(listingId, { id, kind, version, validUntil, revoked: true }),
      revokedWrite(validUntil, line),
      { remove: endingKey(addDays(validUntil, -attestationNoticeDays), id), expect: "anything" },
      ...(await revocationListWrites(deps, [line])),
      ...(await tellAttested(deps, { ...before, revoked }, "attestation-revoked")),
    ],
  });
}
