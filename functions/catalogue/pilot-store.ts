import type { ListingId } from "../../shared/base/id.ts";
import { type ShownPilot, shownPilotSchema } from "../../shared/catalogue/shown-pilot.ts";
import type { Table, Write } from "../platform/table.ts";
import { currentKey, type Tier } from "./store.ts";

const prefix = "PILOT#";
const keyOf = (tier: Tier, listingId: ListingId, id: string) => ({
  pk: currentKey(tier, listingId).pk,
  sk: prefix + id,
});

/** A trial beside its published listing, in the tiers whose readers may know of it. */
export const showPilot = (tier: Tier, listingId: ListingId, pilot: ShownPilot): Write => ({
  put: { ...keyOf(tier, listingId, pilot.id), ...pilot },
  expect: "anything",
});
export const hidePilot = (tier: Tier, listingId: ListingId, id: string): Write => ({
  remove: keyOf(tier, listingId, id),
  expect: "anything",
});

/** A page names so many; a technology has a handful. */
const shownMost = 20;
export async function listShownPilots(table: Table, tier: Tier, listingId: ListingId): Promise<ShownPilot[]> {
  const { pk } = currentKey(tier, listingId);
  const { rows } = await table.list({ pk, from: prefix, to: `${prefix}\uffff`, limit: shownMost });
  return rows
    .map(({ pk: _pk, sk: _sk, ...fields }) => shownPilotSchema.parse(fields))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
}
