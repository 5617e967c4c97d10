import { dayInJapan } from "../../shared/base/day.ts";
import { type Cancelling, cancelledBy } from "../../shared/rfq/cancelling.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { changeCase } from "./change-case.ts";
import { type Addressed, recordedBy } from "./do-act.ts";
import { findCase } from "./find-case.ts";
import { releaseHeld } from "./held-stock.ts";
import { letterMoveWrites } from "./letter-store.ts";

/** Ends a case before its time, with what that costs; the stock that its offer holds is free again in the same step. */
export async function cancelCase(ctx: Ctx, input: Addressed & Cancelling): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const isDraft = before.status === "DRAFT";
  const cancelled = isDraft ? undefined : cancelledBy(ctx.actor, before, input, recordedBy(ctx).recorded);
  const stock = isDraft ? undefined : await releaseHeld(ctx, before);
  const letter = letterEnded(ctx, before);
  const after = await changeCase(ctx, before, {
    move: "cancel",
    ...(cancelled && { set: { cancelled } }),
    reason: input.reason,
    event: {
      kind: "cancel",
      text: input.reason,
      detail: cancelled ? { costs: cancelled.costs, currency: before.offer?.currency ?? "" } : {},
    },
    tell: "both",
    writes: [...(stock?.writes ?? []), ...letter],
    audits: stock?.audits ?? [],
  });
  return viewOf(ctx.actor, after);
}

/** A letter that nobody has accepted yet is no longer in force. */
function letterEnded({ deps }: Ctx, { status, suspended, letter }: Case): Write[] {
  const stood = status === "SUSPENDED" ? suspended?.from : status;
  if (stood !== "OFFERED" || !letter) return [];
  const { sha256, issuedOn, expiresOn, revision } = letter;
  return letterMoveWrites({ sha256, issuedOn, expiresOn, revision }, "WITHDRAWN", dayInJapan(deps.now()));
}
