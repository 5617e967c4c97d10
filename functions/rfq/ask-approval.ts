import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import type { OnCase } from "./ask-offer.ts";
import { changeCase, mustBeOpen } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { screenCase } from "./screen-case.ts";

/** Puts the offer before the approver, screened as it is now. */
export async function askApproval(ctx: Ctx, input: OnCase): Promise<CaseView> {
  const before = await findCase(ctx, input);
  mustBeOpen(ctx, before, "ask-approval");
  const { note, writes } = await screenCase(ctx, before, "OFFER");

  const after = await changeCase(ctx, before, {
    move: "ask-approval",
    set: { screenings: [...before.screenings, note].slice(-120) },
    event: { kind: "approval-asked", internal: true, detail: { revision: before.offer?.revision ?? 0 } },
    writes,
  });

  return viewOf(ctx.actor, after);
}
