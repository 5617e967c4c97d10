import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import type { Addressed } from "./do-act.ts";
import { findCase } from "./find-case.ts";

/** Makers are contracted and licences there. */
export async function beginDelivery(ctx: Ctx, input: Addressed): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const after = await changeCase(ctx, before, {
    move: "begin-delivery",
    event: { kind: "begin-delivery" },
    tell: "buyer",
  });
  return viewOf(ctx.actor, after);
}
