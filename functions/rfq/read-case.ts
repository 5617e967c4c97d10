import { dayInJapan } from "../../shared/base/day.ts";
import type { CaseEvent, CaseView } from "../../shared/rfq/model.ts";
import { openCaseMoves } from "../../shared/rfq/rules.ts";
import { eventsFor, viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { findCase } from "./find-case.ts";
import { listEvents } from "./store.ts";

export const eventsShown = 30;

export const readCase = async (ctx: Ctx, { id }: { id: string }): Promise<CaseView> =>
  viewOf(ctx.actor, await findCase(ctx, { id }));

export async function readEvents(
  ctx: Ctx,
  { id, after }: { readonly id: string; readonly after?: string | undefined },
): Promise<{ items: CaseEvent[]; next?: string }> {
  await findCase(ctx, { id });
  const { events, next } = await listEvents(ctx.deps.table, id, { limit: eventsShown, after });
  return { items: eventsFor(ctx.actor, events), ...(next && { next }) };
}

/** The moves that are the reader's now; a need that is not met is named. */
export async function readTransitions(ctx: Ctx, { id }: { readonly id: string }) {
  const one = await findCase(ctx, { id });
  const moves = openCaseMoves(ctx.actor, one, dayInJapan(ctx.deps.now())).map(({ move, obstacle }) => ({
    move,
    open: obstacle === undefined,
    ...(obstacle && { need: obstacle.need }),
    ...(obstacle && "fields" in obstacle && obstacle.fields && { fields: [...obstacle.fields] }),
  }));
  return { status: one.status, revision: one.revision, moves };
}
