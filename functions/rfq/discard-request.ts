import { AppError } from "../../shared/base/app-error.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

type OfCase = { readonly id: string; readonly revision?: number | undefined };

/** Lets a draft go; whose clearance has ended may still do so. What was handed in is cancelled elsewhere, with a reason. */
export async function discardRequest(ctx: Ctx, input: OfCase): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (before.status !== "DRAFT")
    throw new AppError("refused", "request-not-draft", { rule: "request-not-draft", status: before.status });
  const after = await changeCase(ctx, before, { move: "cancel", event: { kind: "cancel" } });
  return viewOf(ctx.actor, after);
}
