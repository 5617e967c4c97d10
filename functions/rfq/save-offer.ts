import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { type OfferDraft, offerFrom } from "../../shared/rfq/offer-draft.ts";
import { mayHandle } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import { listMembers } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { mustBeWhole } from "./must-be-whole.ts";
import { readPolicy } from "./policies.ts";

export type SaveOffer = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly draft: OfferDraft;
};

/** Offers are worked on before approval; a price inquiry has none. */
export const isEditable = ({ status, kind }: Pick<Case, "status" | "kind">): boolean =>
  (status === "PREPARING" || status === "RESTATED") && kind === "OFFER";

/**
 * Keeps the offer as far as it is, with fee and total by the policy of the day; the buyer learns nothing of it. Throws
 * `invalid` with every mistake of the draft.
 */
export async function saveOffer(ctx: Ctx, { draft, ...input }: SaveOffer): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayHandle(ctx.actor) || !isEditable(before))
    throw new AppError("refused", "case-move-not-open", { rule: "offer-editable", status: before.status });
  const { table, now } = ctx.deps;
  const today = dayInJapan(now());
  const [policy, members] = await Promise.all([
    readPolicy(table, today),
    listMembers(table, before.organisationId),
  ]);
  const { offer } = mustBeWhole(
    offerFrom(draft, {
      ...{ request: before.request, members, today, feeBasisPoints: policy.feeBasisPoints },
      revision: (before.letter?.revision ?? 0) + 1,
      ...{ by: actorId(ctx.actor), at: now().toISOString() },
    }),
  );

  const after = await changeCase(ctx, before, {
    set: { offer },
    event: {
      kind: "offer-drafted",
      internal: true,
      detail: { revision: offer.revision, total: offer.total, currency: offer.currency },
    },
  });

  return viewOf(ctx.actor, after);
}
