import { dayInJapan } from "../../shared/base/day.ts";
import type { Asked, Typed } from "../../shared/base/endpoint.ts";
import { isLate } from "../../shared/documents/rules.ts";
import { briefFaults } from "../../shared/startups/brief-rules.ts";
import { type TypedBrief, typedBrief, unreadErrors } from "../../shared/startups/brief-typed.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { openTechnologyMoves } from "../../shared/startups/rules.ts";
import { technologyEventsFor, technologyView } from "../../shared/startups/view.ts";
import { viewOf } from "../../web/layout/site.ts";
import { inWords } from "../../web/startups/brief-words.ts";
import type { Builder, TechnologyProps } from "../../web/startups/part.ts";
import type { PersonCtx } from "../accounts/index.ts";
import { documentView, listDocuments } from "../documents/index.ts";
import { comparisonOf } from "./compare-attempts.ts";
import { findOwn } from "./find-draft.ts";
import { pageLoaders } from "./loader-pages.tsx";
import { eventsShown } from "./read-technology.ts";
import { listEvents } from "./store.ts";
import { filesOwner } from "./technology-files.ts";

export type TechnologyAsked = Pick<Asked<never, never>, "lang" | "path"> & {
  readonly params: { readonly id: string };
};

/** What a technology's page shows besides it: which form came back, where its history goes on, what was just done. */
export type More = {
  readonly failed?: string;
  readonly before?: string | undefined;
  readonly done?: string | undefined;
  readonly attempt?: number | undefined;
  readonly theirs?: TypedBrief;
};

export async function technologyProps(
  ctx: PersonCtx,
  asked: TechnologyAsked,
  typed: Typed,
  more: More,
): Promise<TechnologyProps> {
  const { id } = asked.params;
  const one = await findOwn(ctx, { id });
  const today = dayInJapan(ctx.deps.now());
  const [{ events, next }, comparison, builder, ...loaded] = await Promise.all([
    listEvents(ctx.deps.table, id, { limit: eventsShown, after: more.before }),
    comparisonOf(ctx, one, more.attempt),
    builderOf(ctx, one, asked, more),
    ...pageLoaders.map((load) => load(ctx, one)),
  ]);
  return {
    ...viewOf(ctx, asked),
    one: technologyView(ctx.actor, one),
    actor: ctx.actor,
    moves: openTechnologyMoves(ctx.actor, one),
    events: technologyEventsFor(ctx.actor, events),
    ...(next && { next }),
    today,
    typed,
    ...(more.failed && { failed: more.failed }),
    ...(more.done && { done: more.done }),
    ...(builder && { builder }),
    ...(comparison && { comparison }),
    ...Object.assign({}, ...loaded),
  };
}

async function builderOf(
  ctx: PersonCtx,
  one: Technology,
  { lang }: Pick<TechnologyAsked, "lang">,
  { theirs }: More,
): Promise<Builder | undefined> {
  if (one.status !== "DRAFT") return undefined;
  const now = ctx.deps.now();
  const unread = unreadErrors(one);
  const files = await listDocuments(ctx, { owner: filesOwner(one.id) }, () => true);
  return {
    shown: inWords(typedBrief(one.brief, one.unread), lang),
    unread,
    faults: briefFaults(one.brief, dayInJapan(now), Object.keys(unread)),
    files: files.map((file) => ({ ...documentView(file), late: isLate(file, now) })),
    ...(theirs && { theirs: inWords(theirs, lang) }),
  };
}
