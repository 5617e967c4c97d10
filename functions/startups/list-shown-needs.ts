import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { isAnnounced } from "../../shared/startups/need-open.ts";
import { type NeedsQuery, type ShownLine, shownLineSchema } from "../../shared/startups/need-shown.ts";
import { mayReadShown } from "../../shared/startups/need-shown-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { type ShownTier, shownPartition } from "./need-keys.ts";
import { listRows } from "./need-rows.ts";

const pageSize = 30;
type Page<T> = { readonly items: readonly T[]; readonly next?: string };

/**
 * One page of published needs, the first to close first, or the last closed first. What closed today stands among the
 * closed at once, whether or not the nightly job has been there.
 */
export async function listShownNeeds(ctx: Ctx, query: NeedsQuery): Promise<Page<ShownLine>> {
  const { actor, deps } = ctx;
  const now = deps.now();
  const today = dayInJapan(now);
  const tier: ShownTier = actor.kind === "public" ? "PUB#NEED" : "NEEDSHOWN";
  const of = (list: "OPEN" | "CLOSED") => ({ pk: shownPartition(tier, list, query.area ?? "ALL") });
  const isFor = (one: ShownLine) => mayReadShown(actor, one) && isAnnounced(one, now);
  const more = { limit: pageSize, ...(query.after && { after: query.after }) };
  if (query.list !== "CLOSED") {
    const { items, next } = await listRows(
      deps.table,
      { ...of("OPEN"), from: today, ...more },
      shownLineSchema,
    );
    return { items: items.filter(isFor), ...(next && { next }) };
  }
  const over = { ...of("OPEN"), to: `${addDays(today, -1)}#\uffff`, descending: true, limit: pageSize };
  const [waiting, { items, next }] = await Promise.all([
    query.after ? [] : listRows(deps.table, over, shownLineSchema).then((page) => page.items),
    listRows(deps.table, { ...of("CLOSED"), descending: true, ...more }, shownLineSchema),
  ]);
  return { items: [...waiting, ...items].filter(isFor), ...(next && { next }) };
}
