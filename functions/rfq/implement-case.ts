import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import type { Addressed } from "./do-act.ts";
import { findCase } from "./find-case.ts";

/** Finance lets the work begin: signed, deposit there, papers on record. */
export async function implementCase(ctx: Ctx, input: Addressed): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const after = await changeCase(ctx, before, {
    move: "implement",
    event: { kind: "implement" },
    tell: "buyer",
  });
  return viewOf(ctx.actor, after);
}
