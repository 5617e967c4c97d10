import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayHandle } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { nameOfOfficer } from "./assign-officer.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

export type AcknowledgeRequest = {
  readonly id: string;
  readonly revision?: number | undefined;
  /** Whoever acknowledges, when nobody is named here or before. */
  readonly officer?: string | undefined;
  readonly targetOn: Day;
};

/** Takes a request on: names its officer and the day by which the buyer has the answer. */
export async function acknowledgeRequest(ctx: Ctx, input: AcknowledgeRequest): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayHandle(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  if (input.targetOn <= dayInJapan(ctx.deps.now()))
    throw new AppError("invalid", "day-not-ahead", { field: "targetOn" });
  const officer = input.officer ?? before.officer ?? actorId(ctx.actor);
  const people = input.officer ? await nameOfOfficer(ctx, officer) : {};

  const after = await changeCase(ctx, before, {
    move: "acknowledge",
    set: { officer, targetOn: input.targetOn, people: { ...before.people, ...people } },
    event: { kind: "acknowledge", detail: { targetOn: input.targetOn } },
    tell: "both",
  });

  return viewOf(ctx.actor, after);
}
