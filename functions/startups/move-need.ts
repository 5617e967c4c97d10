import { actorId } from "../../shared/base/actor.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Need } from "../../shared/startups/need.ts";
import type { NeedMove } from "../../shared/startups/need-states.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeNeed, type NeedChange } from "./change-need.ts";
import { countUnjudged } from "./evaluations.ts";
import { findNeed } from "./find-need.ts";
import { needUntoldKey } from "./need-keys.ts";
import { tellNeedResults } from "./tell-need-results.ts";

export type MoveNeed = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly move: NeedMove;
  /** Why it is sent back or called off. */
  readonly reason?: string | undefined;
};

/** Moves a need along its table. When it ends, every firm that answered is told afterwards. */
export async function moveNeed(ctx: Ctx, input: MoveNeed): Promise<Need> {
  const before = await findNeed(ctx, input);
  const { move, reason } = input;

  const after = await changeNeed(ctx, before, {
    move,
    ...(await broughtBy(ctx, before, input)),
    event: { kind: move, text: reason, internal: move === "check" },
  });

  if (ends(after, before)) await tellNeedResults(ctx, after.id);
  return after;
}

const ends = (after: Need, before: Need): boolean =>
  before.published !== undefined && (after.status === "DECIDED" || after.status === "CANCELLED");

/** What a move writes into the need besides its state. */
async function broughtBy(
  ctx: Ctx,
  before: Need,
  { move, reason }: MoveNeed,
): Promise<Pick<NeedChange, "set" | "unset" | "unjudged" | "writes">> {
  const now = ctx.deps.now();
  const recorded = { by: actorId(ctx.actor), at: now.toISOString() };
  const untold = [{ put: { ...needUntoldKey(before.id), id: before.id }, expect: "anything" }] as const;
  switch (move) {
    case "propose":
      return { set: { proposedAt: recorded.at }, unset: ["reason"] };
    case "check":
      return { set: { checked: recorded } };
    case "send-back":
      return { set: reason ? { reason } : {}, unset: ["checked", ...(reason ? [] : ["reason" as const])] };
    case "publish":
      return { set: { published: recorded } };
    case "decide":
      return {
        set: { decided: { on: dayInJapan(now), ...recorded } },
        unjudged: await countUnjudged(ctx.deps.table, before),
        writes: untold,
      };
    case "call-off":
      return { set: reason ? { reason } : {}, writes: untold };
    default:
      return {};
  }
}
