export { createDrafts, draftsAtOnce } from "./create-drafts.ts";
export { listingIdOf, unstored } from "./draft.ts";
export { type PublishResult, publishIntake } from "./publish-intake.ts";
export { publishListing } from "./publish-listing.ts";
export type { Source } from "./read-table.ts";
export { releasedAtOnce, releaseListings } from "./release-listings.ts";
export { type IntakeOptions, type IntakeResult, takeIn } from "./take-in.ts";
export { withdrawListing } from "./withdraw-listing.ts";
