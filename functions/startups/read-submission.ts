import { AppError } from "../../shared/base/app-error.ts";
import type { Attempt, Technology, TechnologyEvent } from "../../shared/startups/model.ts";
import { openTechnologyMoves } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { findTechnology } from "./find-technology.ts";
import { getAttempt, listEvents } from "./store.ts";

export const eventsShown = 30;

/**
 * A technology as the agency reads it: what a firm writes anew after an answer is its own until it hands it in, so
 * until then the agency reads what was handed in before.
 */
export async function readSubmission(ctx: Ctx, { id }: { readonly id: string }): Promise<Technology> {
  const one = await findTechnology(ctx, { id });
  if (one.status !== "DRAFT" && one.status !== "WITHDRAWN") return one;
  const { unread: _unread, ...rest } = one;
  const handedIn = await getAttempt(ctx.deps.table, id, one.attempt);
  return { ...rest, brief: handedIn?.brief ?? {} };
}

/** What happened, the latest first, as the agency reads it. */
export async function readTrail(
  ctx: Ctx,
  { id, after }: { readonly id: string; readonly after?: string | undefined },
): Promise<{ readonly items: TechnologyEvent[]; readonly next?: string }> {
  await findTechnology(ctx, { id });
  const { events, next } = await listEvents(ctx.deps.table, id, { limit: eventsShown, after });
  return { items: events, ...(next && { next }) };
}

/** What was handed in at a try, as it was. */
export async function readAttempt(
  ctx: Ctx,
  { id, attempt }: { readonly id: string; readonly attempt: number },
): Promise<Attempt> {
  await findTechnology(ctx, { id });
  const found = await getAttempt(ctx.deps.table, id, attempt);
  if (!found) throw new AppError("not-found", "technology-not-found", { id });
  return found;
}

/** The moves that are the reader's now; a need that is not met is named. */
export async function readMoves(ctx: Ctx, { id }: { readonly id: string }) {
  const one = await findTechnology(ctx, { id });
  const moves = openTechnologyMoves(ctx.actor, one).map(({ move, obstacle }) => ({
    move,
    open: obstacle === undefined,
    ...(obstacle && { need: obstacle.need }),
    ...(obstacle && "fields" in obstacle && obstacle.fields && { fields: [...obstacle.fields] }),
  }));
  return { status: one.status, revision: one.revision, moves };
}
