import { AppError } from "../../shared/base/app-error.ts";
import { mayPrepare } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

/** Goes on to the answer, once the request is screened, its names are settled and licensing has said so. */
export async function prepareAnswer(
  ctx: Ctx,
  input: { readonly id: string; readonly revision?: number | undefined },
): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayPrepare(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });

  const after = await changeCase(ctx, before, { move: "prepare", event: { kind: "prepare" }, tell: "both" });

  return viewOf(ctx.actor, after);
}
