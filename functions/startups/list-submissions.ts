import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { isAwaiting, type TechnologyState } from "../../shared/startups/codes.ts";
import { type TechnologyLine, technologyLineSchema } from "../../shared/startups/line.ts";
import { mayReadTechnologies } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { scorerPartition, statePartition } from "./keys.ts";
import { fieldsOf } from "./store.ts";

export const submissionsPerPage = 50;
export type SubmissionsWish = {
  readonly state?: TechnologyState | undefined;
  readonly mine?: boolean | undefined;
  readonly after?: string | undefined;
};

/** What awaits an answer, the first due on top; of one state; or the panels of the reader. One query. */
export async function listSubmissions(
  ctx: Ctx,
  { state, mine, after }: SubmissionsWish,
): Promise<{ readonly items: TechnologyLine[]; readonly next?: string }> {
  if (!mayReadTechnologies(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const pk = mine ? scorerPartition(actorId(ctx.actor)) : statePartition(state ?? "AWAITING");
  const { rows, next } = await ctx.deps.table.list(
    {
      pk,
      limit: submissionsPerPage,
      descending: !mine && state !== undefined && !isAwaiting(state),
      ...(after && { after }),
    },
    { consistent: true },
  );
  return { items: rows.map((row) => technologyLineSchema.parse(fieldsOf(row))), ...(next && { next }) };
}
