import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { mayGraduate } from "../../shared/startups/pilots.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { findTechnology } from "./find-technology.ts";
import { stageAfter } from "./move-stage.ts";
import { tellFirm } from "./tell-firm.ts";

export type Graduate = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly reason: string;
};

/** The approver's word that a technology has left the trials behind; at least one of them succeeded. */
export async function graduateTechnology(ctx: Ctx, { id, revision, reason }: Graduate): Promise<Technology> {
  const before = await findTechnology(ctx, { id, revision });
  if (!mayGraduate(ctx.actor)) throw new AppError("not-found", "technology-not-found", { id });
  const set = stageAfter(ctx, { one: before, move: "graduate", reason });

  return changeTechnology(ctx, before, {
    set,
    event: { kind: "graduate", text: reason },
    writes: await tellFirm(ctx, before, "technology-graduated"),
  });
}
