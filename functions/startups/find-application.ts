import { AppError } from "../../shared/base/app-error.ts";
import { type Application, mayReadApplication } from "../../shared/startups/applications.ts";
import type { Ctx } from "../platform/deps.ts";
import { getApplication } from "./application-store.ts";

/** An application that this actor may read; another firm's does not exist. `revision`: the one that the page showed. */
export async function findApplication(
  { deps, actor }: Ctx,
  { id, revision }: { readonly id: string; readonly revision?: number | undefined },
): Promise<Application> {
  const one = await getApplication(deps.table, id);
  if (!one || !mayReadApplication(actor, one))
    throw new AppError("not-found", "application-not-found", { id });
  if (revision !== undefined && revision !== one.revision) throw new AppError("conflict", "record-changed");
  return one;
}
