import type { ListingId } from "../../shared/base/id.ts";
import { type Badge, badgeSchema } from "../../shared/catalogue/badge.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import type { Write } from "../platform/table.ts";
import { type ReadCtx, viewerAndTier } from "./ctx.ts";
import { currentKey, tiers } from "./store.ts";

const most = 20;

/** What is attested of a listing lies beside it, for everyone who may read it. */
export const badgeWrites = (listing: ListingId, badge: Badge): Write[] =>
  tiers.map((tier) => ({
    put: { pk: currentKey(tier, listing).pk, sk: `BADGE#${badge.id}`, ...badge },
    expect: "anything",
  }));

/** Services and surplus lots are never attested, and cost no reading. */
export async function badgesOf({ deps, actor }: ReadCtx, { id, content }: Published): Promise<Badge[]> {
  if (content.kind !== "TECHNOLOGY" && content.kind !== "EQUIPMENT") return [];
  const { pk } = currentKey(viewerAndTier(actor).tier, id);
  const { rows } = await deps.table.list({ pk, from: "BADGE#", to: "BADGE#\uffff", limit: most });
  return rows.map(({ pk: _pk, sk: _sk, ...badge }) => badgeSchema.parse(badge));
}
