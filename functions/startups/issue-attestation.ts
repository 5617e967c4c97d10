import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { type Attestation, attestationNoticeDays } from "../../shared/startups/attestation.ts";
import { canonical, claimsOf } from "../../shared/startups/attestation-claims.ts";
import { draftRefused } from "../../shared/startups/attestation-rules.ts";
import { badgeWrites } from "../catalogue/index.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { Write } from "../platform/table.ts";
import { endingKey } from "./attestation-keys.ts";
import { getRevocationList } from "./attestation-public-store.ts";
import { changeAttestation, mustBeOpenAttestation } from "./change-attestation.ts";
import { findAttestation } from "./find-attestation.ts";
import { signJws } from "./jws.ts";
import { productOf, stillPublic } from "./product-of.ts";
import { revocationListWrites } from "./revocation-list.ts";
import { signingKeyWrites } from "./signing-keys.ts";
import { tellAttested } from "./tell-attested.ts";

export type OnAttestation = { readonly id: string; readonly revision?: number | undefined };

/** The list of revoked ones and the keys are one row each, which many may write at once. */
export const tries = 6;

/**
 * Approves and signs an attestation that somebody else wrote, and publishes it in the same transaction. Throws
 * `refused` for one's own work, or when the listing no longer says what was written; `unavailable` without KMS.
 */
export const issueAttestation = (ctx: Ctx, on: OnAttestation): Promise<Attestation> =>
  retried(ctx.deps, tries, () => issueOnce(ctx, on));

async function issueOnce(ctx: Ctx, on: OnAttestation): Promise<Attestation> {
  const { deps, actor } = ctx;
  const before = await findAttestation(ctx, on);
  mustBeOpenAttestation(ctx, before, "issue");
  const now = deps.now();
  const today = dayInJapan(now);
  const refused = draftRefused(before, today);
  if (refused) throw new AppError("refused", refused.rule, refused);
  await mustSayTheSame(deps, before);

  const { jws, kid, x } = await signJws(
    deps.attestationSigner,
    "ATTESTATION",
    claimsOf(before, { origin: deps.config.origin, now }),
  );
  const approved = { by: actorId(actor), at: now.toISOString() };
  const { id, kind, version, listingId, validUntil } = before;

  return changeAttestation(ctx, before, {
    move: "issue",
    set: { issuedOn: today, approved, signed: { jws, kid } },
    detail: { kid, until: validUntil, listing: listingId, version },
    writes: [
      stillPublic(listingId),
      ...badgeWrites(listingId, { id, kind, version, validUntil, revoked: false }),
      ...(await signingKeyWrites(deps.table, "ATTESTATION", { kid, x }, today)),
      ...reminderWrites(before, today),
      ...((await getRevocationList(deps.table)) ? [] : await revocationListWrites(deps)),
      ...(await tellAttested(deps, before, "attestation-issued")),
    ],
  });
}

/** What is approved is what the page showed: a listing that was renamed or given another maker is written down anew. */
async function mustSayTheSame(deps: Deps, one: Attestation): Promise<void> {
  const now = await productOf(deps, one.listingId);
  const said = ({ product, firm, organisationId }: typeof now) =>
    canonical({ product, ...(firm && { firm }), ...(organisationId && { organisationId }) });
  const before = {
    product: one.product,
    ...(one.firm && { firm: one.firm }),
    ...(one.organisationId && { organisationId: one.organisationId }),
  };
  if (said(now) !== said(before)) throw new AppError("refused", "attestation-listing-changed");
}

/** One that ends sooner than anybody would be told of it needs no telling. */
const reminderWrites = ({ id, validUntil }: Attestation, today: string): Write[] => {
  const day = addDays(validUntil, -attestationNoticeDays);
  return day > today ? [{ put: { ...endingKey(day, id), id }, expect: "absent" }] : [];
};
