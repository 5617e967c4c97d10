import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Attestation } from "../../shared/startups/attestation.ts";
import type { AttestationDraft } from "../../shared/startups/attestation-draft.ts";
import { draftRefused } from "../../shared/startups/attestation-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeAttestation, mustBeOpenAttestation } from "./change-attestation.ts";
import { findAttestation } from "./find-attestation.ts";
import { productOf } from "./product-of.ts";

type OnAttestation = { readonly id: string; readonly revision?: number | undefined };

/** Changes a draft; what the listing says of its product is read anew. Whoever saves becomes one of its writers. */
export async function saveAttestation(
  ctx: Ctx,
  { id, revision, ...draft }: OnAttestation & AttestationDraft,
): Promise<Attestation> {
  const before = await findAttestation(ctx, { id, revision });
  mustBeOpenAttestation(ctx, before, "save");
  const { firm: _firm, organisationId: _organisation, ...kept } = before;
  const product = await productOf(ctx.deps, draft.listingId);
  const set = { ...draft, ...product, writers: [...new Set([...before.writers, actorId(ctx.actor)])] };
  const refused = draftRefused({ ...kept, ...set }, dayInJapan(ctx.deps.now()));
  if (refused) throw new AppError("refused", refused.rule, refused);

  return changeAttestation(ctx, kept, { move: "save", set });
}

/** Ends a draft without effect. */
export async function discardAttestation(ctx: Ctx, on: OnAttestation): Promise<Attestation> {
  const before = await findAttestation(ctx, on);
  return changeAttestation(ctx, before, { move: "discard" });
}
