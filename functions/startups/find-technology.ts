import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { mayReadTechnology } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { getTechnology } from "./store.ts";

/** A technology that this actor may read; anybody else's does not exist. `revision`: the one that the page showed. */
export async function findTechnology(
  { deps, actor }: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<Technology> {
  const one = await getTechnology(deps.table, id);
  if (!one || !mayReadTechnology(actor, one)) throw new AppError("not-found", "technology-not-found", { id });
  if (revision !== undefined && revision !== one.revision) throw new AppError("conflict", "record-changed");
  return one;
}
