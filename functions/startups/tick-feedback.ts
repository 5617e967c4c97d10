import { AppError } from "../../shared/base/app-error.ts";
import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeTechnology } from "./change-technology.ts";
import { findDraft } from "./find-draft.ts";

const tries = 8;

/** Notes which points of the feedback the firm holds for mended, by their places in it. Throws `invalid` for another. */
export const tickFeedback = (
  ctx: Ctx,
  { id, ticks }: { readonly id: string; readonly ticks: readonly { point: number; done: boolean }[] },
): Promise<TechnologyView> =>
  retried(ctx.deps, tries, async () => {
    const before = await findDraft(ctx, { id });
    if (ticks.some(({ point }) => before.feedback[point] === undefined))
      throw new AppError("invalid", "invalid-value", { field: "point" });
    const feedback = before.feedback.map((one, i) => ({
      ...one,
      done: ticks.findLast(({ point }) => point === i)?.done ?? one.done,
    }));
    const done = feedback.filter((one) => one.done).length;
    if (feedback.every((one, i) => one.done === before.feedback[i]?.done))
      return technologyView(ctx.actor, before);
    const after = await changeTechnology(ctx, before, {
      set: { feedback },
      event: { kind: "tick-feedback", unlisted: true, detail: { done } },
    });
    return technologyView(ctx.actor, after);
  });
