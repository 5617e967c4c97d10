import type { Listing } from "../../shared/catalogue/model.ts";
import type { Names, Published } from "../../shared/catalogue/published.ts";
import type { DeskStanding } from "../../shared/catalogue/search.ts";
import type { Write } from "../platform/table.ts";
import { type LogRow, logKey } from "./store.ts";

/** Days after which a line of the desk's log is long since part of its snapshot. */
const keptDays = 60;

/** A record as it is worked on, in the shape the index takes: its revision is the version, its status since when. */
export const asWorkedOn = (listing: Listing, names: Names): Published => ({
  state: "PUBLISHED",
  id: listing.id,
  version: listing.revision,
  publishedAt: listing.since ?? listing.createdAt,
  firstPublishedAt: listing.createdAt,
  content: listing.content,
  names,
  history: [],
});

/** A record's line for the desk's own index. */
export function deskLine(listing: Listing, names: Names, desk: DeskStanding): Write {
  const { id, revision, changedAt: at } = listing;
  const line: LogRow = {
    type: "PUBLISHED",
    id,
    version: revision,
    at,
    publication: asWorkedOn(listing, names),
    visibility: listing.content.visibility,
    desk,
    expiresAt: Math.floor(Date.parse(at) / 1000) + keptDays * 86_400,
  };
  return { put: { ...logKey("DESK", at, id, revision), ...line }, expect: "anything" };
}
