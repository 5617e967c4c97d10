import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { isAnnounced } from "../../shared/startups/need-open.ts";
import { type NeedsQuery, type ShownLine, shownLineSchema } from "../../shared/startups/need-shown.ts";
import { mayReadShown } from "../../shared/startups/need-shown-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Range, Table } from "../platform/table.ts";
import { type ShownTier, shownOrder, shownPartition } from "./need-keys.ts";
import { listRows } from "./need-rows.ts";

const pageSize = 30;
/** Rows are read in so many steps at most to fill a page with what its reader may see, the later ones larger. */
const readsMost = 5;
const furtherRows = 100;
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
  const more = query.after ? { after: query.after } : {};
  if (query.list !== "CLOSED") return fill(deps.table, { ...of("OPEN"), from: today, ...more }, isFor);
  const over = { ...of("OPEN"), to: `${addDays(today, -1)}#\uffff`, descending: true, limit: pageSize };
  const [waiting, closed] = await Promise.all([
    query.after ? [] : listRows(deps.table, over, shownLineSchema).then((page) => page.items),
    fill(deps.table, { ...of("CLOSED"), descending: true, ...more }, isFor),
  ]);
  return { ...closed, items: [...waiting.filter(isFor), ...closed.items] };
}

/**
 * A page of the lines that are for the reader. `next` is the place of the last one given: the place of any other would
 * tell of a need that the reader does not know of. Behind more of those than are read, the list ends.
 */
async function fill(
  table: Table,
  range: Range,
  isFor: (one: ShownLine) => boolean,
): Promise<Page<ShownLine>> {
  const seen: ShownLine[] = [];
  let after = range.after;
  for (let reads = 0; reads < readsMost && seen.length <= pageSize; reads++) {
    const limit = reads === 0 ? pageSize + 1 : furtherRows;
    const page = await listRows(table, { ...range, limit, ...(after && { after }) }, shownLineSchema);
    seen.push(...page.items.filter(isFor));
    after = page.next;
    if (after === undefined) break;
  }
  const items = seen.slice(0, pageSize);
  const last = items.at(-1);
  const isMore = seen.length > pageSize || after !== undefined;
  return { items, ...(last && isMore && { next: shownOrder(last) }) };
}
