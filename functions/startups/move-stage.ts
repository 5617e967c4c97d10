import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { type StageMove, stageObstacle, stageOf, stageRow } from "../../shared/startups/stages.ts";
import type { Ctx } from "../platform/deps.ts";

type Pilots = NonNullable<Technology["pilots"]>;

/** What a technology's record says after more pilots. */
export const pilotsAfter = ({ pilots }: Technology, more: Partial<Pilots>): Pilots => ({
  begun: (pilots?.begun ?? 0) + (more.begun ?? 0),
  ended: (pilots?.ended ?? 0) + (more.ended ?? 0),
  succeeded: (pilots?.succeeded ?? 0) + (more.succeeded ?? 0),
});

/** The stage after a move, to be set by `changeTechnology`. Throws `refused` with what is missing. */
export function stageAfter(
  { actor }: Ctx,
  { one, move, reason }: { readonly one: Technology; readonly move: StageMove; readonly reason?: string },
): Pick<Technology, "stage"> {
  const why = stageObstacle(actor, { one, move, reason });
  if (why === "hidden")
    throw new AppError("refused", "stage-move-not-open", { rule: move, stage: stageOf(one) ?? "" });
  if (why) throw new AppError("refused", `stage-need-${why}`, { rule: why });
  const to = stageRow(stageOf(one), move)?.to;
  return to ? { stage: to } : {};
}
