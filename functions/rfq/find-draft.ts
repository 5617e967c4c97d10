import { AppError } from "../../shared/base/app-error.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { mayWorkOnCase } from "../../shared/rfq/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { findCase } from "./find-case.ts";

/** A draft that whoever acts may change. Throws `not-found`, `refused` for an organisation that is not cleared or what was handed in. */
export async function findDraft(
  ctx: Ctx,
  wanted: { readonly id: string; readonly revision?: number | undefined },
): Promise<Case> {
  const before = await findCase(ctx, wanted);
  if (!mayWorkOnCase(ctx.actor, before))
    throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  if (before.status !== "DRAFT")
    throw new AppError("refused", "request-not-draft", { rule: "request-not-draft", status: before.status });
  return before;
}
