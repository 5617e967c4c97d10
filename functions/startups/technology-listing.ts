import { AppError } from "../../shared/base/app-error.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { maySee, viewerOf } from "../../shared/catalogue/rules.ts";
import { getCurrent } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";

/** A published technology as a government may see it; what it may not see is not there. */
export async function findTechnologyListing({ deps, actor }: Ctx, id: string): Promise<Published> {
  const item = await getCurrent(deps.table, "GOV", id);
  const seen =
    item?.state === "PUBLISHED" &&
    item.content.kind === "TECHNOLOGY" &&
    maySee(viewerOf(actor), item.content.visibility);
  if (!seen || item.state !== "PUBLISHED") throw new AppError("not-found", "listing-not-found", { id });
  return item;
}
