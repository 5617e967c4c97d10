import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Attestation } from "../../shared/startups/attestation.ts";
import type { AttestationDraft } from "../../shared/startups/attestation-draft.ts";
import { draftRefused, mayWriteAttestation } from "../../shared/startups/attestation-rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { attestationLines, putAttestation } from "./attestation-store.ts";
import { attestationRecord } from "./change-attestation.ts";
import { productOf } from "./product-of.ts";

/** Begins an attestation of a published listing's product; it says nothing to anybody before it is approved. */
export async function prepareAttestation(ctx: Ctx, draft: AttestationDraft): Promise<Attestation> {
  const { deps, actor } = ctx;
  if (!mayWriteAttestation(actor)) throw new AppError("not-found", "page-not-found");
  const product = await productOf(deps, draft.listingId);

  const now = deps.now();
  const one: Attestation = {
    ...draft,
    ...product,
    id: idFrom("AT", deps.random(8)),
    revision: 1,
    status: "DRAFT",
    writers: [actorId(actor)],
    createdAt: now.toISOString(),
    changedAt: now.toISOString(),
  };
  const refused = draftRefused(one, dayInJapan(now));
  if (refused) throw new AppError("refused", refused.rule, refused);

  await commit(
    ctx,
    [putAttestation(undefined, one), ...attestationLines(undefined, one)],
    [
      {
        record: attestationRecord(one.id),
        action: "attestation.prepare",
        detail: { listing: one.listingId, kind: one.kind, version: one.version },
        first: true,
      },
    ],
  );
  return one;
}
