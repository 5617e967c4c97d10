import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import type { Addressed } from "./do-act.ts";
import { findCase } from "./find-case.ts";

/** A suspended case goes on where it was. */
export async function resumeCase(ctx: Ctx, input: Addressed): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const after = await changeCase(ctx, before, {
    move: "resume",
    unset: ["suspended"],
    event: { kind: "resume" },
    tell: "both",
  });
  return viewOf(ctx.actor, after);
}
