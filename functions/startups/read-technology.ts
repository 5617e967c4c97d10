import { dayInJapan } from "../../shared/base/day.ts";
import { briefFaults, oneLanguageOnly } from "../../shared/startups/brief-rules.ts";
import { unreadErrors } from "../../shared/startups/brief-typed.ts";
import type { TechnologyEvent } from "../../shared/startups/model.ts";
import { completenessOf, missingOf } from "../../shared/startups/needs.ts";
import { openTechnologyMoves } from "../../shared/startups/rules.ts";
import { daysLeft, technologyEventsFor, technologyView } from "../../shared/startups/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { findOwn } from "./find-draft.ts";
import { listEvents } from "./store.ts";

export const eventsShown = 30;

/** A technology as its firm may know it, with what its brief still lacks. */
export async function readTechnology(ctx: Ctx, { id }: { readonly id: string }) {
  const one = await findOwn(ctx, { id });
  const today = dayInJapan(ctx.deps.now());
  const left = daysLeft(one, today);
  return {
    technology: technologyView(ctx.actor, one),
    ...(left !== undefined && { daysLeft: left }),
    ...standing(one, today),
  };
}

type Written = Parameters<typeof technologyView>[1];
const standing = (one: Written, today: string) => ({
  percent: completenessOf(one.brief),
  missing: missingOf(one.brief),
  faults: briefFaults(one.brief, today, Object.keys(unreadErrors(one))).map(({ rule, fields }) => ({
    rule,
    fields: [...fields],
  })),
  oneLanguageOnly: oneLanguageOnly(one.brief),
});

export async function readTechnologyEvents(
  ctx: Ctx,
  { id, after }: { readonly id: string; readonly after?: string | undefined },
): Promise<{ items: TechnologyEvent[]; next?: string }> {
  await findOwn(ctx, { id });
  const { events, next } = await listEvents(ctx.deps.table, id, { limit: eventsShown, after });
  return { items: technologyEventsFor(ctx.actor, events), ...(next && { next }) };
}

/** The moves that are the firm's now; a need that is not met is named. */
export async function readTechnologyMoves(ctx: Ctx, { id }: { readonly id: string }) {
  const one = await findOwn(ctx, { id });
  const moves = openTechnologyMoves(ctx.actor, one).map(({ move, obstacle }) => ({
    move,
    open: obstacle === undefined,
    ...(obstacle && { need: obstacle.need }),
    ...(obstacle && "fields" in obstacle && obstacle.fields && { fields: [...obstacle.fields] }),
  }));
  return { status: one.status, revision: one.revision, moves };
}
