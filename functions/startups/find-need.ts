import { AppError } from "../../shared/base/app-error.ts";
import type { Need } from "../../shared/startups/need.ts";
import { mayReadNeed } from "../../shared/startups/need-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { getNeed } from "./need-store.ts";

/** A need that this actor works on; anybody else's does not exist. `revision`: the one that the page showed. */
export async function findNeed(
  { deps, actor }: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<Need> {
  const one = await getNeed(deps.table, id);
  if (!one || !mayReadNeed(actor, one)) throw new AppError("not-found", "need-not-found", { id });
  if (revision !== undefined && revision !== one.revision) throw new AppError("conflict", "record-changed");
  return one;
}
