import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Need } from "../../shared/startups/need.ts";
import { isSponsorsOwn, mayEditNeed } from "../../shared/startups/need-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeNeed } from "./change-need.ts";
import type { NewNeed } from "./create-need.ts";
import { findNeed } from "./find-need.ts";

/** Writes a need anew while it is not published. What was checked before has to be checked again. */
export async function saveNeed(
  ctx: Ctx,
  input: NewNeed & { readonly id: string; readonly revision?: number | undefined },
): Promise<Need> {
  const before = await findNeed(ctx, input);
  if (!mayEditNeed(ctx.actor, before))
    throw new AppError("refused", "need-fixed", { rule: "need-fixed", status: before.status });
  const { sponsor, writers } = before;
  const named = input.named !== undefined && sponsor && isSponsorsOwn(ctx.actor, before);

  return changeNeed(ctx, before, {
    set: {
      statement: input.statement,
      audience: input.audience,
      writers: [...new Set([...writers, actorId(ctx.actor)])],
      ...(named && { sponsor: { ...sponsor, shown: input.named ?? false } }),
    },
    unset: ["checked"],
    event: { kind: "save", internal: before.status === "PROPOSED" },
  });
}
