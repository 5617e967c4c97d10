import type { CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

type OfCase = { readonly id: string; readonly revision?: number | undefined };

/** Opens a returned request again as a draft; what was handed in before stays in its own row. */
export async function reviseRequest(ctx: Ctx, input: OfCase): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const after = await changeCase(ctx, before, { move: "revise", event: { kind: "revise" } });
  return viewOf(ctx.actor, after);
}
