export { createDrafts, draftsAtOnce } from "./create-drafts.ts";
export { listingIdOf, unstored } from "./draft.ts";
export { publishListing } from "./publish-listing.ts";
export { releasedAtOnce, releaseListings } from "./release-listings.ts";
export { withdrawListing } from "./withdraw-listing.ts";
