import { dayInJapan } from "../../shared/base/day.ts";
import type { Kind } from "../../shared/catalogue/codes.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import type { Card, FacetCount } from "../../shared/catalogue/search.ts";
import type { ReadCtx } from "./ctx.ts";

export type Home = {
  readonly newest: readonly Card[];
  readonly closing: readonly Card[];
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
};

/** One row at the widest. */
const closingShown = 4;
const newestShown = 8;

/** What the front page shows, all from the index: no table is read. */
export async function browseHome(ctx: ReadCtx): Promise<Home> {
  const viewer = viewerOf(ctx.actor);
  const index = await ctx.index.current();
  const today = dayInJapan(ctx.deps.now());
  const all = index.query(viewer, { q: "", chosen: {}, sort: "newest", limit: newestShown }, "ja", today);
  return {
    newest: all.items,
    closing: index.closingSoon(viewer, today, closingShown),
    total: all.total,
    kinds: Object.fromEntries(all.facets.kind.map(({ value, count }) => [value, count])),
  };
}

export type ClassGroup = FacetCount & { readonly classes: readonly FacetCount[] };

/** The supply groups that have listings, each with its classes. */
export async function browseClasses(ctx: ReadCtx): Promise<ClassGroup[]> {
  const index = await ctx.index.current();
  const { groups, classes } = index.classes(viewerOf(ctx.actor));
  return groups.map((group) => ({
    ...group,
    classes: classes.filter((c) => c.value.startsWith(group.value)),
  }));
}
