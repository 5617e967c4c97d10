import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { findOwn } from "./find-draft.ts";

/** Opens a declined technology for another try; what it was told to mend stays as its checklist. */
export async function tryAgain(
  ctx: Ctx,
  wanted: { readonly id: string; readonly revision?: number | undefined },
): Promise<TechnologyView> {
  const before = await findOwn(ctx, wanted);
  const after = await changeTechnology(ctx, before, {
    move: "try-again",
    event: { kind: "try-again", detail: { attempt: before.attempt } },
  });
  return technologyView(ctx.actor, after);
}
