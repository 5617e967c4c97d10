import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import type { Addressed } from "./do-act.ts";
import { findCase } from "./find-case.ts";

/** The buyer confirms that everything is there or was credited. */
export async function completeDelivery(ctx: Ctx, input: Addressed): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const after = await changeCase(ctx, before, {
    move: "complete",
    event: { kind: "complete" },
    tell: "officer",
  });
  return viewOf(ctx.actor, after);
}
