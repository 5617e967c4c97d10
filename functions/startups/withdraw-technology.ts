import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { findOwn } from "./find-draft.ts";

/** Takes a technology back before it is listed; it stays on the firm's list. Throws `refused` when it is answered. */
export async function withdrawTechnology(
  ctx: Ctx,
  wanted: { readonly id: string; readonly revision?: number | undefined },
): Promise<TechnologyView> {
  const before = await findOwn(ctx, wanted);
  const after = await changeTechnology(ctx, before, { move: "withdraw", event: { kind: "withdraw" } });
  return technologyView(ctx.actor, after);
}
