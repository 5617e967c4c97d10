import { AppError } from "../../shared/base/app-error.ts";
import { mayReadAsked, type TechnologyQuestion } from "../../shared/startups/asked.ts";
import type { Ctx } from "../platform/deps.ts";
import { getAsked } from "./asked-store.ts";

/** A question, for the agency; `revision`: the one that the page showed. */
export async function findAsked(
  { deps, actor }: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<TechnologyQuestion> {
  const one = mayReadAsked(actor) ? await getAsked(deps.table, id) : undefined;
  if (!one) throw new AppError("not-found", "technology-question-not-found", { id });
  if (revision !== undefined && revision !== one.revision) throw new AppError("conflict", "record-changed");
  return one;
}
