import type { Technology } from "../../shared/startups/model.ts";
import { mayCallPanel } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { type Addressed, findAwaiting } from "./find-awaiting.ts";

/** From now on sheets are taken; the firm is told that scoring has begun, not by whom. */
export async function beginScoring(ctx: Ctx, input: Addressed): Promise<Technology> {
  const before = await findAwaiting(ctx, input, { may: mayCallPanel(ctx.actor), deed: "begin-scoring" });

  return changeTechnology(ctx, before, { move: "begin-scoring", event: { kind: "begin-scoring" } });
}
