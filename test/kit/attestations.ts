import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { issueAttestation } from "../../functions/startups/issue-attestation.ts";
import { prepareAttestation } from "../../functions/startups/prepare-attestation.ts";
import { addYears, dayInJapan } from "../../shared/base/day.ts";
import { type AttestationDraft, attestationDraftSchema } from "../../shared/startups/attestation-draft.ts";
import { content, publish, staff } from "./listings.ts";

export const desk = (deps: Deps): Record<"writer" | "officer" | "approver" | "auditor", Ctx> => ({
  writer: { deps, actor: staff("curator") },
  officer: { deps, actor: staff("case-officer") },
  approver: { deps, actor: staff("approver") },
  auditor: { deps, actor: staff("auditor") },
});

/** A clock that stands. */
export const at = (deps: Deps, now: string): Deps => ({ ...deps, now: () => new Date(now) });

/** A published technology of a maker, to be attested. */
export async function product(
  deps: Deps,
  maker: { readonly organisationId?: string; readonly shielded?: boolean } = {},
): Promise<string> {
  const what = content("TECHNOLOGY", {
    maker: { name: { ja: "試験株式会社", en: "Trial Inc." }, country: "JP", shielded: false, ...maker },
  });
  return (await publish(deps, what)).id;
}

export const draftOf = (deps: Deps, listingId: string, more: Partial<AttestationDraft> = {}) =>
  attestationDraftSchema.parse({
    listingId,
    kind: "TESTED",
    version: "2.1",
    issuer: { ja: "海上自衛隊", en: "Maritime Self-Defense Force" },
    statement: { ja: "洋上で試験した。", en: "Tried at sea." },
    validUntil: addYears(dayInJapan(deps.now()), 2),
    ...more,
  });

/** Written by a curator, approved and signed by an approver. */
export async function attested(deps: Deps, more: Partial<AttestationDraft> = {}, listing?: string) {
  const { id } = await prepareAttestation(
    desk(deps).writer,
    draftOf(deps, listing ?? (await product(deps)), more),
  );
  const one = await issueAttestation(desk(deps).approver, { id });
  if (!one.signed) throw new Error("nothing was signed");
  return { ...one, jws: one.signed.jws };
}
