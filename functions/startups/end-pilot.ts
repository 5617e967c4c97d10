import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { mayEndPilot, mayRecordPilots, type Outcome, type Pilot } from "../../shared/startups/pilots.ts";
import type { Ctx } from "../platform/deps.ts";
import { findPilot, pilotChanged } from "./change-pilot.ts";
import { changeTechnology } from "./change-technology.ts";
import { findTechnology } from "./find-technology.ts";
import { pilotsAfter } from "./move-stage.ts";
import { tellFirm } from "./tell-firm.ts";

export type EndPilot = Outcome & { readonly id: string; readonly revision?: number | undefined };

/** Says how a pilot ended: another person than who opened it, once. */
export async function endPilot(ctx: Ctx, { id, revision, ...outcome }: EndPilot): Promise<Pilot> {
  const before = await findPilot(ctx, { id, revision });
  const { actor, deps } = ctx;
  if (!mayRecordPilots(actor)) throw new AppError("not-found", "pilot-not-found", { id });
  if (before.status === "ENDED") throw new AppError("refused", "pilot-ended", { rule: "pilot-ended" });
  if (!mayEndPilot(actor, before))
    throw new AppError("refused", "pilot-own-outcome", { rule: "pilot-own-outcome" });
  if (outcome.on < before.from || outcome.on > dayInJapan(deps.now()))
    throw new AppError("invalid", "pilot-outcome-day", { field: "on" });
  const one = await findTechnology(ctx, { id: before.technologyId });

  const at = deps.now().toISOString();
  const { after, writes, audit } = pilotChanged(ctx, before, {
    set: { status: "ENDED", outcome: { ...outcome, by: actorId(actor), at } },
    kind: "end",
    detail: { result: outcome.result },
  });
  await changeTechnology(ctx, one, {
    set: { pilots: pilotsAfter(one, { ended: 1, succeeded: outcome.result === "SUCCEEDED" ? 1 : 0 }) },
    event: { kind: "pilot-ended", detail: { pilot: id, result: outcome.result } },
    writes: [...writes, ...(await tellFirm(ctx, one, "pilot-ended"))],
    audits: [audit],
  });

  return after;
}
