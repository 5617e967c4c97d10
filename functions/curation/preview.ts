import type { Country } from "../../shared/base/country.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { maySee, publicContent } from "../../shared/catalogue/rules.ts";
import type { Viewer } from "../../shared/catalogue/search.ts";
import { asWorkedOn } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { namesOf } from "./names.ts";
import { deskRecord } from "./read-desk.ts";

/** The listing as a viewer would meet it if it were published now; `hidden` when that viewer would not. */
export async function previewListing(
  ctx: Ctx,
  input: { id: ListingId; country?: Country | undefined },
): Promise<{ readonly item: Published; readonly hidden: boolean }> {
  const listing = await deskRecord(ctx, input.id);
  const viewer: Viewer = input.country ? { tier: "GOV", country: input.country } : { tier: "PUBLIC" };
  const item = asWorkedOn({ ...listing, revision: listing.version + 1 }, namesOf(listing.content));
  const content = viewer.tier === "PUBLIC" ? publicContent(item.content) : item.content;
  return { item: { ...item, content }, hidden: !maySee(viewer, listing.content.visibility) };
}
