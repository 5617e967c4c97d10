import { actorId } from "../../shared/base/actor.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import type { OnCase } from "./ask-offer.ts";
import { changeCase, mustBeOpen } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { endOffer, whileUnchanged } from "./offer-stock.ts";

export type WithReason = OnCase & { readonly reason: string };

const signed = ({ deps, actor }: Ctx) => ({ by: actorId(actor), at: deps.now().toISOString() });

/** The approver hands the offer back to its officer. */
export async function sendBackOffer(ctx: Ctx, { reason, ...input }: WithReason): Promise<CaseView> {
  const before = await findCase(ctx, input);

  const after = await changeCase(ctx, before, {
    move: "send-back",
    reason,
    event: { kind: "sent-back", text: reason, internal: true },
    tell: "officer",
  });

  return viewOf(ctx.actor, after);
}

/** The approver refuses what was asked for; the case ends. */
export async function refuseOffer(ctx: Ctx, { reason, ...input }: WithReason): Promise<CaseView> {
  const before = await findCase(ctx, input);

  const after = await changeCase(ctx, before, {
    move: "refuse",
    reason,
    set: { refused: { reason, ...signed(ctx) } },
    event: { kind: "refused", text: reason },
    tell: "both",
  });

  return viewOf(ctx.actor, after);
}

/** The approver takes an issued offer back for good: its stock is free and its letter no longer in force. */
export async function withdrawOffer(ctx: Ctx, { reason, ...input }: WithReason): Promise<CaseView> {
  const before = await findCase(ctx, input);
  mustBeOpen(ctx, before, "withdraw", reason);

  const after = await whileUnchanged(ctx, before, async () =>
    changeCase(ctx, before, {
      ...{ move: "withdraw", reason, tell: "both" },
      event: { kind: "withdrawn", text: reason },
      ...(await endOffer(ctx, before, "WITHDRAWN")),
    }),
  );

  return viewOf(ctx.actor, after);
}

/** The officer takes an issued offer back to state it anew: what was offered becomes the draft of the next revision. */
export async function restateOffer(ctx: Ctx, { reason, ...input }: WithReason): Promise<CaseView> {
  const before = await findCase(ctx, input);
  mustBeOpen(ctx, before, "restate", reason);

  const after = await whileUnchanged(ctx, before, async () =>
    changeCase(ctx, before, {
      ...{ move: "restate", reason, tell: "both", set: nextDraft(ctx, before), unset: ["signature"] },
      event: { kind: "restated", text: reason },
      ...(await endOffer(ctx, before, "SUPERSEDED")),
    }),
  );

  return viewOf(ctx.actor, after);
}

function nextDraft(ctx: Ctx, { offer }: Case): Partial<Case> {
  if (!offer) return {};
  const { by: preparedBy, at: preparedAt } = signed(ctx);
  return { offer: { ...offer, revision: offer.revision + 1, preparedBy, preparedAt } };
}
