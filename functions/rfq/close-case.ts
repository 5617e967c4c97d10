import { dayInJapan } from "../../shared/base/day.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { firstReminder } from "./attestation-store.ts";
import { changeCase } from "./change-case.ts";
import type { Addressed } from "./do-act.ts";
import { findCase } from "./find-case.ts";

/** The auditor closes what finance signed; from then on the end use is attested every year. */
export async function closeCase(ctx: Ctx, input: Addressed): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const after = await changeCase(ctx, before, {
    move: "close",
    event: { kind: "close" },
    tell: "both",
    writes: [firstReminder(before.id, dayInJapan(ctx.deps.now()))],
  });
  return viewOf(ctx.actor, after);
}
