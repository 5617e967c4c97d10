import { AppError } from "../../shared/base/app-error.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { mayReadCase } from "../../shared/rfq/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { getCase } from "./store.ts";

/** A case that this actor may read; anybody else's does not exist. `revision`: the one that the page showed. */
export async function findCase(
  { deps, actor }: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<Case> {
  const one = await getCase(deps.table, id);
  if (!one || !mayReadCase(actor, one)) throw new AppError("not-found", "case-not-found", { id });
  if (revision !== undefined && revision !== one.revision) throw new AppError("conflict", "record-changed");
  return one;
}
