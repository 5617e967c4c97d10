import { AppError } from "../../shared/base/app-error.ts";
import { type Comparison, compareBriefs } from "../../shared/startups/compare.ts";
import type { Technology } from "../../shared/startups/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { findTechnology } from "./find-technology.ts";
import { getAttempt } from "./store.ts";

/**
 * What a try changed against the one before: that `attempt`, or as it stands now. The checklist is that of the last
 * decline, so it is shown for the latest try only. Throws `not-found` where there is nothing to compare.
 */
export async function compareAttempts(
  ctx: Ctx,
  { id, attempt }: { readonly id: string; readonly attempt?: number | undefined },
): Promise<Comparison> {
  const one = await findTechnology(ctx, { id });
  const comparison = await comparisonOf(ctx, one, attempt);
  if (!comparison) throw new AppError("not-found", "attempt-not-found", { id });
  return comparison;
}

/** The same for whoever has read the technology already; undefined where there is nothing to compare. */
export async function comparisonOf(
  { deps }: Ctx,
  one: Technology,
  attempt?: number,
): Promise<Comparison | undefined> {
  const isDraft = one.status === "DRAFT" && attempt === undefined;
  const to = attempt ?? one.attempt;
  const from = isDraft ? one.attempt : to - 1;
  if (from < 1 || to > one.attempt) return undefined;
  const [before, after] = await Promise.all([
    getAttempt(deps.table, one.id, from),
    isDraft ? { brief: one.brief } : getAttempt(deps.table, one.id, to),
  ]);
  if (!before || !after) return undefined;
  // A decline of the latest try has replaced the list that this try was written by.
  const isLatest = to === one.attempt && (isDraft || one.status !== "DECLINED");
  return compareBriefs(
    { from, before: before.brief },
    { ...(!isDraft && { to }), after: after.brief },
    isLatest ? one.feedback : [],
  );
}
