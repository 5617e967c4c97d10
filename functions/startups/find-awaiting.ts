import { AppError } from "../../shared/base/app-error.ts";
import { isAwaiting, type TechnologyState } from "../../shared/startups/codes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { findTechnology } from "./find-technology.ts";

export type Addressed = { readonly id: string; readonly revision?: number | undefined };

/** A technology that the agency still owes an answer, in one of the states in which a deed is done. */
export async function findAwaiting(
  ctx: Ctx,
  addressed: Addressed,
  {
    may,
    deed,
    when = isAwaiting,
  }: { may: boolean; deed: string; when?: (state: TechnologyState) => boolean },
): Promise<Technology> {
  const one = await findTechnology(ctx, addressed);
  if (!may) throw new AppError("not-found", "technology-not-found", { id: addressed.id });
  if (!when(one.status))
    throw new AppError("refused", "technology-move-not-open", { rule: deed, status: one.status });
  return one;
}
