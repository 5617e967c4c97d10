import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { type AvailabilityDraft, availabilityFrom } from "../../shared/rfq/availability-draft.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase, mustBeOpen } from "./change-case.ts";
import { endOfClock } from "./clock.ts";
import { findCase } from "./find-case.ts";
import { mustBeWhole } from "./must-be-whole.ts";
import { readPolicy } from "./policies.ts";

export type SendAvailability = AvailabilityDraft & {
  readonly id: string;
  readonly revision?: number | undefined;
};

/** Tells the buyer price ranges and lead times, which are no offer, and how long they count. */
export async function sendAvailability(ctx: Ctx, input: SendAvailability): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (before.status !== "PREPARING" || before.kind !== "PRICE_AND_AVAILABILITY")
    throw new AppError("refused", "case-move-not-open", { rule: "send-availability", status: before.status });
  const { id: _id, revision: _revision, ...draft } = input;
  const { lines } = mustBeWhole(availabilityFrom(draft, before));
  const now = ctx.deps.now();
  const today = dayInJapan(now);
  const validUntil = endOfClock(today, (await readPolicy(ctx.deps.table, today)).clocks.PA_SENT);
  const availability = {
    ...{ currency: draft.currency, lines, validUntil },
    ...{ by: actorId(ctx.actor), at: now.toISOString() },
  };
  mustBeOpen(ctx, { ...before, availability }, "send-availability");

  const after = await changeCase(ctx, before, {
    move: "send-availability",
    set: { availability },
    event: { kind: "availability-sent", detail: { validUntil, lines: lines.length } },
    tell: "buyer",
  });

  return viewOf(ctx.actor, after);
}
