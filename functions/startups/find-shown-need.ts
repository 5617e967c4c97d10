import { AppError } from "../../shared/base/app-error.ts";
import { isAnnounced } from "../../shared/startups/need-open.ts";
import { type ShownNeed, shownNeedSchema } from "../../shared/startups/need-shown.ts";
import { mayReadShown } from "../../shared/startups/need-shown-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { type ShownTier, shownKey } from "./need-keys.ts";
import { getRow } from "./need-rows.ts";

/** A need as its readers are given it, from its first day on. */
export async function findShownNeed({ deps, actor }: Ctx, id: string): Promise<ShownNeed> {
  const tier: ShownTier = actor.kind === "public" ? "PUB#NEED" : "NEEDSHOWN";
  const one = await getRow(deps.table, shownKey(tier, id), shownNeedSchema);
  if (!one || !mayReadShown(actor, one) || !isAnnounced(one, deps.now()))
    throw new AppError("not-found", "need-not-found", { id });
  return one;
}
