import { dayInJapan } from "../../shared/base/day.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { endOfClock } from "./clock.ts";
import { findCase } from "./find-case.ts";
import { readPolicy } from "./policies.ts";

export type OnCase = { readonly id: string; readonly revision?: number | undefined };

/** The buyer wants an offer after the price and availability: the agency prepares one, until a day by the policy. */
export async function askOffer(ctx: Ctx, input: OnCase): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const today = dayInJapan(ctx.deps.now());
  const { clocks } = await readPolicy(ctx.deps.table, today);
  const targetOn = endOfClock(today, clocks.PREPARING_OFFER);

  const after = await changeCase(ctx, before, {
    move: "ask-offer",
    set: { kind: "OFFER", targetOn },
    event: { kind: "offer-asked", detail: { targetOn } },
    tell: "officer",
  });

  return viewOf(ctx.actor, after);
}

/** The buyer wants nothing of it; the case ends. */
export async function declineAvailability(
  ctx: Ctx,
  { text, ...input }: OnCase & { readonly text?: string | undefined },
): Promise<CaseView> {
  const before = await findCase(ctx, input);

  const after = await changeCase(ctx, before, {
    move: "decline",
    event: { kind: "declined", text },
    tell: "officer",
  });

  return viewOf(ctx.actor, after);
}
