import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Technology, TechnologyScreening } from "../../shared/startups/model.ts";
import { mayScreenTechnology } from "../../shared/startups/rules.ts";
import { matchKeyOf } from "../../shared/startups/screening-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { type Addressed, findAwaiting } from "./find-awaiting.ts";

export type SettleMatch = Addressed & {
  readonly match: string;
  readonly different: boolean;
  readonly reason: string;
};

/** Somebody says whether a listed name is the party, and why. What had passed has to pass again. */
export async function settleMatch(ctx: Ctx, input: SettleMatch): Promise<Technology> {
  const before = await findAwaiting(ctx, input, {
    may: mayScreenTechnology(ctx.actor),
    deed: "settle-match",
  });
  const { match, different, reason } = input;
  const { screening } = before;
  if (!screening?.matches.some((one) => matchKeyOf(one) === match))
    throw new AppError("not-found", "match-not-found");
  const { passed: _again, ...rest } = screening;
  const resolved = { different, reason, by: actorId(ctx.actor), at: ctx.deps.now().toISOString() };
  const settled: TechnologyScreening = {
    ...rest,
    matches: rest.matches.map((one) => (matchKeyOf(one) === match ? { ...one, resolved } : one)),
  };

  return changeTechnology(ctx, before, {
    set: { screening: settled },
    event: {
      kind: "settle-match",
      internal: true,
      text: reason,
      detail: { match, different: different ? "yes" : "no" },
    },
  });
}
