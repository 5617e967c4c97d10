import { createHash } from "node:crypto";
import type { Instant } from "../../shared/base/day.ts";
import { idFrom, type ListingId } from "../../shared/base/id.ts";
import type { Content, Listing } from "../../shared/catalogue/model.ts";

/** The id of a listing that comes from somewhere with a name of its own: the same source always gives the same id. */
export const listingIdOf = (source: string): ListingId =>
  idFrom("L", createHash("sha256").update(source).digest());

/** A listing nobody has stored yet: its first write makes revision 1. */
export const unstored = (id: ListingId, content: Content, preparedBy: string, at: Instant): Listing => ({
  id,
  status: "DRAFT",
  revision: 0,
  content,
  version: 0,
  published: [],
  preparedBy,
  createdAt: at,
  changedAt: at,
});
